/** The bot's own two parts: what listens and what speaks. */
import { createWorkerLinks } from '../admin/api/worker/links.ts';
import { createWorkerLinkStore } from '../admin/api/worker/link-store.prisma.ts';
import { Outbox } from '../bot/outbox.ts';
import { createOutboxStore } from '../bot/outbox.prisma.ts';
import {
  createPipeline,
  type Directory,
  type Pipeline,
  type PipelineDeps,
  usualLimits,
} from '../bot/pipeline.ts';
import { createServedAccounts } from '../bot/served-accounts.prisma.ts';
import { servedAlone } from '../bot/served-accounts.ts';
import { createReaddress } from '../bot/readdress.ts';
import { createTryMessage, type TryMessage } from '../bot/try-message.ts';
import { readPostedPhrase } from '../community/binding.ts';
import { colleaguesOf } from '../community/colleagues.ts';
import { isQuiet } from '../community/quiet-hours.ts';
import { residentId } from '../community/resident.ts';
import { errorCode } from '../core/errors.ts';
import { newId } from '../core/ids.ts';
import { createSealer } from '../core/sealing.ts';
import { createIsBait, type IsBait } from '../handlers/bait-reading.ts';
import { heedingOwnTypes } from '../handlers/own-types-reading.ts';
import { createAnswersBarely } from '../handlers/info-answer.ts';
import { createFindLately, type FindLately } from '../handlers/lately.ts';
import { createHandlers, type HandlerDeps } from '../handlers/index.ts';
import { createConcernsReport, createMatterLane } from '../handlers/report.ts';
import { createFindEnclosures } from '../tickets/card-enclosures.ts';
import { createFindContact } from '../tickets/find-contact.ts';
import { createListLatestAt } from '../tickets/place-history.prisma.ts';
import { createUnderstand } from '../understanding/understand.ts';
import type { Understand } from '../understanding/understanding.ts';
import type { Reminders } from '../reminders/reminders.ts';
import { mayVolunteer } from '../reminders/volunteer.ts';
import { newVolunteerLink } from '../reminders/volunteer-link.ts';
import type { Foundation } from './create-app.ts';
import { fraudHandlerDeps, readCodeOf } from './fraud.ts';
import { createModel, type Model } from './model.ts';
import { joinReminders } from './reminding.ts';
import type { Stores } from './stores.ts';
import { patrolHandlerDeps, readPicture, ticketHandlerDeps } from './ticket-handlers.ts';

export interface Bot {
  readonly pipeline: Pipeline;
  readonly outbox: Outbox;
  /** The reader of messages the pipeline uses. */
  readonly understand: Understand;
  readonly tryMessage: TryMessage;
  readonly reminders: Reminders;
  /** Absent without a model. */
  readonly model: Model | undefined;
}

/** `findLately` stands for what memory knows, where a measured line tells it. */
export function createBot(foundation: Foundation & { readonly findLately?: FindLately }): Bot {
  const { clock, log, stores, knowledge, services, dialogues, committing, classifier } = foundation;
  const { limits = usualLimits } = foundation;
  const tickets = ticketHandlerDeps(foundation);
  const { intake, listCompounds } = tickets;
  const { listOpenOfReporter } = tickets.tickets;
  const outbox = createOutbox(foundation);
  const reminders = joinReminders(foundation);
  const understand = createReader(foundation);
  const model = createModel(foundation, understand);
  const isBait = createIsBait(foundation.assessFraud);
  const pipeline = createPipeline({
    understand,
    secondLook: model?.secondLook,
    findLately: foundation.findLately ?? createFindLately(foundation),
    ...{ concernsReport: concernsTicket(tickets), matterLane: createMatterLane(tickets) },
    ...{ isBindingPhrase, isBait, readCode: readCodeOf(foundation) },
    isQuietTime: (group, now) => isQuiet(group?.quietHours, now, foundation.config.timeZone),
    handlers: createHandlers({
      emergency: { intake, listOpenOfReporter, findTicket: (id) => stores.tickets.find(id), listCompounds },
      ...{ tickets, duty: dutyCommandsOf(stores, foundation.config.timeZone) },
      volunteers: volunteerDeps(foundation, reminders),
      binding: { findUsable: (code, now) => stores.bindings.findUsable(code, now) },
      handoff: { intake, listOpenOfReporter },
      residents: stores.residents,
      ...{ patrol: patrolHandlerDeps(foundation, tickets, understand), fraud: fraudHandlerDeps(foundation) },
      workerPage: { hasWorkerPage: foundation.config.workerPageUrl !== undefined },
      ...{ knowledge, services, staffAnswers: staffAnswersOf(stores) },
      questionAids: { compose: model?.compose, widen: foundation.embedding?.widen },
    }),
    directory: directoryOf(stores),
    dialogues,
    commit: committing.commit,
    ...{ clock, log, limits },
  });
  letWake(outbox, foundation);
  const tryMessage = joinTryMessage(classifier, understand, isBait);
  return { pipeline, outbox, understand, tryMessage, reminders, model };
}

