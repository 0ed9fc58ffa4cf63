/** What was understood, set right and trained, as the pages show it. */
import { formatPlace } from '../../../core/place.ts';
import {
  type Category,
  categoryNames,
  type Intent,
  intentNames,
  type Urgency,
  urgencyNames,
} from '../../../core/taxonomy.ts';
import type { Correction, Reading } from '../../../understanding/corrections/correction.ts';
import type { ClassifierVersion } from '../../../understanding/training/classifier-models.prisma.ts';
import type { Act } from '../../../understanding/understanding.ts';
import { formatMoment } from '../../../core/wall-time.ts';
import type { MessageTried } from '../dependencies.ts';
import type { Names } from '../names.ts';
import type { Coded } from '../schemas/common.ts';
import type { CorrectionView, TrainingView, TriedAct, TriedMessageView } from '../schemas/understanding.ts';
import * as say from '../understanding.zh.ts';

const shownGuesses = 3;

export function showTriedMessage(tried: MessageTried, timeZone: string): TriedMessageView {
  const { understanding, rules, classifier, gate } = tried;
  const { further, ...first } = understanding;
  const speaks = gate.kind === 'silent' ? 'silent' : gate.licence;
  const guess = classifier?.guess;
  return {
    decision: say.speaksWhen[speaks],
    speaks,
    because: say.gateReasonName(gate.reason),
    acts: [first, ...further].map((act) => showAct(act, timeZone)),
    sensitive: [...understanding.sensitive],
    agreement: say.agreementInWords(rules.intent, guess?.intents[0]?.label, understanding.intent),
    rules: { intent: intentOf(rules.intent), confidence: rules.confidence },
    ...(classifier === undefined ? {} : { classifier: showGuess(classifier) }),
  };
}

function showGuess({ guess, evidence }: NonNullable<MessageTried['classifier']>) {
  return {
    intents: guess.intents
      .slice(0, shownGuesses)
      .map(({ label, probability }) => ({ name: intentNames[label], probability })),
    categories: guess.categories
      .slice(0, shownGuesses)
      .map(({ label, probability }) => ({ name: categoryNames[label], probability })),
    evidence: evidence.map(({ piece }) => piece),
  };
}

function showAct(act: Act, timeZone: string): TriedAct {
  return {
    ...codesOf(act),
    confidence: act.confidence,
    ...(act.unclear === undefined
      ? {}
      : { unclear: { ...codesOf(act.unclear), confidence: act.unclear.confidence } }),
    ...(act.danger === undefined ? {} : { danger: { code: act.danger, name: say.dangerNames[act.danger] } }),
    slots: slotsOf(act, timeZone),
    reasons: act.reasons.map(say.reasonInWords),
  };
}

function slotsOf(act: Act, timeZone: string): TriedAct['slots'] {
  const { place, placeSources } = act;
  // The keys of a place are exactly these.
  const parts = Object.keys(place) as (keyof typeof place)[];
  const said = (['plate', 'phone', 'subject', 'peopleAffected', 'ticketNumber'] as const).flatMap((name) =>
    act[name] === undefined ? [] : [{ name: say.slotNames[name], value: act[name] }],
  );
  return [
    ...parts.map((part) => ({
      name: say.slotNames[part],
      value: place[part] ?? '',
      from: sourceOf(placeSources[part]),
    })),
    ...said,
    ...sinceOf(act, timeZone),
  ];
}

function sourceOf(source: keyof typeof say.sourceNames | undefined): string | undefined {
  return source === undefined ? undefined : say.sourceNames[source];
}

function sinceOf({ since, sinceAt }: Act, timeZone: string): TriedAct['slots'] {
  if (since === undefined) return [];
  const value = sinceAt === undefined ? since : `${since}（${formatMoment(sinceAt, timeZone)}）`;
  return [{ name: say.slotNames.since, value }];
}

export function showCorrection(correction: Correction, names: Names): CorrectionView {
  const { before, after, status, areaPath, madeBy, madeAt, reviewedBy, reviewedAt } = correction;
  return {
    id: correction.id,
    ticketId: correction.ticketId,
    text: correction.text,
    before: showReading(before),
    after: showReading(after),
    status,
    statusName: say.correctionStatusNames[status],
    area: names.area(areaPath),
    by: names.staff(madeBy),
    at: madeAt.toISOString(),
    reviewedBy: names.staff(reviewedBy),
    reviewedAt: reviewedAt?.toISOString(),
  };
}

function showReading(reading: Reading): CorrectionView['before'] {
  return { ...codesOf(reading), place: formatPlace(reading.place) };
}

interface Codes {
  readonly intent: Intent;
  readonly category: Category | undefined;
  readonly urgency: Urgency | undefined;
}

function codesOf({ intent, category, urgency }: Codes) {
  return {
    intent: intentOf(intent),
    ...(category === undefined ? {} : { category: { code: category, name: categoryNames[category] } }),
    ...(urgency === undefined ? {} : { urgency: { code: urgency, name: urgencyNames[urgency] } }),
  };
}

function intentOf(code: Intent): Coded {
  return { code, name: intentNames[code] };
}

export function showTraining(version: ClassifierVersion, names: Names): TrainingView {
  const { id, examples, corrections, before, after, active, createdBy, createdAt } = version;
  return {
    ...{ id, examples, corrections, before, after, active },
    by: names.staffMember(createdBy) ?? { id: createdBy, name: '' },
    at: createdAt.toISOString(),
  };
}
