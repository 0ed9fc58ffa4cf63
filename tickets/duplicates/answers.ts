/**
 * How many answers one matter gets in a group. The first who join are each told; once many do within minutes they are
 * counted, and a line for all of them is said every few minutes at most. Pure: follows from who joined when and where.
 */

/** Somebody for whom a matter matters, too; `group` absent in private. */
export interface Joining {
  readonly at: Date;
  readonly group: string | undefined;
}

export interface SpokenMatter {
  /** The report itself was answered in its group. */
  readonly opened: Joining;
  /** In the order in which they joined. */
  readonly joined: readonly Joining[];
}

export type GroupAnswer =
  | { readonly kind: 'each' }
  /** How many joined in this group since it was last spoken of, this one included. */
  | { readonly kind: 'for_all'; readonly count: number }
  | { readonly kind: 'silent' };

const minuteMs = 60_000;
/** So many others within `crowdMs`, and it is no neighbour or two any more. */
const crowd = 2;
const crowdMs = 10 * minuteMs;
/** After this many answers of their own a group knows. */
const mostEach = 5;
/** At most one line for all in this time. */
export const forAllEveryMs = 5 * minuteMs;

/** What one more is told. */
export function answerTo({ opened, joined }: SpokenMatter, one: Joining): GroupAnswer {
  if (one.group === undefined) return { kind: 'each' };
  const before: Told[] = [{ ...opened, answer: { kind: 'each' } }];
  for (const earlier of joined) before.push({ ...earlier, answer: decide(before, earlier) });
  return decide(before, one);
}

interface Told extends Joining {
  readonly answer: GroupAnswer;
}

function decide(before: readonly Told[], { at, group }: Joining): GroupAnswer {
  const here = before.filter((other) => other.group === group);
  const told = here.filter(({ answer }) => answer.kind !== 'silent');
  const others = before.filter((other) => at.getTime() - other.at.getTime() <= crowdMs).length;
  const last = told.at(-1);
  if (last === undefined || (others < crowd && told.length <= mostEach)) return { kind: 'each' };
  if (at.getTime() - last.at.getTime() < forAllEveryMs) return { kind: 'silent' };
  return { kind: 'for_all', count: here.length - here.indexOf(last) };
}
