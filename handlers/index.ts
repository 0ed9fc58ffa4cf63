/** Who is asked first. The first handler that accepts and does not pass has the turn. */
import { alsoAnswering, sureBeside } from './also-answering.ts';
import { type BindingHandlerDeps, createBindingHandler } from './binding.ts';
import { createDutyCommandHandler, type DutyCommandDeps } from './duty-command.ts';
import { createDriversNumberHandler } from './drivers-number.ts';
import { createEmergencyHandler, type EmergencyDeps } from './emergency.ts';
import { createFeedbackHandler, type FeedbackDeps } from './feedback.ts';
import { createFraudBaitHandler, type FraudBaitDeps } from './fraud-bait.ts';
import { createFraudCheckHandler, type FraudCheckDeps } from './fraud-check.ts';
import { createFraudNewsHandler, type FraudNewsDeps } from './fraud-news.ts';
import { createFraudVictimHandler, type FraudVictimDeps } from './fraud-victim.ts';
import type { Handler } from './handler.ts';
import { createHandoffHandler, type HandoffDeps } from './handoff.ts';
import { createHelpHandler } from './help.ts';
import { createNotUnderstoodHandler } from './not-understood.ts';
import { createPatrolHandler, type PatrolDeps } from './patrol.ts';
import { createProgressHandler, type ProgressDeps } from './progress.ts';
import { createQuestionHandler, type QuestionAids, type QuestionKnowledge } from './question.ts';
import { createOthersDataHandler, refusingBeside } from './others-data.ts';
import { createMyInformationHandler, type MyInformationDeps } from './my-information.ts';
import { createInfoAnswerHandler, type InfoAnswerDeps } from './info-answer.ts';
import { createOwnTicketsHandler } from './own-tickets.ts';
import { createPartAgainHandler } from './part-again.ts';
import { invitingToRate } from './rating-invitation.ts';
import { createSeveralActsHandler } from './several-acts.ts';
import { createReportHandler, type ReportDeps } from './report.ts';
import { createSensitiveHandler } from './sensitive.ts';
import { createServiceHandler } from './service.ts';
import type { AskedServices } from './service-reply.ts';
import { createStaffAnswerHandler, type StaffAnswerDeps } from './staff-answer.ts';
import { createStayUnknownHandler } from './stay-unknown.ts';
import { createStayWithHandler } from './stay-with.ts';
import { createToldMoreHandler } from './told-more.ts';
import { createSwornAtHandler } from './sworn-at.ts';
import { createVolunteerHandler, type VolunteerDeps } from './volunteer.ts';
import { createUrgeHandler, type UrgeDeps } from './urge.ts';
import { createWishHandler, type WishDeps } from './wish.ts';
import { createWorkerContactHandler } from './worker-contact.ts';
import { createUnclearWorkHandler, createWorkerHintsHandler } from './worker-hints.ts';
import { createWorkerCommandHandler, type WorkerCommandDeps } from './worker-command.ts';
import { createWorkerPictureHandler, type WorkerPictureDeps } from './worker-picture.ts';
import { createWorkerLinkHandler, type WorkerLinkDeps } from './worker-link.ts';

/** What all handlers need; each handler names its own part. */
export interface HandlerDeps {
  readonly emergency: EmergencyDeps;
  readonly binding: BindingHandlerDeps;
  readonly volunteers: VolunteerDeps;
  readonly tickets: ReportDeps &
    FeedbackDeps &
    ProgressDeps &
    UrgeDeps &
    WishDeps &
    InfoAnswerDeps &
    Pick<MyInformationDeps, 'tickets'> &
    WorkerCommandDeps &
    WorkerPictureDeps;
  readonly residents: MyInformationDeps['residents'];
  readonly patrol: PatrolDeps;
  readonly workerPage: WorkerLinkDeps;
  readonly duty: DutyCommandDeps;
  readonly handoff: HandoffDeps;
  readonly fraud: Omit<FraudBaitDeps & FraudNewsDeps & FraudCheckDeps, 'knowledge'> &
    Pick<FraudVictimDeps, 'listPolice'>;
  readonly knowledge: QuestionKnowledge;
  readonly services: AskedServices;
  readonly staffAnswers: StaffAnswerDeps;
  readonly questionAids: QuestionAids;
}

const answersBeside: Readonly<Record<string, number>> = {
  emergency: sureBeside.danger,
  report: sureBeside.report,
};

