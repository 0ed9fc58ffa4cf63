/** Two readings of one message become one, by the table of rights. Pure. */
import type { Place } from '../../core/place.ts';
import type { Act, PlaceSource, Understanding } from '../understanding.ts';
import { mayBecome, mayFollow, modelConfidence, mostFurther, notEasilyReport } from './rights.ts';
import type { ActRead } from './said-acts.ts';

/** What rules make of some words alone, without the message around them. */
export type ReadAlone = (words: string) => Pick<Act, 'intent' | 'category'>;

/** What rules understood, with what the model may add. With no act to add it is the rules' own, but for a reason. */
export function merge(rules: Understanding, acts: readonly ActRead[], readAlone: ReadAlone): Understanding {
  if (rules.danger !== undefined || rules.sensitive.length > 0) return rules;
  const first = acts.find((act) => act.intent === rules.intent || mayMake(rules, act, readAlone));
  const settled = first === undefined ? rules : settle(rules, first);
  const split = acts.flatMap((act) => (act === first ? [] : furtherOf(rules, act, readAlone)));
  return {
    ...settled,
    further: withoutRepeats(settled, [...rules.further, ...split]).slice(
      0,
      Math.max(mostFurther, rules.further.length),
    ),
    reasons: [...rules.reasons, first === undefined ? 'model:kept' : `model:${first.intent}`],
  };
}

function mayMake(rules: Understanding, { intent, quote }: ActRead, readAlone: ReadAlone): boolean {
  if (!mayBecome[rules.intent].includes(intent)) return false;
  if (intent !== 'report' || !notEasilyReport.has(rules.intent)) return true;
  return rules.alternative === 'report' || readAlone(quote).intent === 'report';
}

/** The model tells where another matter begins; what it is, rules must see for themselves. */
function furtherOf(rules: Understanding, act: ActRead, readAlone: ReadAlone): readonly Act[] {
  if (!mayFollow.includes(act.intent)) return [];
  const alone = readAlone(act.quote);
  return alone.intent === act.intent ? [actOf(rules, { ...act, category: alone.category })] : [];
}

function settle(rules: Understanding, act: ActRead): Understanding {
  const isReport = act.intent === 'report';
  return {
    ...rules,
    ...withSlots(rules, act),
    intent: act.intent,
    unclear: undefined,
    confidence: act.intent === rules.intent ? both(rules.confidence, modelConfidence) : modelConfidence,
    category: isReport ? categoryOf(rules, act) : undefined,
    urgency: isReport ? (rules.urgency ?? act.urgency) : undefined,
  };
}

function categoryOf({ category }: Act, act: ActRead): Act['category'] {
  return category === undefined || category === 'other' ? act.category : category;
}

/** Two independent readers that agree. */
function both(one: number, other: number): number {
  return Math.min(0.95, 1 - (1 - one) * (1 - other));
}

function withSlots<T extends Act>(rules: T, act: ActRead): T {
  return {
    ...rules,
    ...placeOf(rules, act.place),
    plate: rules.plate ?? act.plate,
    phone: rules.phone ?? act.phone,
    subject: rules.subject ?? act.subject,
    since: rules.since ?? act.since,
  };
}

/** Said before said-to-the-model before assumed; what was assumed of another building than the one said goes. */
function placeOf(rules: Act, said: Place): Pick<Act, 'place' | 'placeSources'> {
  const own = partsFrom(rules, (source) => source === 'text');
  const assumed = partsFrom(rules, (source) => source !== 'text');
  const spoken: Place = { ...said, ...own };
  const contradicts = (['building', 'unit'] as const).some(
    (part) => spoken[part] !== undefined && assumed[part] !== undefined && spoken[part] !== assumed[part],
  );
  const place: Place = contradicts ? spoken : { ...assumed, ...spoken };
  const sources: Partial<Record<keyof Place, PlaceSource>> = {};
  for (const part of partNames(place))
    sources[part] = spoken[part] === undefined ? (rules.placeSources[part] ?? 'text') : 'text';
  return { place, placeSources: sources };
}

function partsFrom({ place, placeSources }: Act, holds: (source: PlaceSource) => boolean): Place {
  return Object.fromEntries(
    partNames(place)
      .filter((part) => holds(placeSources[part] ?? 'text'))
      .map((part) => [part, place[part]]),
  );
}

function partNames(place: Place): readonly (keyof Place)[] {
  // Object.keys widens to string[]; a place has no other keys than its parts.
  return Object.keys(place) as (keyof Place)[];
}

/** A further act has the slots that were said with it, and the place that is assumed for all. */
function actOf(rules: Understanding, act: ActRead): Act {
  const bare: Act = {
    intent: act.intent,
    confidence: modelConfidence,
    category: act.category,
    urgency: act.intent === 'report' ? act.urgency : undefined,
    danger: undefined,
    place: rules.place,
    placeSources: rules.placeSources,
    ambiguousPlace: undefined,
    plate: undefined,
    phone: rules.phone,
    subject: undefined,
    since: undefined,
    sinceAt: undefined,
    peopleAffected: undefined,
    ticketNumber: undefined,
    reasons: [`model:${act.intent}`],
  };
  return withSlots(bare, act);
}

/** One matter is told once: two reports of a category are one. */
function withoutRepeats(first: Act, further: readonly Act[]): readonly Act[] {
  const seen = new Set([matterOf(first)]);
  return further.filter((act) => {
    const matter = matterOf(act);
    const isNew = !seen.has(matter);
    seen.add(matter);
    return isNew;
  });
}

function matterOf({ intent, category }: Act): string {
  return `${intent} ${category ?? ''}`;
}
