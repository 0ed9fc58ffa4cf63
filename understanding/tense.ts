/** Whether what was found is happening here and now: the past, the solved, the imagined and the elsewhere are talk. */
import { remembered } from '../core/remembered.ts';
import { turnsAgainst } from './danger-turns.ts';
import type { Fired, Frame, Reading } from './rule-book.ts';
import type { Hit } from './term-index.ts';
import { isPartOfWish, isProposed } from './wished.ts';

export interface Doubt {
  readonly code: string;
  readonly weight: number;
}

interface Frames {
  readonly frame: Frame;
  readonly weight: number;
  /** How far from the finding the words may stand, in characters before and after it. */
  readonly before: number;
  readonly after: number;
  /** A frame that takes the doubt away again: 去年…今天又. */
  readonly unless?: Frame;
  /** A doubt about dangers alone. */
  readonly only?: readonly `danger${string}`[];
  /** 有烟头: the words may share characters with the finding. */
  readonly mayCut?: true;
  /** Dangers, or some of them, are above this doubt. */
  readonly except?: `danger${string}`;
}

const table: readonly Frames[] = [
  { frame: 'past', weight: 3, before: 20, after: 16, unless: 'present' },
  { frame: 'solved', weight: 3, before: 12, after: 16, unless: 'contrast', except: 'danger' },
  { frame: 'denied', weight: 4, before: 16, after: 12, unless: 'contrast' },
  { frame: 'general', weight: 2, before: 16, after: 16 },
  { frame: 'imagined', weight: 3, before: 16, after: 0 },
  { frame: 'elsewhere', weight: 4, before: 24, after: 16 },
  { frame: 'outside', weight: 2, before: 16, after: 12 },
  { frame: 'figure', weight: 3, before: 8, after: 6, except: 'danger' },
  { frame: 'joking', weight: 2, before: 40, after: 40 },
  { frame: 'chatting', weight: 2, before: 24, after: 24, unless: 'polling', except: 'danger' },
  // 我割了手腕,该找谁说: whoever asks so is in it.
  { frame: 'asking', weight: 2, before: 24, after: 30, unless: 'mine', except: 'danger.self_harm' },
  {
    frame: 'asking',
    weight: 2,
    before: 24,
    after: 30,
    unless: 'here',
    only: ['danger'],
    except: 'danger.self_harm',
  },
  { frame: 'bygone', weight: 3, before: 24, after: 24, unless: 'still', only: ['danger'] },
  { frame: 'nearly', weight: 3, before: 12, after: 4, only: ['danger'] },
  { frame: 'longago', weight: 3, before: 20, after: 12, unless: 'still', only: ['danger'] },
  { frame: 'lucky', weight: 3, before: 16, after: 24, unless: 'unwilling', only: ['danger'] },
  { frame: 'hyperbole', weight: 3, before: 20, after: 16, only: ['danger'] },
  { frame: 'topic', weight: 3, before: 20, after: 20, only: ['danger'] },
  { frame: 'petition', weight: 2, before: 60, after: 60, only: ['danger'] },
  { frame: 'conditional', weight: 3, before: 16, after: 16, only: ['danger'] },
  { frame: 'sparks', weight: 3, before: 4, after: 4, unless: 'smoke_too', only: ['danger.fire'] },
  { frame: 'chattel', weight: 3, before: 8, after: 6, unless: 'somebody_hurt', only: ['danger.injury'] },
  {
    frame: 'household_smoke',
    weight: 3,
    before: 16,
    after: 12,
    unless: 'burning',
    only: ['danger.fire'],
    mayCut: true,
  },
  { frame: 'habitual', weight: 3, before: 24, after: 24, unless: 'under_way', only: ['danger.violence'] },
  { frame: 'mediation', weight: 3, before: 40, after: 40, unless: 'under_way', only: ['danger.violence'] },
  { frame: 'longago', weight: 3, before: 24, after: 24, unless: 'under_way', only: ['danger.violence'] },
  {
    frame: 'after_theft',
    weight: 3,
    before: 24,
    after: 24,
    unless: 'under_way',
    only: ['danger.violence'],
    mayCut: true,
  },
  {
    frame: 'small_children',
    weight: 4,
    before: 16,
    after: 20,
    unless: 'armed_or_grown',
    only: ['danger.violence'],
    mayCut: true,
  },
  { frame: 'thrown_down', weight: 3, before: 8, after: 8, unless: 'under_way', only: ['danger.violence'] },
  { frame: 'habitual', weight: 3, before: 16, after: 16, unless: 'grave', only: ['danger.injury'] },
  { frame: 'mediation', weight: 3, before: 40, after: 40, unless: 'grave', only: ['danger.injury'] },
  { frame: 'longago', weight: 3, before: 20, after: 12, unless: 'grave', only: ['danger.injury'] },
  { frame: 'treated', weight: 3, before: 24, after: 24, unless: 'grave', only: ['danger.injury'] },
  { frame: 'care', weight: 3, before: 24, after: 24, unless: 'grave', only: ['danger.injury'] },
  { frame: 'dreaded', weight: 3, before: 12, after: 4, unless: 'grave', only: ['danger'], mayCut: true },
  {
    frame: 'kept_fire',
    weight: 3,
    before: 16,
    after: 16,
    unless: 'spreading',
    only: ['danger.fire'],
    mayCut: true,
  },
  { frame: 'made_safe', weight: 3, before: 20, after: 16, unless: 'going_on', only: ['danger'] },
  { frame: 'out_of_order', weight: 3, before: 16, after: 16, unless: 'smells', only: ['danger.gas'] },
  {
    frame: 'smokeless',
    weight: 4,
    before: 20,
    after: 20,
    unless: 'burning',
    only: ['danger.fire'],
    mayCut: true,
  },
  { frame: 'drain_smell', weight: 4, before: 24, after: 12, unless: 'fuel_named', only: ['danger.gas'] },
  { frame: 'hung_thing', weight: 4, before: 0, after: 6, only: ['danger.self_harm'] },
  { frame: 'odourless', weight: 4, before: 20, after: 20, only: ['danger.gas'], mayCut: true },
  {
    frame: 'empty_lift',
    weight: 4,
    before: 24,
    after: 24,
    unless: 'still_inside',
    only: ['danger.trapped_in_lift'],
    mayCut: true,
  },
  {
    frame: 'bygone',
    weight: 3,
    before: 24,
    after: 24,
    unless: 'still_inside',
    only: ['danger.trapped_in_lift'],
  },
  {
    frame: 'longago',
    weight: 3,
    before: 24,
    after: 24,
    unless: 'still_inside',
    only: ['danger.trapped_in_lift'],
  },
  {
    frame: 'dark_car',
    weight: 3,
    before: 16,
    after: 16,
    unless: 'halted',
    only: ['danger.trapped_in_lift'],
    mayCut: true,
  },
  { frame: 'everyday_silence', weight: 3, before: 20, after: 20, unless: 'worse', only: ['danger.injury'] },
  {
    frame: 'animals',
    weight: 3,
    before: 8,
    after: 10,
    unless: 'human_victim',
    only: [
      'danger.injury',
      'danger.violence',
      'danger.missing_person',
      'danger.electrocution',
      'danger.trapped_in_lift',
    ],
    mayCut: true,
  },
  { frame: 'howling', weight: 3, before: 10, after: 4, unless: 'beaten', only: ['danger.violence'] },
  { frame: 'leisure', weight: 3, before: 16, after: 16, unless: 'hopeless', only: ['danger.self_harm'] },
  { frame: 'safe', weight: 3, before: 16, after: 24, unless: 'not_over', only: ['danger'] },
  { frame: 'feared', weight: 3, before: 14, after: 0, unless: 'grave', only: ['danger.falling_object'] },
  { frame: 'litter', weight: 3, before: 16, after: 12, unless: 'heavy', only: ['danger.falling_object'] },
  { frame: 'advice', weight: 3, before: 24, after: 24 },
  { frame: 'notice', weight: 3, before: 40, after: 40 },
];

