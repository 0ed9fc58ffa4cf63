/** Rules as data become something that reads a text once: which rules hold, where, and what stands around them. */
import { compounds, dangerDoubts } from './lexicon/danger-doubts.ts';
import { dangerRules } from './lexicon/danger-rules.ts';
import { dangerScenes } from './lexicon/danger-scenes.ts';
import { dangerSigns } from './lexicon/danger-signs.ts';
import { dangerHints } from './lexicon/danger-hints.ts';
import { obliqueDangers } from './lexicon/danger-oblique.ts';
import { wideDangers } from './lexicon/danger-wide.ts';
import { dangerWords } from './lexicon/danger-words.ts';
import { fieldWords } from './lexicon/field-words.ts';
import { frames as talk } from './lexicon/frames.ts';
import { fraudWords, intentRules } from './lexicon/intent-rules.ts';
import { questionRules, questionWords } from './lexicon/questions.ts';
import { reportRules } from './lexicon/report-rules.ts';
import { things } from './lexicon/things.ts';
import { troubles } from './lexicon/troubles.ts';
import { urgentRules } from './lexicon/urgent-rules.ts';
import { createTermIndex, type Found, type Hit } from './term-index.ts';

const frames = { ...talk, ...dangerDoubts };

export type Frame = keyof typeof frames;

export interface Rule {
  /** `report.repair.water`, `danger.fire`, `intent.progress`. */
  readonly label: string;
  readonly weight: number;
  readonly parts: readonly number[];
}

export interface Fired {
  readonly rule: Rule;
  readonly hits: readonly Hit[];
  readonly start: number;
  readonly end: number;
}

/** How much of the words of our field a text has, each word once: 0 in most talk about life. */
export interface Vocabulary {
  readonly things: number;
  readonly troubles: number;
  /** What swindlers say and ask for. */
  readonly lures: number;
}

export interface Reading {
  readonly fired: readonly Fired[];
  readonly vocabulary: Vocabulary;
  readonly around: (frame: Frame) => readonly Hit[];
}

/** Parts of one rule stand at most this many characters apart. */
const reach = 18;

const groups: (readonly string[])[] = [];
const groupOfSource = new Map<string, number>();

function groupOf(source: string, terms: readonly string[]): number {
  const known = groupOfSource.get(source);
  if (known !== undefined) return known;
  groups.push(terms);
  groupOfSource.set(source, groups.length - 1);
  return groups.length - 1;
}

const named: Readonly<Record<string, readonly string[]>> = {
  ...things,
  ...troubles,
  ...dangerWords,
  ...Object.fromEntries(
    Object.entries({ ...fraudWords, ...questionWords }).map(([name, terms]) => [name, terms.split('|')]),
  ),
};

function compilePart(source: string): number {
  return groupOf(source, source.split('|').flatMap(termsOf));
}

function termsOf(word: string): readonly string[] {
  if (!word.startsWith('@')) return [word];
  const terms = named[word.slice(1)];
  if (terms === undefined) throw new Error(`a rule names the list ${word}, which lexicon/ does not have`);
  return terms;
}

function compile(label: string, text: string): readonly Rule[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s#.*$/, '').trim())
    .filter((line) => line.length > 0)
    .map((line) => ({
      label,
      weight: Number(line.charAt(0)),
      parts: line
        .slice(1)
        .split(' + ')
        .map((part) => compilePart(part.trim())),
    }));
}

const rules: readonly Rule[] = [
  ...[dangerRules, dangerScenes, wideDangers, dangerSigns, obliqueDangers].flatMap((told) =>
    Object.entries(told).flatMap(([danger, text]) => compile(`danger.${danger}`, text)),
  ),
  ...Object.entries(dangerHints).flatMap(([danger, text]) => compile(`danger.${danger}.hint`, text)),
  ...Object.entries(reportRules).flatMap(([category, text]) => compile(`report.${category}`, text)),
  ...Object.entries(intentRules).flatMap(([intent, text]) => compile(`intent.${intent}`, text)),
  ...compile('intent.question', questionRules),
  ...Object.entries(urgentRules).flatMap(([matter, text]) => compile(`urgent.${matter}`, text)),
  ...compile('support', '1 @complaint'),
];

