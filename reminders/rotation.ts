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
  /** Which of the texts a group read within `restDays`. */
  readonly readBy: (groupId: string) => ReadonlySet<string>;
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

export function drawTexts<T extends Drawn>(draw: Draw<T>): Drawing<T> {
  const kinds = inOrder(draw);
  const given = new Map<string, number>();
  const textOf = new Map<string, T>();
  const without: string[] = [];
  for (const groupId of draw.groupIds) {
    const read = draw.readBy(groupId);
    const text = unread(kinds, read, given);
    if (text === undefined) without.push(groupId);
    else {
      textOf.set(groupId, text);
      given.set(text.id, (given.get(text.id) ?? 0) + 1);
    }
  }
  return { textOf, without };
}

/** Of the first kind that has any text the group did not read, the one given to the fewest others so far. */
function unread<T extends Drawn>(
  kinds: readonly (readonly T[])[],
  read: ReadonlySet<string>,
  given: ReadonlyMap<string, number>,
): T | undefined {
  for (const texts of kinds) {
    let best: T | undefined;
    for (const text of texts)
      if (!read.has(text.id) && (best === undefined || countOf(given, text) < countOf(given, best)))
        best = text;
    if (best !== undefined) return best;
  }
  return undefined;
}

function countOf(given: ReadonlyMap<string, number>, { id }: Drawn): number {
  return given.get(id) ?? 0;
}

/** The texts by kind; the kind whose turn it is first, and of a kind the text used longest ago. */
function inOrder<T extends Drawn>({ texts, uses, reports, now }: Draw<T>): readonly (readonly T[])[] {
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