/** All reasons to think that a finding is no report; empty when none. */
export function doubtsAbout(found: Fired, reading: Reading, form: string): readonly Doubt[] {
  const doubts: Doubt[] = [];
  for (const row of rowsOf(found.rule.label)) {
    const hit = reading
      .around(row.frame)
      .find((frame) => stands(frame, found, row) && !isDenied(form, row.frame, frame));
    if (hit === undefined || (row.frame === 'imagined' && isProposed(found, form))) continue;
    if (row.unless !== undefined && reading.around(row.unless).some((other) => isNear(other, found)))
      continue;
    doubts.push({ code: `${row.frame}:${hit.term}`, weight: row.weight });
  }
  if (isNegated(form, found)) doubts.push({ code: 'negated', weight: 4 });
  if (isUnknown(form, found)) doubts.push({ code: 'unknown', weight: 4 });
  if (found.rule.label.startsWith('danger')) doubts.push(...turnsAgainst(found, form));
  return doubts;
}

/** Doubts about a text in which no rule found anything to doubt: frames wherever they stand, and the message as a whole. */
export function doubtsAnywhere(reading: Reading, form: string, hasPhone: boolean): readonly Doubt[] {
  const framed = table.flatMap(({ frame, weight, unless, only }) => {
    if (only !== undefined) return [];
    const hit = reading.around(frame).find((found) => !isDenied(form, frame, found));
    const isTakenAway = unless !== undefined && reading.around(unless).length > 0;
    return hit === undefined || isTakenAway ? [] : [{ code: `${frame}:${hit.term}`, weight }];
  });
  return [...framed, ...doubtsAboutMessage(reading, form, hasPhone)];
}

