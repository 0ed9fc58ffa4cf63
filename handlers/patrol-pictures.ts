/** Pictures sent just before a find belong to it: the first to the first find, what is left to the last. */
import type { OutgoingMessage } from '../core/outgoing.ts';
import type { TakePicture } from '../pictures/pictures.ts';
import type { TakenPatrol } from '../tickets/patrol-report.ts';
import { pictureNotices } from '../tickets/picture-notice.ts';
import type { TicketChange } from '../tickets/ticket.ts';
import type { Turn } from './handler.ts';
import { type HeldPicture, heldPictures } from './picture-dialogue.ts';

export interface FindPictures {
  readonly changes: readonly TicketChange[];
  readonly outgoing: readonly OutgoingMessage[];
  /** Why a picture could not be taken. */
  readonly refused: string | undefined;
  /** Tickets that a picture sent next may be of; never none. */
  readonly without: readonly string[];
}

/** A picture that is on a ticket already was of that, unless it was sent a moment ago. */
const justSentMs = 2 * 60_000;

export async function picturesOfFinds(
  { takePicture }: { readonly takePicture: TakePicture },
  turn: Turn,
  taken: readonly TakenPatrol[],
): Promise<FindPictures> {
  const { now, signal, staff } = turn;
  const changes: TicketChange[] = [];
  const outgoing: OutgoingMessage[] = [];
  let refused: string | undefined;
  for (const [index, held] of ofThese(turn).entries()) {
    const find = taken[Math.min(index, taken.length - 1)];
    if (find === undefined) break;
    const { ref, name } = held;
    const picture = await takePicture({ attachment: { ref, name } }, now, signal);
    if (!picture.ok) {
      refused = picture.error.text;
      continue;
    }
    changes.push(...movedTo(find.ticket.id, held, picture.value));
    outgoing.push(...noticesFor(find, picture.value, { staffId: staff?.id, now }));
  }
  return { changes, outgoing, refused, without: withoutPicture(taken, changes) };
}

function ofThese(turn: Turn): readonly HeldPicture[] {
  return heldPictures(turn).filter(
    ({ attached, at }) => attached === undefined || turn.now.getTime() - at.getTime() <= justSentMs,
  );
}

type Taken = Extract<TicketChange, { readonly kind: 'attach' }>['attachment'];

function movedTo(ticketId: string, { attached }: HeldPicture, attachment: Taken): readonly TicketChange[] {
  const attach = { kind: 'attach', ticketId, attachment } as const;
  return attached === undefined ? [attach] : [{ kind: 'detach', ...attached }, attach];
}

/** The card of a new ticket carries its picture. */
function noticesFor(
  { did, ticket, assignee }: TakenPatrol,
  attachment: Taken,
  { staffId, now }: { readonly staffId: string | undefined; readonly now: Date },
): readonly OutgoingMessage[] {
  if (did === 'opened' || assignee?.id === staffId) return [];
  return pictureNotices({ ticket, assignee, attachment, from: 'patrol', now });
}

function withoutPicture(taken: readonly TakenPatrol[], changes: readonly TicketChange[]): readonly string[] {
  const pictured = new Set(changes.flatMap((change) => (change.kind === 'attach' ? [change.ticketId] : [])));
  const ids = [...new Set(taken.map(({ ticket }) => ticket.id))];
  const without = ids.filter((id) => !pictured.has(id));
  return without.length > 0 ? without : ids.slice(-1);
}
