/** Acts that a bad line may send twice happen once. */
import type { Editor } from '../editor.ts';
import type { DoneMarks } from './done-marks.prisma.ts';

/** Committed together with the act; its second commit throws `DuplicateError`. */
export interface DoneMark {
  readonly key: string;
  readonly did: string;
  readonly at: Date;
}

/** The mark of an act that a page gave a key: of this person on this ticket, and nobody else's. */
export function markOf(
  { staffId, now }: Editor,
  ticketId: string,
  { key, did }: Pick<DoneMark, 'key' | 'did'>,
): DoneMark {
  return { key: `page:${staffId}/${ticketId}/${key}`, did, at: now };
}

/** An act that was sent before is done already; one that was sent twice at once is, too, whatever refused the second. */
export async function once(
  doneMarks: DoneMarks,
  mark: DoneMark | undefined,
  carryOut: () => Promise<void>,
): Promise<void> {
  const isDone = async () => mark !== undefined && (await doneMarks.has(mark.key));
  if (await isDone()) return;
  try {
    await carryOut();
  } catch (error) {
    if (!(await isDone())) throw error;
  }
}
