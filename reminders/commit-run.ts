/** From what was composed to the rows of a run: who is sent to by hand, and which cards are there. */
import type { AuditEntry } from '../core/audit.ts';
import { DuplicateError } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import type { OutgoingMessage } from '../core/outgoing.ts';
import { type ByHandRule, isByHand } from './by-hand.ts';
import type { CardText } from './card/card.ts';
import type { Composed } from './compose.ts';
import { type Addressed, type PlannedRun, planRun, type RunTiming } from './plan-run.ts';
import type { ReminderChange, ReminderRun } from './reminder.ts';

/** Paints what is not kept yet; returns the ids of those that are there now. Words go out without a card that is not. */
export type PaintCards = (cards: ReadonlyMap<string, CardText>) => Promise<ReadonlySet<string>>;

export interface RowDeps {
  /** Which groups people send to themselves, as the rule stands. */
  readonly loadByHand: () => Promise<ByHandRule>;
  readonly paintCards: PaintCards;
  readonly log: Log;
}

export interface CommitRunDeps extends RowDeps {
  readonly commit: (changes: {
    readonly reminders: readonly ReminderChange[];
    readonly outgoing: readonly OutgoingMessage[];
    readonly audit?: readonly AuditEntry[];
  }) => Promise<void>;
}

/** The rows of a run, with the cards of its words painted. */
export async function rowsOf(
  deps: RowDeps,
  run: ReminderRun,
  composed: Pick<Composed, 'addressed' | 'cards' | 'cardsLeftOut'>,
  timing: RunTiming,
): Promise<PlannedRun> {
  const rule = await deps.loadByHand();
  if (composed.cardsLeftOut > 0)
    deps.log.warn('reminders.cards_left_out', { runId: run.id, cards: composed.cardsLeftOut });
  const addressed = await withCards(deps, composed);
  return planRun(run, addressed, timing, (group) => isByHand(rule, group));
}

/** The same groups and words, with the pictures that are really there. */
export async function withCards(
  { paintCards }: Pick<RowDeps, 'paintCards'>,
  { addressed, cards }: Pick<Composed, 'addressed' | 'cards'>,
): Promise<readonly Addressed[]> {
  if (cards.size === 0) return addressed;
  const painted = await paintCards(cards);
  const isThere = (id: string | undefined) => id !== undefined && painted.has(id);
  return addressed.map((one) => (isThere(one.pictureId) ? one : { ...one, pictureId: undefined }));
}

/** The text of most groups. */
export function mostUsed({ addressed }: Composed): string {
  const counts = new Map<string, number>();
  for (const { textId } of addressed) counts.set(textId, (counts.get(textId) ?? 0) + 1);
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  return most?.[0] ?? '';
}

/** False when another process, or an earlier try, planned the same run. */
export async function commitOnce(
  { commit }: Pick<CommitRunDeps, 'commit'>,
  act: PlannedRun & { readonly audit?: readonly AuditEntry[] },
): Promise<boolean> {
  try {
    await commit(act);
    return true;
  } catch (error) {
    if (error instanceof DuplicateError) return false;
    throw error;
  }
}
