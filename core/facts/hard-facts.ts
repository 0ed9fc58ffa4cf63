/**
 * What in a text can be right or wrong: numbers, amounts, dates, times, links, contacts, addresses and names, each in
 * one canonical spelling, so that 「8:00」 and 「8点」, 「0717-123 4567」 and 「07171234567」 are the same fact.
 */
import { createMayMatch } from '../needed-signs.ts';
import { remembered } from '../remembered.ts';
import { readChineseNumerals } from './chinese-numerals.ts';
import { type FactKind, type FactPattern, patterns } from './fact-patterns.ts';
import { plainText } from './plain-text.ts';
import { textFacts } from './text-facts.ts';

export type { FactKind } from './fact-patterns.ts';

export interface HardFact {
  readonly kind: FactKind;
  /** Canonical; equal facts are equal strings. */
  readonly value: string;
  /** What it also proves when it stands in a source: a full date its month and day, a spaced number its parts. */
  readonly implied: readonly string[];
  /** What proves it together: the spaced parts of a number, which may be numbers of their own. */
  readonly parts: readonly string[];
  /** Proven by standing in a source as it is, not by being read out of it. */
  readonly verbatim: boolean;
  /** A weekday, a floor, two copies: only what informs people has to prove it. */
  readonly minor: boolean;
}

/** Every hard fact of `text`. Numbers of one or two digits without a unit (a list's 1, 2, 3) are none. */
export const hardFacts = remembered(readHardFacts, 300);

function readHardFacts(text: string): readonly HardFact[] {
  const facts = readNumericFacts(text);
  for (const named of textFacts(plainText(text))) facts.push(verbatim(named));
  return facts;
}

const none: readonly string[] = [];

function verbatim({ kind, value }: Pick<HardFact, 'kind' | 'value'>): HardFact {
  return { kind, value, implied: none, parts: none, verbatim: true, minor: false };
}

/** Those of a source are asked for apart: what is a word there only has to stand in it. */
const numericFacts: (text: string) => readonly HardFact[] = remembered(readNumericFacts, 300);

function readNumericFacts(text: string): HardFact[] {
  const facts: HardFact[] = [];
  let rest = readChineseNumerals(plainText(text));
  // What is taken leaves nothing that was not there: asked of the whole once.
  const may = mayHold(rest);
  patterns.forEach((pattern, at) => {
    if ((may & (1 << at)) === 0 || pattern.needs?.test(rest) === false) return;
    rest = takeFacts(rest, pattern, facts);
  });
  return facts;
}

const mayHold = createMayMatch(patterns.map(({ pattern }) => pattern));

/** What one pattern took, the next does not see. */
function takeFacts(
  text: string,
  { kind, pattern, minor = false, read }: FactPattern,
  into: HardFact[],
): string {
  // Looking first is much cheaper than replacing nothing.
  if (text.search(pattern) < 0) return text;
  return text.replace(pattern, (...match: unknown[]) => {
    // The last two arguments of a replacer are the offset and the whole text; the others are groups.
    const fact = read(match.slice(0, -2) as (string | undefined)[]);
    if (fact === undefined) return match[0] as string;
    const { value, implied = none, parts = none } = fact;
    into.push({ kind, value, implied, parts, verbatim: false, minor });
    return '\u0001';
  });
}

/** The facts that sources prove. */
export interface ProvenFacts {
  has(fact: string): boolean;
  /** Whether the words stand in a source. */
  says(words: string): boolean;
}

/** Reads a source only when those before it did not prove what is asked: most texts state nothing hard, or little. */
export function provenBy(sources: readonly string[]): ProvenFacts {
  const proven = new Set<string>();
  const unread = sources.values();
  let spoken: string | undefined;
  return {
    has: (fact) => {
      while (!proven.has(fact)) {
        const { value: source, done } = unread.next();
        if (done === true) return false;
        for (const { kind, value, implied } of numericFacts(source))
          for (const one of [value, ...implied]) proven.add(`${kind} ${one}`);
      }
      return true;
    },
    says: (words) =>
      (spoken ??= withoutGaps(sources.map(plainText).join('\u0001'))).includes(withoutGaps(words)),
  };
}

/** Capitals and spaces make no other name. */
function withoutGaps(text: string): string {
  return text.replace(/[^\S\u0001]/gu, '').toLowerCase();
}

/** Made when first asked: most texts are proven before. */
export function provenLater(make: () => ProvenFacts): ProvenFacts {
  let made: ProvenFacts | undefined;
  const known = () => (made ??= make());
  return { has: (fact) => known().has(fact), says: (words) => known().says(words) };
}

/** What one of them proves; asked in this order. */
export function provenByAny(all: readonly ProvenFacts[]): ProvenFacts {
  return {
    has: (fact) => all.some((proven) => proven.has(fact)),
    says: (words) => all.some((proven) => proven.says(words)),
  };
}

export function isProven({ kind, value, parts, verbatim }: HardFact, proven: ProvenFacts): boolean {
  if (verbatim) return proven.says(value);
  if (proven.has(`${kind} ${value}`)) return true;
  return parts.length > 0 && parts.every((part) => proven.has(`${kind} ${part}`));
}