/**
 * The order of precedence, for each wish of a message that has several. Before it: sensitive, which asks back what
 * nobody should post and lets 1 to 11 work the rest; 巡查 of staff, whose finds are one message, save in danger.
 * 1. emergency: life before everything
 * 2. binding: the one-time phrase of a group or a worker, which nothing else may swallow; 志愿 with a volunteer's code
 * 3. worker commands: 上班, 下班, 请假; 居民电话; 接单, 退单, 办结 of staff, and how to say them; 答：… to what the bot
 *    could not answer
 * 4. feedback: the answer to 您满意吗 of who was asked; 没修好 then is no new report, 修好了 takes nothing back
 *    swearing, which reports nothing; whoever wants to live no longer and goes on talking
 * 5. 不是同一件 of what was merged; urge: 催办, which is no report of its own; 我的工单; what staff asked the resident about a ticket;
 *    查我的信息, 删除我的信息; 我来帮 and 帮好了 of a wish
 * 6. whose money has just gone to a swindler, whatever else it sounds like
 * 7. whose report it is, which neighbours are not told; who or where somebody else is, which nobody is given
 * 8. what staff say in private that only sounds like a report, while they have work in hand
 *    report: all about a resident's own reports; whose message it is, `dialogue/whose-message.ts` says in one table
 * 9. the driver's number
 * 10. progress
 * 11. handoff: a person takes over
 * 12. which scams go round; a posted one, which the group is warned of; the question whether something is one
 * 13. what is done at an office, where no entry is surer
 * 14. question
 * 15. what nobody understood, from whoever has a ticket open: more of that
 * 16. help
 * 17. not understood: who spoke to the bot is never left without a word
 */
export function createHandlers(deps: HandlerDeps): readonly Handler[] {
  const reports = createReportHandler(deps.tickets);
  const each = [
    createEmergencyHandler(deps.emergency, reports),
    createBindingHandler(deps.binding),
    createVolunteerHandler(deps.volunteers),
    ...ofStaff(deps),
    createFeedbackHandler(deps.tickets),
    createSwornAtHandler(),
    createStayWithHandler(reports),
    createMyInformationHandler({ ...deps.tickets, residents: deps.residents }),
    ...ofOwnTickets(deps),
    createFraudVictimHandler({ ...deps.handoff, ...deps.fraud }),
    createStayUnknownHandler(deps.tickets),
    createOthersDataHandler(),
    createUnclearWorkHandler(deps.tickets),
    refusingBeside(reports),
    createDriversNumberHandler(deps.tickets),
    createProgressHandler(deps.tickets),
    createHandoffHandler(deps.handoff),
    ...fraudHandlers(deps),
    createServiceHandler(deps.services, deps.knowledge),
    invitingToRate(createQuestionHandler(deps.knowledge, deps.questionAids), deps.fraud),
  ];
  // Its finds are told apart by itself.
  const working = [
    createPatrolHandler(deps.patrol),
    createSeveralActsHandler(each),
    ...answering(each, deps),
  ];
  return [
    createSensitiveHandler(working),
    ...working,
    createToldMoreHandler(reports),
    createHelpHandler(),
    createNotUnderstoodHandler(),
  ];
}

function ofStaff({ workerPage, duty, tickets, staffAnswers }: HandlerDeps): readonly Handler[] {
  return [
    createWorkerLinkHandler(workerPage),
    createDutyCommandHandler(duty),
    createWorkerContactHandler(tickets),
    createWorkerCommandHandler(tickets),
    createWorkerHintsHandler(tickets),
    createWorkerPictureHandler(tickets),
    createStaffAnswerHandler(staffAnswers),
  ];
}

function ofOwnTickets({ tickets }: HandlerDeps): readonly Handler[] {
  return [
    createPartAgainHandler(tickets),
    createUrgeHandler(tickets),
    createOwnTicketsHandler(tickets),
    createInfoAnswerHandler(tickets),
    createWishHandler(tickets),
  ];
}

/** Of several wishes the question is one, and answered as that. */
function answering(each: readonly Handler[], { knowledge }: HandlerDeps): readonly Handler[] {
  return each.map((handler) => {
    const least = answersBeside[handler.name];
    return least === undefined ? handler : alsoAnswering(handler, knowledge, least);
  });
}

function fraudHandlers({ fraud, knowledge }: HandlerDeps): readonly Handler[] {
  return [
    createFraudNewsHandler({ ...fraud, knowledge }),
    createFraudBaitHandler({ ...fraud, knowledge }),
    createFraudCheckHandler({ ...fraud, knowledge }),
  ];
}
