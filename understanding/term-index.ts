/** Finds every lexicon word of a text in one pass, linear in the text. */
import { createTermTrie, root, type TermTrie } from './term-trie.ts';

export interface Hit {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** A word that is there, and the groups of words it belongs to. */
export interface Found {
  readonly hit: Hit;
  readonly groups: readonly number[];
}

export interface Excepted {
  readonly exempt?: ReadonlySet<number>;
  readonly compound?: number;
}

/** What a word has; made once, so that a hit asks nothing of its groups. */
interface Ending {
  /** All groups but that of compounds. */
  readonly groups: number[];
  /** Those of them that no cover hides. */
  readonly unhidden: number[];
  readonly isCover: boolean;
  readonly isCompound: boolean;
  /** 120: no part of 1204. */
  readonly isNumber: boolean;
}

interface Span {
  readonly ending: Ending;
  readonly start: number;
  readonly end: number;
}

const nothing: readonly Found[] = [];

/**
 * `groups[i]` are the words of group i; `covering` is the group whose hits hide every shorter hit inside them, those of
 * the `exempt` groups excepted. The words of `compound` hide what is strictly shorter.
 */
export function createTermIndex(
  groups: readonly (readonly string[])[],
  covering: number,
  { exempt = new Set(), compound = -1 }: Excepted = {},
) {
  const groupsOf = new Map<string, number[]>();
  groups.forEach((terms, group) => {
    for (const term of new Set(terms)) groupsOf.set(term, [...(groupsOf.get(term) ?? []), group]);
  });
  const endings = new Map<string, Ending>();
  for (const [term, own] of groupsOf) {
    const shown = own.filter((group) => group !== compound);
    endings.set(term, {
      groups: shown,
      unhidden: shown.filter((group) => group === covering || exempt.has(group)),
      isCover: own.includes(covering),
      isCompound: own.includes(compound),
      isNumber: /^[0-9]+$/.test(term) && !laughter.test(term),
    });
  }
  const trie = createTermTrie(endings);
  return (text: string): readonly Found[] => {
    const spans = collect(trie, text);
    return spans.length === 0 ? nothing : uncovered(text, uncompounded(spans));
  };
}

function collect(trie: TermTrie<Ending>, text: string): readonly Span[] {
  const spans: Span[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const first = text.charCodeAt(start);
    let node = trie.begins(first) ? trie.step(root, first) : -1;
    for (let end = start + 1; node >= 0; end += 1) {
      const ending = trie.at(node);
      if (ending !== undefined && !(ending.isNumber && isCutOut(text, start, end)))
        spans.push({ ending, start, end });
      node = end < text.length ? trie.step(node, text.charCodeAt(end)) : -1;
    }
  }
  return spans;
}

/** 233 goes on as long as somebody laughs. */
const laughter = /^23+$/;

function isCutOut(text: string, start: number, end: number): boolean {
  return isDigit(text.charCodeAt(start - 1)) || isDigit(text.charCodeAt(end));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Drops what lies strictly inside a compound. */
function uncompounded(spans: readonly Span[]): readonly Span[] {
  const wholes = spans.filter(({ ending }) => ending.isCompound);
  if (wholes.length === 0) return spans;
  return spans.filter((span) => !wholes.some((whole) => isInside(span, whole)));
}

function isInside(span: Span, whole: Span): boolean {
  return (
    span.start >= whole.start && span.end <= whole.end && span.end - span.start < whole.end - whole.start
  );
}

/** Spans come in order of their start, so the cover reaching furthest so far tells whether one lies inside a cover. */
function uncovered(text: string, spans: readonly Span[]): readonly Found[] {
  const covers = spans.filter(({ ending }) => ending.isCover);
  const found: Found[] = [];
  let next = 0;
  let reach = -1;
  for (const { ending, start, end } of spans) {
    for (let cover = covers[next]; cover !== undefined && cover.start <= start; cover = covers[next]) {
      reach = Math.max(reach, cover.end);
      next += 1;
    }
    const groups = end > reach ? ending.groups : ending.unhidden;
    if (groups.length > 0) found.push({ hit: { term: text.slice(start, end), start, end }, groups });
  }
  return found;
}
