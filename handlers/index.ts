/** Who is asked first. The first handler that accepts and does not pass has the turn. */
import { type BindingHandlerDeps, createBindingHandler } from './binding.ts';
import { createEmergencyHandler, type EmergencyDeps } from './emergency.ts';
import type { Handler } from './handler.ts';
import { createHandoffHandler, type HandoffDeps } from './handoff.ts';
import { createHelpHandler } from './help.ts';
import { createNotUnderstoodHandler } from './not-understood.ts';
import { createProgressHandler, type ProgressDeps } from './progress.ts';
import { createQuestionHandler, type QuestionKnowledge } from './question.ts';
import { createReportHandler, type ReportDeps } from './report.ts';
import { createSupplementHandler, type SupplementDeps } from './supplement.ts';
import { createWithdrawHandler, type WithdrawDeps } from './withdraw.ts';
import { createWorkerCommandHandler, type WorkerCommandDeps } from './worker-command.ts';

/** What all handlers need; each handler names its own part. */
export interface HandlerDeps {
  readonly emergency: EmergencyDeps;
  readonly binding: BindingHandlerDeps;
  readonly tickets: ReportDeps & SupplementDeps & WithdrawDeps & ProgressDeps & WorkerCommandDeps;
  readonly handoff: HandoffDeps;
  readonly knowledge: QuestionKnowledge;
}

/**
 * The order of precedence:
 * 1. emergency: life before everything
 * 2. binding: the one-time phrase of a group or a worker, which nothing else may swallow
 * 3. worker commands: 接单, 退单, 办结 of staff
 * 4. withdraw: 取消 must work in the middle of any dialogue
 * 5. progress
 * 6. supplement: the answer to what the bot asked this person
 * 7. report
 * 8. handoff: a person takes over
 * 9. question
 * 10. help
 * 11. not understood: who spoke to the bot is never left without a word
 */
export function createHandlers(deps: HandlerDeps): readonly Handler[] {
  return [
    createEmergencyHandler(deps.emergency),
    createBindingHandler(deps.binding),
    createWorkerCommandHandler(deps.tickets),
    createWithdrawHandler(deps.tickets),
    createProgressHandler(deps.tickets),
    createSupplementHandler(deps.tickets),
    createReportHandler(deps.tickets),
    createHandoffHandler(deps.handoff),
    createQuestionHandler(deps.knowledge),
    createHelpHandler(),
    createNotUnderstoodHandler(),
  ];
}
