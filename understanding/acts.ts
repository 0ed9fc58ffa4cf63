/** Cuts a message that wants several things into the stretches that want one each. Most messages stay whole. */
import type { Category } from '../core/taxonomy.ts';
import { findingsOf } from './finding.ts';
import {
  aboutAnyMatter,
  officeAffair,
  oneMatter,
  opensAnother,
  opensContrast,
} from './lexicon/connectives.ts';
import type { Fired, Reading } from './rule-book.ts';

/** From `start` up to, not including, `end`; the stretches of a message cover it without gaps. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Of two lines and more the first and the last; around what is pasted, the sentences before and behind it. */
export function besidePasted(form: string, text: string, reading: Reading): readonly Stretch[] {
  const lines = text.includes('\n') ? [0, text.indexOf('\n'), text.lastIndexOf('\n'), text.length] : [];
  const found = findingsOf('intent.fraud_bait', reading, form).map(({ found: bait }) => bait);
  if (found.length === 0) return pairs(lines);
  const head = form.slice(0, Math.min(...found.map(({ start }) => start)));
  const behind = Math.max(...found.map(({ end }) => end));
  const tail = form.slice(behind).search(endOfSentence);
  const sentences = [0, lastBorder(head), tail < 0 ? form.length : behind + tail, form.length];
  return [...pairs(lines), ...pairs(sentences)];
}

const endOfSentence = /[。!?\s【]/;

function lastBorder(head: string): number {
  return (
    head.length -
    Array.from(head)
      .toReversed()
      .join('')
      .search(/[。!?\s【]|$/)
  );
}

function pairs([start = 0, end = 0, from = 0, to = 0]: readonly number[]): readonly Stretch[] {
  return [
    { start, end },
    { start: from, end: to },
  ].filter((stretch) => stretch.end - stretch.start >= shortestCry);
}

/** In characters. */
const shortestCry = 4;

type Matter = Category | 'question' | 'thanks';

interface Clause extends Stretch {
  readonly matter: Matter | undefined;
}

/** A story has many clauses and one matter; lists are short. */
const longest = 300;
/** A finding that stands on its own: a second matter is never guessed. */
const sure = 2;

/** `reading` is the reading of the whole `form`. */
export function cutIntoActs(form: string, reading: Reading): readonly Stretch[] {
  const whole = [{ start: 0, end: form.length }];
  if (form.length > longest || !(mayBeSeveral(reading) || isMark.test(form))) return whole;
  const clauses = clausesOf(form).map((clause) => ({ ...clause, matter: matterOf(clause, form, reading) }));
  return joined(clauses, form);
}

/** Quick: two different labels among what fired, one of them a report. */
function mayBeSeveral({ fired }: Reading): boolean {
  const strong = fired.filter(({ rule }) => rule.weight >= sure);
  const labels = new Set(
    strong.map(({ rule }) => rule.label).filter((label) => /^(?:report|intent)\./.test(label)),
  );
  return labels.size > 1 && Array.from(labels).some((label) => label.startsWith('report.'));
}

const border = /[,。!?;、~\s]+|(?=另外|还有就是|再就是|顺便|对了)/g;

function clausesOf(form: string): readonly Stretch[] {
  const clauses: Stretch[] = [];
  let start = 0;
  for (const match of form.matchAll(border)) {
    const end = match.index + match[0].length;
    if (match.index <= start) continue;
    clauses.push({ start, end });
    start = end;
  }
  if (start < form.length) clauses.push({ start, end: form.length });
  return clauses;
}

function matterOf(clause: Stretch, form: string, reading: Reading): Matter | undefined {
  const lies = (found: Fired) => found.start >= clause.start && found.end <= clause.end;
  const [report] = findingsOf('report', reading, form).filter(
    ({ found, score }) => score >= sure && lies(found),
  );
  // The labels behind `report.` are the categories.
  if (report !== undefined) return report.code as Category;
  const opens = form.slice(clause.start, clause.end);
  const fires = (label: string) =>
    reading.fired.some((found) => found.rule.label === label && found.rule.weight >= sure && lies(found));
  const asksApart = clause.start === 0 || opensAnother.test(opens) || officeAffair.test(opens);
  if (asksApart && fires('intent.question')) return 'question';
  if (clause.start === 0 && isMark.test(opens)) return 'thanks';
  const isDone = reading
    .around('solved')
    .some(({ start, end }) => start >= clause.start && end <= clause.end);
  return isDone || fires('intent.feedback') ? 'thanks' : undefined;
}

