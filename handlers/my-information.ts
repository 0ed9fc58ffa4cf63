/** 查我的信息, 删除我的信息 (个人信息保护法 art. 45 and 47): in private, and deleted only after one more word. */
import type { ResidentStore } from '../community/resident.ts';
import { anonymising } from '../tickets/anonymise.ts';
import { residentOf } from '../tickets/intake.ts';
import type { FindStepContext } from '../tickets/step-context.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { TicketStore } from '../tickets/ticket-store.prisma.ts';
import { ticketEvidence } from '../tickets/ticket-words.ts';
import { isOpenState } from '../tickets/workflow.ts';
import type { Dialogue, Handler, Outcome, Turn } from './handler.ts';
import { confirmsDeletion, informationWish } from './my-information-reading.ts';
import * as messages from './my-information.messages.zh.ts';

export interface MyInformationDeps {
  readonly residents: Pick<ResidentStore, 'find' | 'listPlaces'>;
  readonly tickets: Pick<TicketStore, 'listByReporter' | 'listFollowedIds'>;
  readonly stepContext: FindStepContext;
  readonly timeZone: string;
}

const owner = 'my_information';
const version = 1;
const confirmedWithinMs = 10 * 60_000;
/** All that one person reports in years. */
const mostTickets = 500;

export function createMyInformationHandler(deps: MyInformationDeps): Handler {
  return {
    name: 'my_information',
    accepts: ({ message, dialogue }) =>
      message.kind === 'text' &&
      message.addressed &&
      (informationWish(message.text) !== undefined ||
        (dialogue?.owner === owner && confirmsDeletion(message.text))),
    handle: (turn) => {
      if (!turn.message.isPrivate) return Promise.resolve(told(messages.inPrivateOnly));
      const wish = informationWish(turn.message.text);
      if (wish === 'show') return show(deps, turn);
      return wish === 'delete' ? Promise.resolve(askFirst(turn)) : forget(deps, turn);
    },
  };
}

async function findStored({ residents, tickets }: MyInformationDeps, { message }: Turn) {
  const { id } = residentOf(message);
  const own = await tickets.listByReporter(id, mostTickets);
  return {
    id,
    resident: await residents.find(id),
    places: await residents.listPlaces(id),
    open: own.filter(({ state }) => isOpenState(state)),
    ended: own.filter(({ state }) => !isOpenState(state)),
    followed: await tickets.listFollowedIds(id),
  };
}

async function show(deps: MyInformationDeps, turn: Turn): Promise<Outcome> {
  const { resident, places, open, ended, followed } = await findStored(deps, turn);
  if (resident === undefined && places.length + open.length + ended.length + followed.length === 0)
    return told(messages.nothingStored);
  const text = messages.stored({
    displayName: resident?.displayName,
    places: places.map(({ place }) => place),
    ...{ open, ended },
    followed: followed.length,
  });
  return told(text, evidenceOf([...open, ...ended], deps.timeZone));
}

function evidenceOf(tickets: readonly Ticket[], timeZone: string): readonly string[] {
  return tickets.flatMap((ticket) => ticketEvidence(ticket, timeZone));
}

function askFirst({ now }: Turn): Outcome {
  const dialogue: Dialogue = {
    ...{ owner, version, state: {} },
    expiresAt: new Date(now.getTime() + confirmedWithinMs),
  };
  return { ...told(messages.sureToDelete), dialogue };
}

async function forget(deps: MyInformationDeps, turn: Turn): Promise<Outcome> {
  const { id, resident, open, ended, followed } = await findStored(deps, turn);
  const system = { kind: 'system' } as const;
  const anonymised = await Promise.all(ended.map((ticket) => anonymising(deps, ticket, system, turn.now)));
  return {
    ...told(messages.deleted(ended.length, open), evidenceOf(open, deps.timeZone)),
    tickets: [
      ...anonymised.flat(),
      ...followed.map((ticketId) => ({ kind: 'unfollow', ticketId, residentId: id }) as const),
    ],
    ...(resident === undefined
      ? {}
      : { residents: [{ kind: 'forget', residentId: id, displayName: messages.nameless }] }),
    dialogue: 'end',
    did: 'my_information.deleted',
  };
}

function told(text: string, evidence: readonly string[] = []): Outcome {
  return {
    replies: [{ purpose: 'answer', text, evidence: [text, ...evidence] }],
    dialogue: 'keep',
    did: 'my_information.told',
  };
}
