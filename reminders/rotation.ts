/**
 * Who reads which text: no group the same one within sixty days, kinds reported nearby more often than others, and
 * neighbouring groups not all the same wording. Pure: the same history always gives the same choice.
 */
import type { ReminderText } from './reminder.ts';

type Drawn = Pick<ReminderText, 'id' | 'key' | 'scamType' | 'season'>;

/** When a text was last used. */
export interface TextUse {
  readonly textId: string;
  readonly at: Date;
}

export const restDays = 60;
const dayMs = 24 * 3_600_000;
/** How much more often than an unreported kind one is told of that makes up all reports of a place. */
const reportsWeigh = 3;

export interface Draw<T extends Drawn> {
  readonly texts: readonly T[];
  /** In the order in which neighbours follow each other. */
  readonly groupIds: readonly string[];
  /** Which of these texts each of these groups read within `restDays`; asked for one kind after the other. */
  readonly listReads: (
    groupIds: readonly string[],
    textIds: readonly string[],
  ) => Promise<ReadonlyMap<string, ReadonlySet<string>>>;
  /** When kinds were told of in this place before. */
  readonly uses: readonly TextUse[];
  /** How often each kind was reported nearby lately; empty: all weigh the same. */
  readonly reports: ReadonlyMap<string, number>;
  readonly now: Date;
}

export interface Drawing<T extends Drawn> {
  readonly textOf: ReadonlyMap<string, T>;
  /** Groups that have read every text lately. */
  readonly without: readonly string[];
}

/** All read of the kind whose turn it is; who has read all of that, of the next one. */
export async function drawTexts<T extends Drawn>(draw: Draw<T>): Promise<Drawing<T>> {
  const textOf = new Map<string, T>();
  let without = draw.groupIds;
  for (const texts of kindsInOrder(draw)) {
    if (without.length === 0) break;
    const reads = await draw.listReads(
      without,
      texts.map(({ id }) => id),
    );
    without = drawOfKind(texts, without, reads, textOf);
  }
  return { textOf, without };
}

/** Gives each group the text it did not read that fewest others were given; returns those that read all of them. */
function drawOfKind<T extends Drawn>(
  texts: readonly T[],
  groupIds: readonly string[],
  reads: ReadonlyMap<string, ReadonlySet<string>>,
  textOf: Map<string, T>,
): readonly string[] {
  const given = new Map(texts.map(({ id }) => [id, 0]));
  return groupIds.filter((groupId) => {
    const text = leastGiven(texts, reads.get(groupId), given);
    if (text === undefined) return true;
    textOf.set(groupId, text);
    given.set(text.id, (given.get(text.id) ?? 0) + 1);
    return false;
  });
}

function leastGiven<T extends Drawn>(
  texts: readonly T[],
  read: ReadonlySet<string> | undefined,
  given: ReadonlyMap<string, number>,
): T | undefined {
  let best: T | undefined;
  for (const text of texts)
    if (read?.has(text.id) !== true && (best === undefined || countOf(given, text) < countOf(given, best)))
      best = text;
  return best;
}

function countOf(given: ReadonlyMap<string, number>, { id }: Drawn): number {
  return given.get(id) ?? 0;
}

/** The texts by kind; the kind whose turn it is first, and of a kind the text used longest ago. */
function kindsInOrder<T extends Drawn>({ texts, uses, reports, now }: Draw<T>): readonly (readonly T[])[] {
  const lastUse = new Map(uses.map(({ textId, at }) => [textId, at.getTime()]));
  const kinds = new Map<string, T[]>();
  for (const text of [...texts].sort(byName))
    kinds.set(kindOf(text), [...(kinds.get(kindOf(text)) ?? []), text]);
  const all = [...reports.values()].reduce((sum, count) => sum + count, 0);
  const turn = ([kind, of]: readonly [string, readonly T[]]) => {
    const told = Math.max(...of.map(({ id }) => lastUse.get(id) ?? 0));
    const daysAgo = Math.min(restDays, (now.getTime() - told) / dayMs);
    return daysAgo * (1 + (all === 0 ? 0 : (reportsWeigh * (reports.get(kind) ?? 0)) / all));
  };
  return [...kinds]
    .map((entry) => ({ turn: turn(entry), entry }))
    .sort((one, other) => other.turn - one.turn || byText(one.entry[0], other.entry[0]))
    .map(({ entry: [, of] }) =>
      of.sort((one, other) => (lastUse.get(one.id) ?? 0) - (lastUse.get(other.id) ?? 0)),
    );
}

/** Texts of no kind of scam share one. */
function kindOf({ scamType }: Drawn): string {
  return scamType ?? '';
}

function byName(one: Drawn, other: Drawn): number {
  return byText(one.key ?? one.id, other.key ?? other.id);
}

function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