/** What stands around the whole message, however far from the finding. */
export function doubtsAboutMessage(reading: Reading, form: string, hasPhone: boolean): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const forwarded = reading.around('forwarded').find((hit) => hit.start < 12 || hit.term.length > 3);
  if (forwarded) doubts.push({ code: `forwarded:${forwarded.term}`, weight: 4 });
  const advert = reading.around('advert');
  const strength = new Set(advert.map((hit) => hit.term)).size + (hasPhone && advert.length > 0 ? 1 : 0);
  if (strength >= 2) doubts.push({ code: 'advert', weight: 5 });
  else if (strength === 1) doubts.push({ code: 'advert', weight: 1 });
  if (/^[【\[「]/.test(form) && form.length > 60) doubts.push({ code: 'headline', weight: 2 });
  return doubts;
}

/** The rows that concern the rules of a label. */
const rowsOf = remembered(
  (label: string): readonly Frames[] => table.filter((row) => concerns(row, label)),
  1000,
);

function concerns({ only, except }: Frames, label: string): boolean {
  if (except !== undefined && label.startsWith(except)) return false;
  return only === undefined || only.some((one) => label.startsWith(one));
}

function stands(frame: Hit, found: Fired, { before, after, mayCut }: Frames): boolean {
  // 亮了 in 不亮了 is part of the finding; 修好 around 修 is more than the finding.
  if (mayCut !== true && found.hits.some((hit) => cuts(frame, hit))) return false;
  return frame.end <= found.start ? found.start - frame.end <= before : frame.start - found.end <= after;
}

function cuts(frame: Hit, hit: Hit): boolean {
  const overlaps = frame.start < hit.end && hit.start < frame.end;
  const isMore = frame.end - frame.start > hit.end - hit.start;
  return overlaps && !(isMore && frame.start <= hit.start && frame.end >= hit.end);
}

function isNear(other: Hit, found: Fired): boolean {
  return other.start - found.end <= 24 && found.start - other.end <= 24;
}

/** 没修好 and 什么时候来电 are not solved, 是不是着火了 denies nothing. */
function isDenied(form: string, frame: Frame, { start, term }: Hit): boolean {
  if (term.startsWith('不是') && form[start - 1] === '是') return true;
  if ((frame === 'solved' || frame === 'advice') && isPartOfWish(form, start, term)) return true;
  // 我怕是煤气中毒了: suspects it.
  if (frame === 'dreaded' && form.startsWith('是', start + term.length)) return true;
  if (term === '谁的') return ofWhatTroubles.test(form.slice(start + term.length));
  return (
    (frame === 'solved' || frame === 'safe') &&
    /[不没未无难能才候时要给求前前]$|怎么|还没有?$/.test(form.slice(Math.max(0, start - 2), start))
  );
}

/** 谁的车挡着我 asks for no owner: the car is in the way. */
const ofWhatTroubles =
  /^(?:白|黑|红|灰|银|蓝|小|大|破)?色?(?:的)?(?:车|轿车|面包|三轮|摩托|电动|电瓶|狗|suv)/;

const unknownWhether =
  /(?:有没有|停没停|来没来|断没断)[^,。!?]{0,8}(?:不知道|不晓得|不清楚|不确定|没注意)|(?:不知道|不晓得|不清楚|不确定|没注意)[^,。!?]{0,8}(?:有没有|停没停|来没来|断没断)[^,。!?]{0,3}/g;

/** 家里有没有水都不知道: the words of a fault in what somebody cannot tell. In danger a guess is enough. */
function isUnknown(form: string, { rule, hits }: Fired): boolean {
  // Every one of them says 没.
  if (rule.label.startsWith('danger') || !form.includes('没')) return false;
  return Array.from(form.matchAll(unknownWhether)).some(({ index, 0: said }) =>
    hits.some((hit) => hit.start < index + said.length && index < hit.end),
  );
}

/** 不是失火, 没有漏水, 灶打不起火; 是不是漏水 denies nothing. */
function isNegated(form: string, found: Fired): boolean {
  const isDeniedBefore = (start: number) => negation.test(form.slice(Math.max(0, start - 4), start));
  if (isDeniedBefore(found.start)) return true;
  if (found.hits.some(({ start, term }) => /^[起着]火$/.test(term) && form[start - 1] === '不')) return true;
  if (!found.rule.label.startsWith('danger')) return false;
  return found.hits.some(
    ({ start, term }) =>
      isDeniedBefore(start) || (mayNotBe.test(term) && /(?<!差点)没$/.test(form.slice(0, start))),
  );
}

const negation = /(?:(?<!是)不是|并非|并没有?|不会|没有再?|不算|谈不上)$/;
/** 没漏电, 没咬到: the event itself denied; 没 in front of other words is often part of the danger. */
const mayNotBe = /^(?:漏电|漏气|触电|着火|起火|爆炸|困住|困人|骨折|砸[到中着]|咬[到着了]|出血|流血)$/;
