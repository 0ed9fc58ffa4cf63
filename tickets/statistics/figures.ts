/**
 * The figures that are shown, as data: what stands above and below the line, and what is left out of both. Their words
 * are in `messages.zh.ts`; nothing is shown without them.
 */
import { type CountName, type Counts, countOf, type DurationName, quantileOf, totalOf } from './measures.ts';

export interface RateDefinition {
  readonly kind: 'rate';
  readonly numerator: readonly CountName[];
  readonly denominator: readonly CountName[];
  /** Counted, and in neither of the two: shown beside it. */
  readonly excluded: readonly CountName[];
  /** Below the line stands also what is still open at the end of the period. */
  readonly withOpen?: true;
}

export interface DurationDefinition {
  readonly kind: 'duration';
  readonly of: DurationName;
  readonly share: number;
}

export const definitions = {
  on_time: { kind: 'rate', numerator: ['dueMet'], denominator: ['dueMet', 'dueMissed'], excluded: [] },
  closed: {
    kind: 'rate',
    numerator: ['closed'],
    denominator: ['closed'],
    withOpen: true,
    excluded: ['rejected', 'merged', 'withdrawn'],
  },
  response: {
    kind: 'rate',
    numerator: ['respondedInTime'],
    denominator: ['respondedInTime', 'respondedLate'],
    excluded: [],
  },
  solved: {
    kind: 'rate',
    numerator: ['solved'],
    denominator: ['solved', 'unsolved'],
    excluded: ['nothingFound'],
  },
  satisfied: {
    kind: 'rate',
    numerator: ['satisfied', 'mostlySatisfied'],
    denominator: ['satisfied', 'mostlySatisfied', 'dissatisfied'],
    excluded: ['unanswered'],
  },
  returned: { kind: 'rate', numerator: ['returned'], denominator: ['assigned'], excluded: [] },
  reopened: {
    kind: 'rate',
    numerator: ['reopened'],
    denominator: ['solved', 'unsolved', 'nothingFound'],
    excluded: [],
  },
  response_p50: { kind: 'duration', of: 'response', share: 0.5 },
  response_p90: { kind: 'duration', of: 'response', share: 0.9 },
  resolution_p50: { kind: 'duration', of: 'resolution', share: 0.5 },
  resolution_p90: { kind: 'duration', of: 'resolution', share: 0.9 },
} as const satisfies Record<string, RateDefinition | DurationDefinition>;
export type FigureCode = keyof typeof definitions;
// Object.keys widens to string[]; the keys of a literal are exactly its key type.
export const figureCodes = Object.keys(definitions) as readonly FigureCode[];

export interface Figure {
  readonly code: FigureCode;
  /** Of a rate; of a duration absent. */
  readonly numerator: number | undefined;
  /** Of a duration: how many were measured. */
  readonly denominator: number;
  readonly excluded: readonly { readonly of: CountName; readonly count: number }[];
  /** A share from 0 to 1, or minutes; absent when there is nothing to count. */
  readonly value: number | undefined;
}

/** `open`: how many stand open at the end of the period. */
export function figuresOf(counts: Counts, open: number): readonly Figure[] {
  return figureCodes.map((code) => {
    const definition: RateDefinition | DurationDefinition = definitions[code];
    return {
      code,
      ...(definition.kind === 'rate' ? rateOf(definition, counts, open) : durationOf(definition, counts)),
    };
  });
}

function rateOf(definition: RateDefinition, counts: Counts, open: number): Omit<Figure, 'code'> {
  const numerator = sumOf(counts, definition.numerator);
  const denominator = sumOf(counts, definition.denominator) + (definition.withOpen === true ? open : 0);
  return {
    numerator,
    denominator,
    excluded: definition.excluded.map((of) => ({ of, count: countOf(counts, of) })),
    value: denominator > 0 ? numerator / denominator : undefined,
  };
}

function durationOf({ of, share }: DurationDefinition, counts: Counts): Omit<Figure, 'code'> {
  return {
    numerator: undefined,
    denominator: totalOf(counts, of),
    excluded: [],
    value: quantileOf(counts, of, share),
  };
}

function sumOf(counts: Counts, names: readonly CountName[]): number {
  return names.reduce((sum, name) => sum + countOf(counts, name), 0);
}