const frameGroups = new Map<number, Frame>();
for (const [frame, terms] of Object.entries(frames)) {
  // The keys of a literal are exactly its key type.
  frameGroups.set(groupOf(`frame ${frame}`, terms), frame as Frame);
}
/** People and hours are in all talk: they do not tell that it is about the house. */
const inAllTalk = new Set(
  'kin frail person home vehicle junk complaint late ask_help propose improve'.split(' '),
);
const telling = (lists: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(lists).flatMap(([name, terms]) => (inAllTalk.has(name) ? [] : terms));
const allThings = groupOf('all things', [...telling(things), ...fieldWords.house]);
const allTroubles = groupOf('all troubles', telling(troubles));
const allLures = groupOf('all lures', fieldWords.swindle);

/** Rules by the group of one of their parts, as their numbers. */
const rulesOfGroup: number[][] = groups.map(() => []);
rules.forEach(({ parts }, number) => {
  for (const part of parts) rulesOfGroup[part]?.push(number);
});

/** Each rule by that of its parts which the fewest rules have: where none of its words stands, nothing is asked of it. */
const rulesByRarest: number[][] = groups.map(() => []);
rules.forEach(({ parts }, number) => {
  const often = (group: number) => rulesOfGroup[group]?.length ?? 0;
  const rarest = parts.reduce((best, next) => (often(next) < often(best) ? next : best));
  rulesByRarest[rarest]?.push(number);
});

/** 抽烟 hides the smoke of a fire, not that somebody smokes. */
const neverHidden = new Set(
  Array.from(frameGroups).flatMap(([group, frame]) => (frame in dangerDoubts ? [group] : [])),
);
const findTerms = createTermIndex(groups, groupOf('frame false_friends', []), {
  exempt: neverHidden,
  compound: groupOf('compounds', compounds),
});

/** The frame of each group that is one. */
const frameOf: readonly (Frame | undefined)[] = groups.map((_, group) => frameGroups.get(group));

/** Which words of the vocabulary a group is, or none. */
const vocabularyOf: readonly (keyof Vocabulary | undefined)[] = groups.map((_, group) =>
  group === allThings
    ? 'things'
    : group === allTroubles
      ? 'troubles'
      : group === allLures
        ? 'lures'
        : undefined,
);

/**
 * For one reading, and emptied after it: which groups have a word there, the rules all of whose parts have one by their
 * groups, the last hit of each group, where it ends, and how often each rule held.
 */
const isThere = new Uint8Array(groups.length);
const possible: (number[] | undefined)[] = groups.map(() => undefined);
const last: (Hit | undefined)[] = groups.map(() => undefined);
const never = -1_000_000;
const lastEnd = new Int32Array(groups.length).fill(never);
const times = new Uint8Array(rules.length);

const noHits: readonly Hit[] = [];

/** One pass over the mended text. At most `limit` findings per rule, so that a long text stays linear. */
export function read(form: string, limit = 3): Reading {
  const words = findTerms(form);
  const byFrame = new Map<Frame, Hit[]>();
  const vocabulary = look(words, byFrame);
  const mayFire = rulesThatMayFire(words);
  const fired: Fired[] = [];
  if (mayFire.length > 0) fireIn(words, limit, fired);
  empty(words, mayFire);
  return { fired, vocabulary, around: (frame) => byFrame.get(frame) ?? noHits };
}

/** Which groups are there, and what needs no rule. */
function look(words: readonly Found[], byFrame: Map<Frame, Hit[]>): Vocabulary {
  const terms: Record<keyof Vocabulary, string[]> = { things: [], troubles: [], lures: [] };
  for (const { hit, groups: own } of words) {
    for (const group of own) {
      isThere[group] = 1;
      const frame = frameOf[group];
      if (frame !== undefined) push(byFrame, frame, hit);
      const kind = vocabularyOf[group];
      if (kind !== undefined && !terms[kind].includes(hit.term)) terms[kind].push(hit.term);
    }
  }
  const { things, troubles, lures } = terms;
  return { things: things.length, troubles: troubles.length, lures: lures.length };
}

/** In the order of the rules, each once. */
function rulesThatMayFire(words: readonly Found[]): readonly number[] {
  const found: number[] = [];
  for (const { groups: own } of words)
    for (const group of own) if (isThere[group] === 1) follow(group, found);
  found.sort((one, other) => one - other);
  for (const number of found)
    for (const part of rules[number]?.parts ?? []) (possible[part] ??= []).push(number);
  return found;
}

/** Adds the rules that are found by this group; a group that comes again is not followed again. */
function follow(group: number, found: number[]): void {
  isThere[group] = 2;
  for (const number of rulesByRarest[group] ?? []) if (hasAllParts(number)) found.push(number);
}

function hasAllParts(number: number): boolean {
  for (const part of rules[number]?.parts ?? []) if (isThere[part] === 0) return false;
  return true;
}

function fireIn(words: readonly Found[], limit: number, fired: Fired[]): void {
  for (const { hit, groups: own } of words) {
    for (const group of own) {
      const numbers = possible[group];
      if (numbers === undefined) continue;
      last[group] = hit;
      lastEnd[group] = hit.end;
      fire(numbers, hit, limit, fired);
    }
  }
}

function empty(words: readonly Found[], mayFire: readonly number[]): void {
  for (const { groups: own } of words) for (const group of own) isThere[group] = 0;
  for (const number of mayFire) {
    times[number] = 0;
    for (const part of rules[number]?.parts ?? []) {
      possible[part] = undefined;
      last[part] = undefined;
      lastEnd[part] = never;
    }
  }
}

function fire(numbers: readonly number[], hit: Hit, limit: number, fired: Fired[]): void {
  for (const number of numbers) {
    const rule = rules[number];
    const before = times[number] ?? 0;
    if (rule === undefined || before >= limit || !isComplete(rule, hit)) continue;
    times[number] = before + 1;
    fired.push(firedBy(rule));
  }
}

function push(byFrame: Map<Frame, Hit[]>, frame: Frame, hit: Hit): void {
  const known = byFrame.get(frame);
  if (known) known.push(hit);
  else byFrame.set(frame, [hit]);
}

/** All parts of the rule were seen, all near `newest`, and none overlaps another. */
function isComplete({ parts }: Rule, newest: Hit): boolean {
  for (const part of parts) if (newest.start - (lastEnd[part] ?? never) > reach) return false;
  return parts.length === 1 || !parts.some((part, index) => overlapsOneBefore(parts, index, last[part]));
}

function overlapsOneBefore(parts: readonly number[], index: number, hit: Hit | undefined): boolean {
  for (let before = 0; before < index; before += 1) {
    const other = last[parts[before] ?? -1];
    if (hit !== undefined && other !== undefined && hit.start < other.end && other.start < hit.end)
      return true;
  }
  return false;
}

/** The rule's parts as last seen. */
function firedBy(rule: Rule): Fired {
  const hits = rule.parts.flatMap((part) => last[part] ?? []);
  const start = Math.min(...hits.map((hit) => hit.start));
  return { rule, hits, start, end: Math.max(...hits.map((hit) => hit.end)) };
}
