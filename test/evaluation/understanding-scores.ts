/** Scores what was understood of labelled utterances. Pure. */
import {
  type Estimate,
  estimateOf,
  type Found,
  foundLabel,
  foundOf,
  type Labelled,
  labelsOf,
  macroF1,
  type Rate,
  type Reliability,
  reliabilityOf,
  shareOf,
} from './rates.ts';
import {
  kindsOf,
  otherReadings,
  type SlotKey,
  slotKeys,
  type Slots,
  type Utterance,
  wantedSlots,
} from './utterance.ts';

export interface Prediction {
  readonly id: string | number;
  readonly intent: string;
  readonly category: string | null;
  readonly urgency: string | null;
  readonly slots: Slots;
  readonly speaks: boolean;
  /** The intent it acts on: what is not said clearly to anybody is talk. */
  readonly actsOn: string;
  /** 0 to 1, of the intent. */
  readonly confidence: number;
  readonly reasons: readonly string[];
}

/** An utterance beside what was made of it. */
export interface Measured {
  readonly line: Utterance;
  readonly got: Prediction;
}

export interface StrictAndLenient {
  readonly strict: Rate;
  /** Also right with the reading after 也可算. */
  readonly lenient: Rate;
}

export interface UnderstandingScores {
  readonly intent: StrictAndLenient & {
    readonly macroF1: Estimate;
    readonly each: Readonly<Record<string, Found>>;
  };
  readonly report: Found;
  /** The same of what the bot acts on, where what is unclear counts as talk. */
  readonly actedOn: { readonly accuracy: Rate; readonly macroF1: Estimate; readonly report: Found };
  readonly category: {
    readonly allReports: StrictAndLenient;
    readonly recognisedReports: StrictAndLenient;
  };
  readonly urgency: {
    readonly accuracy: StrictAndLenient;
    readonly each: Readonly<Record<string, Found>>;
    readonly emergencyRecall: Rate;
    /** Of the lines that are no emergency, the share taken for one. */
    readonly emergencyFalseAlarms: StrictAndLenient;
  };
  readonly slots: { readonly micro: Found; readonly each: Readonly<Record<SlotKey, Found>> };
  readonly speaking: {
    readonly must: Rate;
    readonly mustUnaddressed: Rate;
    readonly mustNot: StrictAndLenient;
    /** Those whose difficulty the note names. */
    readonly mustNotHard: StrictAndLenient;
  };
  readonly reliability: Reliability;
  readonly kinds: readonly { readonly kind: string; readonly wrong: Rate }[];
}

export function scoreUnderstanding(measured: readonly Measured[]): UnderstandingScores {
  const intents = measured.map(({ line, got }): Labelled => ({ want: line.intent, got: got.intent }));
  return {
    intent: {
      ...twice(measured, isIntentRight),
      macroF1: estimateOf(intents, macroF1),
      each: Object.fromEntries(labelsOf(intents).map((label) => [label, foundLabel(intents, label)])),
    },
    report: foundLabel(intents, 'report'),
    actedOn: scoreActedOn(measured),
    category: scoreCategories(measured),
    urgency: scoreUrgency(measured),
    slots: scoreSlots(measured),
    speaking: scoreSpeaking(measured),
    reliability: reliabilityOf(
      measured.map((one) => ({ confidence: one.got.confidence, right: isIntentRight(one, 'strict') })),
    ),
    kinds: scoreKinds(measured),
  };
}

function scoreActedOn(measured: readonly Measured[]): UnderstandingScores['actedOn'] {
  const intents = measured.map(({ line, got }): Labelled => ({ want: line.intent, got: got.actsOn }));
  return {
    accuracy: shareOf(intents, ({ want, got }) => want === got),
    macroF1: estimateOf(intents, macroF1),
    report: foundLabel(intents, 'report'),
  };
}

type Strictness = 'strict' | 'lenient';

function twice(
  measured: readonly Measured[],
  holds: (one: Measured, strictness: Strictness) => boolean,
): StrictAndLenient {
  return {
    strict: shareOf(measured, (one) => holds(one, 'strict')),
    lenient: shareOf(measured, (one) => holds(one, 'lenient')),
  };
}

function agrees(
  { line }: Measured,
  want: string | null | undefined,
  got: string | null,
  strictness: Strictness,
): boolean {
  if ((want ?? null) === got) return true;
  return strictness === 'lenient' && got !== null && otherReadings(line).has(got);
}

/** 也可算 anomaly.noise on something that is no report means that it may be one. */
function isIntentRight(one: Measured, strictness: Strictness): boolean {
  const { line, got } = one;
  if (agrees(one, line.intent, got.intent, strictness)) return true;
  if (strictness === 'strict' || got.intent !== 'report') return false;
  return got.category !== null && otherReadings(line).has(got.category);
}

function scoreCategories(measured: readonly Measured[]): UnderstandingScores['category'] {
  const reports = measured.filter(({ line }) => line.intent === 'report');
  const recognised = reports.filter(({ got }) => got.intent === 'report');
  const isRight = (one: Measured, strictness: Strictness) =>
    agrees(one, one.line.category, one.got.category, strictness);
  return { allReports: twice(reports, isRight), recognisedReports: twice(recognised, isRight) };
}

