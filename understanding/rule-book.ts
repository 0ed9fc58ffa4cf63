/** Rules as data become something that reads a text once: which rules hold, where, and what stands around them. */
import { compounds, dangerDoubts } from './lexicon/danger-doubts.ts';
import { dangerRules } from './lexicon/danger-rules.ts';
import { dangerScenes } from './lexicon/danger-scenes.ts';
import { dangerSigns } from './lexicon/danger-signs.ts';
import { dangerHints } from './lexicon/danger-hints.ts';
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
import { createTermIndex, type Hit } from './term-index.ts';

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
  ...[dangerRules, dangerScenes, wideDangers, dangerSigns].flatMap((told) =>
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

const rulesOfGroup: Rule[][] = groups.map(() => []);
for (const rule of rules) for (const part of rule.parts) rulesOfGroup[part]?.push(rule);

/** 抽烟 hides the smoke of a fire, not that somebody smokes. */
const neverHidden = new Set(
  Array.from(frameGroups).flatMap(([group, frame]) => (frame in dangerDoubts ? [group] : [])),
);
const findTerms = createTermIndex(groups, groupOf('frame false_friends', []), {
  exempt: neverHidden,
  compound: groupOf('compounds', compounds),
});

/** One pass over the mended text. At most `limit` findings per rule, so that a long text stays linear. */
export function read(form: string, limit = 3): Reading {
  const hits = findTerms(form);
  const byFrame = new Map<Frame, Hit[]>();
  const fired: Fired[] = [];
  const last: (Hit | undefined)[] = [];
  const count = new Map<Rule, number>();
  for (const hit of hits) {
    const frame = frameGroups.get(hit.group);
    if (frame !== undefined) push(byFrame, frame, hit);
    last[hit.group] = hit;
    for (const rule of rulesOfGroup[hit.group] ?? []) {
      const times = count.get(rule) ?? 0;
      const found = times < limit ? complete(rule, hit, last) : undefined;
      if (found === undefined) continue;
      count.set(rule, times + 1);
      fired.push(found);
    }
  }
  return { fired, vocabulary: vocabularyOf(hits), around: (frame) => byFrame.get(frame) ?? [] };
}

function vocabularyOf(hits: readonly Hit[]): Vocabulary {
  const wordsOf = (group: number) =>
    new Set(hits.filter((hit) => hit.group === group).map(({ term }) => term)).size;
  return { things: wordsOf(allThings), troubles: wordsOf(allTroubles), lures: wordsOf(allLures) };
}

function push(byFrame: Map<Frame, Hit[]>, frame: Frame, hit: Hit): void {
  const known = byFrame.get(frame);
  if (known) known.push(hit);
  else byFrame.set(frame, [hit]);
}

/** The rule's parts as last seen, when all are near `newest` and none overlaps another. */
function complete(rule: Rule, newest: Hit, last: readonly (Hit | undefined)[]): Fired | undefined {
  const hits: Hit[] = [];
  for (const part of rule.parts) {
    const hit = last[part];
    if (hit === undefined || newest.start - hit.end > reach) return undefined;
    if (hits.some((other) => hit.start < other.end && other.start < hit.end)) return undefined;
    hits.push(hit);
  }
  const start = Math.min(...hits.map((hit) => hit.start));
  return { rule, hits, start, end: Math.max(...hits.map((hit) => hit.end)) };
}
