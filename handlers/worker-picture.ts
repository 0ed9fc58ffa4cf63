/**
 * A picture from a member of staff is evidence of the ticket in hand. Where 办结 or a find of a round waited for it, it
 * goes there; where nothing tells what it shows, it waits for the words. Nobody says the same thing twice.
 */
import type { Attachment } from '../pictures/attachment.ts';
import type { TakePicture } from '../pictures/pictures.ts';
import { pictureNotices } from '../tickets/picture-notice.ts';
import { evidenceCategories } from '../tickets/policy.ts';
import type { FindStepContext } from '../tickets/step-context.ts';
import { takeSteps } from '../tickets/take-steps.ts';
import type { TicketStore } from '../tickets/ticket-store.prisma.ts';
import type { Ticket, TicketChange } from '../tickets/ticket.ts';
import type { Step } from '../tickets/transition.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import { type HeldPicture, heldPictures, waitFor, type Waiting, waitingOf } from './picture-dialogue.ts';
import { messagesAbout } from './worker-command-outcome.ts';
import * as messages from './worker-picture.messages.zh.ts';
import { actorOf } from './worker-command-steps.ts';

export interface WorkerPictureDeps {
  readonly tickets: Pick<TicketStore, 'find' | 'findAssignee' | 'listOpenOfAssignee' | 'listHandledBy'>;
  readonly takePicture: TakePicture;
  readonly stepContext: FindStepContext;
  readonly timeZone: string;
}

/** Among colleagues a picture is only looked at where something waits for it. */
export function createWorkerPictureHandler(deps: WorkerPictureDeps): Handler {
  return {
    name: 'worker_picture',
    accepts: (turn) =>
      turn.staff !== undefined &&
      turn.message.kind === 'image' &&
      (turn.message.isPrivate || (turn.group?.kind === 'workers' && isWaitedFor(turn))),
    handle: async (turn) => {
      const ended = waitingOf(turn, 'finish');
      if (ended !== undefined) return finish(deps, turn, ended);
      const found = waitingOf(turn, 'finds');
      if (found !== undefined) return addToFind(deps, turn, found.ticketIds);
      return addToWork(deps, turn);
    },
  };
}

export function isWaitedFor(turn: Pick<Turn, 'dialogue'>): boolean {
  return waitingOf(turn, 'finish') !== undefined || waitingOf(turn, 'finds') !== undefined;
}

/** Evidence of what is being worked on, first of what asks for a picture. */
async function addToWork(deps: WorkerPictureDeps, turn: Turn): Promise<Outcome> {
  const [ticket, another] = await inWork(deps, turn);
  if (ticket === undefined || another !== undefined)
    return {
      ...told(ticket === undefined ? messages.nothingInHand : messages.whichOne),
      dialogue: holding(turn),
    };
  const picture = await deps.takePicture(turn.message, turn.now, turn.signal);
  if (!picture.ok) return told(picture.error.text);
  const attached = { ticketId: ticket.id, attachmentId: picture.value.id };
  const text = ticket.state === 'in_progress' ? messages.attached : messages.attachedToHandled;
  return added(ticket, [evidenceOf(ticket, picture.value, turn)], holding(turn, attached), text);
}

const minuteMs = 60_000;
/** Right after 办结 a picture shows what was done; a while after, where nothing else is in work. */
const rightAfterMs = 3 * minuteMs;
const shortlyAfterMs = 15 * minuteMs;

async function inWork({ tickets }: WorkerPictureDeps, { staff, now }: Turn): Promise<readonly Ticket[]> {
  if (staff === undefined) return [];
  const [handled] = await tickets.listHandledBy(staff.id, new Date(now.getTime() - shortlyAfterMs));
  const since = now.getTime() - (handled?.handledAt?.getTime() ?? 0);
  if (handled !== undefined && since <= rightAfterMs) return [handled];
  const inHand = await tickets.listOpenOfAssignee(staff.id);
  const worked = inHand.filter(({ state }) => state === 'in_progress');
  if (worked.length === 0) return handled === undefined ? [] : [handled];
  const asking = worked.filter(({ category }) => evidenceCategories.has(category));
  return asking.length > 0 ? asking : worked;
}

/** The words that come next say what it is of. */
function holding(turn: Turn, attached?: HeldPicture['attached']): Outcome['dialogue'] {
  const { attachment } = turn.message;
  if (attachment === undefined) return 'keep';
  const held = heldPictures({ ...turn, pictureBefore: undefined });
  const picture = { ...attachment, at: turn.now, ...(attached === undefined ? {} : { attached }) };
  const pictures = [...held, picture];
  return waitFor({ ...(waitingOf(turn, 'command') ?? { for: 'words' }), pictures }, turn.now);
}

/** Of several finds the first without a picture. */
async function addToFind(
  deps: WorkerPictureDeps,
  turn: Turn,
  [id = '', ...others]: readonly string[],
): Promise<Outcome> {
  const ticket = await deps.tickets.find(id);
  if (ticket === undefined) return addToWork(deps, turn);
  const picture = await deps.takePicture(turn.message, turn.now, turn.signal);
  if (!picture.ok) return told(picture.error.text);
  const attach = { kind: 'attach', ticketId: id, attachment: picture.value } as const;
  const assignee = await deps.tickets.findAssignee(ticket);
  const notices =
    assignee?.id === turn.staff?.id
      ? []
      : pictureNotices({ ticket, assignee, attachment: picture.value, from: 'patrol', now: turn.now });
  const next = waitFor({ for: 'finds', ticketIds: others.length > 0 ? others : [id] }, turn.now);
  return { ...added(ticket, [attach], next, messages.attachedToFind), outgoing: notices };
}

function evidenceOf({ id: ticketId }: Ticket, attachment: Attachment, { staff, now: at }: Turn) {
  return { kind: 'attach', ticketId, attachment, evidence: { byId: staff?.id ?? '', at } } as const;
}

function added(
  { id, number }: Ticket,
  tickets: readonly TicketChange[],
  dialogue: Outcome['dialogue'],
  text: (number: string) => string = messages.attached,
): Outcome {
  return {
    replies: [{ purpose: 'staff', text: text(number), ticketId: id, evidence: [number] }],
    ...{ tickets, dialogue, did: 'worker.picture', about: { ticketId: id } },
  };
}

/** 办结 waited for it: where it can be finished now, it is. */
async function finish(
  deps: WorkerPictureDeps,
  turn: Turn,
  { ticketId, reason, note }: Extract<Waiting, { readonly for: 'finish' }>,
): Promise<Outcome> {
  const ticket = await deps.tickets.find(ticketId);
  if (ticket === undefined || turn.staff === undefined) return addToWork(deps, turn);
  const picture = await deps.takePicture(turn.message, turn.now, turn.signal);
  if (!picture.ok) return told(picture.error.text);
  const attach = evidenceOf(ticket, picture.value, turn);
  const step: Step = { event: 'handle', actor: actorOf(turn.staff), reason, note };
  const context = await deps.stepContext(ticket, 'handle', turn.now);
  const taken = takeSteps(ticket, step, { ...context, evidence: (context.evidence ?? 0) + 1 });
  if (!taken.ok) return added(ticket, [attach], 'end');
  const { tickets = [], ...outcome } = messagesAbout(taken.value, deps.timeZone);
  return { ...outcome, tickets: [...tickets, attach], dialogue: 'end' };
}

function told(text: string): Outcome {
  return { replies: [{ purpose: 'staff', text }], dialogue: 'keep', did: 'worker.told' };
}