function scoreUrgency(measured: readonly Measured[]): UnderstandingScores['urgency'] {
  const reports = measured.filter(({ line }) => line.intent === 'report');
  const pairs = measured.map(({ line, got }) => ({
    want: line.urgency ?? 'none',
    got: got.urgency ?? 'none',
  }));
  const others = measured.filter(({ line }) => line.urgency !== 'emergency');
  return {
    accuracy: twice(reports, (one, strictness) => agrees(one, one.line.urgency, one.got.urgency, strictness)),
    each: {
      emergency: foundLabel(pairs, 'emergency'),
      urgent: foundLabel(pairs, 'urgent'),
      normal: foundLabel(pairs, 'normal'),
    },
    emergencyRecall: foundLabel(pairs, 'emergency').recall,
    emergencyFalseAlarms: twice(
      others,
      ({ line, got }, strictness) =>
        got.urgency === 'emergency' && !(strictness === 'lenient' && otherReadings(line).has('emergency')),
    ),
  };
}

interface SlotCount {
  hits: number;
  said: number;
  all: number;
}

function scoreSlots(measured: readonly Measured[]): UnderstandingScores['slots'] {
  const micro: SlotCount = { hits: 0, said: 0, all: 0 };
  const each: Partial<Record<SlotKey, Found>> = {};
  for (const key of slotKeys) {
    const { hits, said, all } = countSlot(measured, key);
    each[key] = foundOf(hits, said, all);
    micro.hits += hits;
    micro.said += said;
    micro.all += all;
  }
  // Every key of `slotKeys` was just set.
  return { micro: foundOf(micro.hits, micro.said, micro.all), each: each as Record<SlotKey, Found> };
}

function countSlot(measured: readonly Measured[], key: SlotKey): SlotCount {
  const pairs = measured.map(({ line, got }) => ({ want: wantedSlots(line)[key], got: got.slots[key] }));
  return {
    hits: pairs.filter(({ want, got }) => isSlotRight(key, want, got)).length,
    said: pairs.filter(({ got }) => got !== undefined).length,
    all: pairs.filter(({ want }) => want !== undefined).length,
  };
}

/** A spot is right when one contains the other; everything else exactly. */
export function isSlotRight(key: SlotKey, want: string | undefined, got: string | undefined): boolean {
  if (want === undefined || got === undefined) return false;
  if (key !== 'spot') return want === got;
  const [wanted, found] = [withoutSpaces(want), withoutSpaces(got)];
  return wanted.includes(found) || found.includes(wanted);
}

function withoutSpaces(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
}

/** Speaking to a line that may be read as something that is to be answered is arguable. */
const spokenReadings = /^(?:report|fraud_check|fraud_bait|suggestion|other|help\.wish|.+\..+)$/u;

function scoreSpeaking(measured: readonly Measured[]): UnderstandingScores['speaking'] {
  const must = measured.filter(({ line }) => line.speak === 'must');
  const mustNot = measured.filter(({ line }) => line.speak === 'must_not');
  const wronglySpoken = ({ line, got }: Measured, strictness: Strictness) =>
    got.speaks &&
    !(strictness === 'lenient' && [...otherReadings(line)].some((code) => spokenReadings.test(code)));
  return {
    must: shareOf(must, ({ got }) => got.speaks),
    mustUnaddressed: shareOf(
      must.filter(({ line }) => line.mentioned !== true),
      ({ got }) => got.speaks,
    ),
    mustNot: twice(mustNot, wronglySpoken),
    mustNotHard: twice(
      mustNot.filter(({ line }) => (line.note ?? '') !== ''),
      wronglySpoken,
    ),
  };
}

/** Kinds of difficulty that occur at least so often are told. */
const tellingCount = 3;

function scoreKinds(measured: readonly Measured[]): UnderstandingScores['kinds'] {
  const byKind = new Map<string, Measured[]>();
  const plain = '(no note)';
  for (const one of measured) {
    const kinds = kindsOf(one.line);
    for (const kind of kinds.length === 0 ? [plain] : kinds)
      byKind.set(kind, [...(byKind.get(kind) ?? []), one]);
  }
  return [...byKind]
    .filter(([, lines]) => lines.length >= tellingCount)
    .map(([kind, lines]) => ({ kind, wrong: shareOf(lines, (one) => wrongParts(one).length > 0) }))
    .sort((one, other) => other.wrong.hits - one.wrong.hits || other.wrong.n - one.wrong.n);
}

/** What is wrong with one line, for people; empty when nothing is. */
export function wrongParts({ line, got }: Measured): readonly string[] {
  const wanted = wantedSlots(line);
  return [
    ...(['intent', 'category', 'urgency'] as const)
      .filter((part) => (line[part] ?? null) !== got[part])
      .map((part) => `${part} ${line[part] ?? '-'}→${got[part] ?? '-'}`),
    ...slotKeys
      .filter((key) => (wanted[key] ?? got.slots[key]) !== undefined)
      .filter((key) => !isSlotRight(key, wanted[key], got.slots[key]))
      .map((key) => `${key} ${wanted[key] ?? '-'}→${got.slots[key] ?? '-'}`),
    ...(line.speak === 'must' && !got.speaks ? ['silent'] : []),
    ...(line.speak === 'must_not' && got.speaks ? ['spoke'] : []),
  ];
}