/** 「1,谢谢!对了…」: the mark comes first. */
const isMark = /^[123](?:分|星)?(?:[,。!~\s]+|$)/;

/** Words that leave no doubt that something else begins; 还有 and 以及 go on as often. */
const turnsAway =
  /(?:另外|顺便|顺带|对了|再就是|再一个|还有(?:个|一)(?:事|件)|(?<=[,。;!?\s])还有(?!多久|多少|几|谁|没|人|什么|啥|的|[吗嘛么]))(?:问一?下|说一?[下声句]|再?问|还想问)?[,:。!\s]*/g;

/** The two halves around the words that turn to something else, if there are any: what they are, each has to show itself. */
export function halvesApart(form: string): readonly Stretch[] {
  if (form.length > longest) return [];
  for (const { index, 0: words } of form.matchAll(turnsAway)) {
    const end = index + words.length;
    if (index >= shortestCry && form.length - end >= shortestCry)
      return [
        { start: 0, end: index },
        { start: end, end: form.length },
      ];
  }
  return [];
}

/** Two faults that nobody would tell as one. */
export function areApart(one: Category, other: Category): boolean {
  return isThingApart(one, other) || isAnother(one, other);
}

/** Clauses without a matter of their own belong to the one before; at the beginning, to the one behind. */
function joined(clauses: readonly Clause[], form: string): readonly Stretch[] {
  const acts: { start: number; end: number; matters: Matter[] }[] = [];
  for (const clause of clauses) {
    const last = acts.at(-1);
    if (last !== undefined && !begins(clause, last.matters, form)) {
      last.end = clause.end;
      if (clause.matter !== undefined) last.matters.push(clause.matter);
    } else acts.push({ start: clause.start, end: clause.end, matters: clause.matter ? [clause.matter] : [] });
  }
  return acts.map(({ start, end }) => ({ start, end }));
}

function begins(clause: Clause, before: readonly Matter[], form: string): boolean {
  const { matter } = clause;
  if (matter === undefined || before.length === 0) return false;
  const opens = form.slice(clause.start, clause.end);
  const turns = opensAnother.test(opens);
  if (matter === 'question') return !before.includes('question');
  // 谢谢 at the end is manners.
  if (matter === 'thanks') return false;
  if (before.every((other) => other === 'thanks')) return turns || opensContrast.test(opens);
  if (before.includes('question')) return turns;
  if (!turns && isHowItLooks(matter, opens)) return false;
  return (turns && isPutApart(opens, before, matter)) || before.every((other) => isAnother(other, matter));
}

function isPutApart(opens: string, before: readonly Matter[], matter: Category): boolean {
  return namesBuilding.test(opens) || before.every((other) => isThingApart(other, matter));
}

/** 还有井盖翘起来了: things that break by themselves, listed one after the other. */
const thingsApart: ReadonlySet<Matter> = new Set([
  'repair.access',
  'repair.elevator',
  'repair.facility',
  'repair.lighting',
  'repair.network',
]);

function isThingApart(one: Matter, other: Matter): boolean {
  return one !== other && thingsApart.has(one) && thingsApart.has(other);
}

/** 8栋垃圾没人清,还有12栋门口积水: another building, so another matter. */
const namesBuilding = /[0-9a-z一二两三四五六七八九十](?:栋|幢|座|号楼)/;

function isHowItLooks(matter: Matter, opens: string): boolean {
  return matter === 'repair.lighting' && !namesLamp.test(opens);
}

/** 黑咕隆咚的 behind anything is how it looks there; a lamp or a passage named anew is another matter. */
const namesLamp = /灯|照明|路|道|楼|单元|栋|库|棚|层/;

function isAnother(one: Matter, other: Category): boolean {
  if (one === 'question' || one === 'thanks') return true;
  if (one === other || aboutAnyMatter.has(one) || aboutAnyMatter.has(other)) return false;
  return !(oneMatter[one]?.includes(other) ?? false) && !(oneMatter[other]?.includes(one) ?? false);
}