/** What says nothing to the bot, and still goes on with a ticket. */
function concernsTicket(tickets: HandlerDeps['tickets']): PipelineDeps['concernsReport'] {
  const [answersBarely, concernsReport] = [createAnswersBarely(tickets), createConcernsReport(tickets)];
  return (turn) => answersBarely(turn) || concernsReport(turn);
}

/** The reader of messages, who knows what staff gave as examples of scams. */
function createReader({ classifier, ownTypes }: Foundation): Understand {
  return heedingOwnTypes(createUnderstand({ classify: classifier.guess }), ownTypes.judge);
}

/** What is committed and what is bound anew is sent at once. */
function letWake(outbox: Outbox, { live, log }: Pick<Foundation, 'live' | 'log'>): void {
  live.subscribe(({ topic, id }) => {
    // Without an id rows were added; the outbox's own marks carry the row's id.
    if (topic === 'outbox' && id === undefined) outbox.wake();
    if (topic === 'groups')
      outbox.roomsChanged().catch((error: unknown) => log.error('outbox.broken', { code: errorCode(error) }));
  });
}

function joinTryMessage(
  { classifier }: Foundation['classifier'],
  understand: Understand,
  isBait: IsBait,
): TryMessage {
  return createTryMessage({ understand, rules: createUnderstand(), classifier, isBindingPhrase, isBait });
}

function isBindingPhrase(text: string): boolean {
  return readPostedPhrase(text) !== undefined;
}

function createOutbox({ database, channel, clock, config, live, log, stores }: Foundation): Outbox {
  return new Outbox({
    store: createOutboxStore(database),
    channel,
    clock,
    ...{ limits: config.pacing, timeZone: config.timeZone },
    accounts:
      config.database.provider === 'sqlite'
        ? servedAlone
        : createServedAccounts(database, newId(clock.now())),
    live,
    log,
    readPicture: (attachmentId) => readPicture(stores, attachmentId),
    readdress: createReaddress({
      currentAddress: (to) => stores.groups.currentAddress(to),
      lastNameOf: async (of, account, key) =>
        (await stores.residents.find(residentId(of, account, key)))?.displayName,
      findMembers: (room, shownName) => channel.findMembers(room, shownName),
    }),
    makeWorkerLink: createWorkerLinks({
      store: createWorkerLinkStore(database),
      staff: stores.staff,
      baseUrl: config.workerPageUrl,
      clock,
    }),
    makeVolunteerLink: (volunteerId) => makeVolunteerLink({ stores, config, clock }, volunteerId),
    findContact: createFindContact({
      tickets: stores.tickets,
      sealer: createSealer(config.encryptionKey),
    }),
    findEnclosures: createFindEnclosures({
      tickets: stores.tickets,
      listLatestAt: createListLatestAt(database),
      timeZone: config.timeZone,
    }),
    random: Math.random,
  });
}

function volunteerDeps({ stores, config }: Foundation, reminders: Reminders): HandlerDeps['volunteers'] {
  return {
    findByCode: (code) => stores.volunteers.findByCode(code),
    listSendable: (now) => reminders.listSendable(now),
    composeVolunteered: reminders.composeVolunteered,
    timeZone: config.timeZone,
    hasPage: config.workerPageUrl !== undefined,
  };
}

/** Absent when their day is over, or it was revoked since they asked. */
async function makeVolunteerLink(
  { stores, config, clock }: Pick<Foundation, 'stores' | 'config' | 'clock'>,
  volunteerId: string,
): Promise<string | undefined> {
  const { workerPageUrl, sessionSecret } = config;
  const volunteer = await stores.volunteers.find(volunteerId);
  const now = clock.now();
  if (workerPageUrl === undefined || volunteer === undefined || !mayVolunteer(volunteer, now))
    return undefined;
  return `${workerPageUrl}/w/v/${newVolunteerLink(volunteer, sessionSecret, now)}`;
}

function staffAnswersOf({
  gaps,
  directory,
}: Pick<Stores, 'gaps' | 'directory'>): HandlerDeps['staffAnswers'] {
  return {
    latestGap: async (concerns) => (await gaps.list({ resolved: false, concerns }, undefined, 1)).items[0],
    lines: () => directory.list(),
  };
}

function dutyCommandsOf(
  { areas, duty, staff, tickets }: Pick<Stores, 'areas' | 'duty' | 'staff' | 'tickets'>,
  timeZone: string,
): HandlerDeps['duty'] {
  return {
    timeZone,
    plansOf: (staffIds) => duty.plansOf(staffIds),
    colleaguesOf: (member) => colleaguesOf({ areas, staff }, member),
    listOpenOfAssignee: (staffId) => tickets.listOpenOfAssignee(staffId),
  };
}

/** Both answers come from memory until groups or staff change. */
function directoryOf({ groups, staff }: Pick<Stores, 'groups' | 'staff'>): Directory {
  return {
    findGroup: ({ channel, account, key }) => groups.findByRoom({ channel, account, roomKey: key }),
    findStaff: ({ channel, account, sender }) => staff.findByContact({ channel, account, key: sender.key }),
  };
}
