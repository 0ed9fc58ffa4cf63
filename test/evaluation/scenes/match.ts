/** Which ticket is meant by which expectation, and in what it differs. Pure. */
import type { SceneTicket } from './outcome.ts';
import type { ExpectedTicket } from './scene.ts';

export interface Pair {
  /** Index of the expectation. */
  readonly expected: number;
  /** Index of the ticket. */
  readonly actual: number;
}

/** Each expectation and each ticket at most once; as much as possible agrees. */
export function matchTickets(
  expected: readonly ExpectedTicket[],
  actual: readonly SceneTicket[],
): readonly Pair[] {
  const scored = expected
    .flatMap((want, at) =>
      actual.map((got, to) => ({ expected: at, actual: to, score: likeness(want, got) })),
    )
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
  return best(scored, new Set(), new Set()).pairs;
}

interface Scored extends Pair {
  readonly score: number;
}

interface Choice {
  readonly pairs: readonly Pair[];
  readonly score: number;
}

/** A scene has a handful of tickets: every choice is looked at. */
function best(
  candidates: readonly Scored[],
  usedExpected: ReadonlySet<number>,
  usedActual: ReadonlySet<number>,
): Choice {
  const [first, ...rest] = candidates.filter(
    ({ expected, actual }) => !usedExpected.has(expected) && !usedActual.has(actual),
  );
  if (first === undefined) return { pairs: [], score: 0 };
  const behind = best(
    rest,
    new Set([...usedExpected, first.expected]),
    new Set([...usedActual, first.actual]),
  );
  const taken = { pairs: [first, ...behind.pairs], score: first.score + behind.score };
  const rivals = rest.some(({ expected, actual }) => expected === first.expected || actual === first.actual);
  if (!rivals) return taken;
  const without = best(rest, usedExpected, usedActual);
  return without.score > taken.score ? without : taken;
}

/** 0: surely another ticket. It must be of that category, or of that person. */
function likeness(want: ExpectedTicket, got: SceneTicket): number {
  const category = holds(want, got, 'category');
  const reporter = holds(want, got, 'reporter');
  if (!category && !(reporter && want.reporter !== undefined)) return 0;
  const rest = checkedFields.filter((field) => field in want && holds(want, got, field)).length;
  return 1 + (category ? 20 : 0) + (reporter ? 10 : 0) + rest;
}

const checkedFields = [
  'category',
  'urgency',
  'reporter',
  'status',
  'compound',
  'building',
  'unit',
  'floor',
  'room',
  'spot',
  'plate',
  'phone',
  'rating',
] as const;
type Field = (typeof checkedFields)[number];

/** The fields that are given and not met, as 「unit: 2, got 3」, followers included. */
export function differences(want: ExpectedTicket, got: SceneTicket): readonly string[] {
  const fields = checkedFields
    .filter((field) => !holds(want, got, field))
    .map((field) => `${field}: ${acceptable(want, field).join('/')}, got ${shown(got, field)}`);
  const follows = (name: string) => got.followers.some((names) => names.includes(name));
  return [
    ...fields,
    ...want.followers.filter((name) => !follows(name)).map((name) => `follower missing: ${name}`),
    ...want.not_followers.filter(follows).map((name) => `wrong follower: ${name}`),
  ];
}

/** Whether a ticket is one that may be there: every field given agrees. */
export function isAllowed(may: ExpectedTicket, got: SceneTicket): boolean {
  return checkedFields.every((field) => holds(may, got, field));
}

function holds(want: ExpectedTicket, got: SceneTicket, field: Field): boolean {
  const values = acceptable(want, field);
  if (values.length === 0) return true;
  if (field === 'reporter') return values.some((name) => got.reporter.includes(name));
  if (field === 'spot') return values.some((spot) => got.place.includes(spot));
  const value = got[field];
  return value !== undefined && values.includes(String(value));
}

/** The value and its `…_also`; empty when the field is not given. */
function acceptable(want: ExpectedTicket, field: Field): readonly string[] {
  const value = want[field];
  if (value === undefined || value === null) return [];
  const also = want[`${field}_also`];
  const others: readonly unknown[] = Array.isArray(also) ? also : [];
  return [value, ...others].map(String);
}

function shown(got: SceneTicket, field: Field): string {
  if (field === 'spot') return got.place;
  if (field === 'reporter') return got.reporter.join('/');
  return String(got[field] ?? '-');
}
