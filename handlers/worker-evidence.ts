/** Pictures that came a few minutes before 办结 are its evidence. */
import type { TakePicture } from '../pictures/pictures.ts';
import { evidenceCategories } from '../tickets/policy.ts';
import type { Ticket, TicketChange } from '../tickets/ticket.ts';
import type { StepContext } from '../tickets/transition.ts';
import type { Turn } from './handler.ts';
import { type HeldPicture, heldPictures } from './picture-dialogue.ts';

export interface HeldEvidence {
  readonly changes: readonly TicketChange[];
  readonly count: number;
}

/** What is on no ticket yet; where a picture is asked for and none is there, what was put on another one, too. */
export function heldFor(
  turn: Turn,
  ticket: Ticket,
  { evidence = 0 }: Pick<StepContext, 'evidence'>,
): readonly HeldPicture[] {
  const isMissing = evidence === 0 && evidenceCategories.has(ticket.category);
  return heldPictures(turn).filter(
    ({ attached }) => attached === undefined || (isMissing && attached.ticketId !== ticket.id),
  );
}

export async function takeEvidence(
  { takePicture }: { readonly takePicture: TakePicture },
  { staff, now, signal }: Turn,
  { id: ticketId }: Ticket,
  pictures: readonly HeldPicture[],
): Promise<HeldEvidence> {
  const evidence = { byId: staff?.id ?? '', at: now };
  const taken = await Promise.all(
    pictures.map(async ({ ref, name, attached }): Promise<readonly TicketChange[]> => {
      const picture = await takePicture({ attachment: { ref, name } }, now, signal);
      if (!picture.ok) return [];
      const attach = { kind: 'attach', ticketId, attachment: picture.value, evidence } as const;
      return attached === undefined ? [attach] : [{ kind: 'detach', ...attached }, attach];
    }),
  );
  return { changes: taken.flat(), count: taken.filter(({ length }) => length > 0).length };
}
