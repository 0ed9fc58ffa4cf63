/**
 * Whether a sentence says nothing but what its sources say. Stricter than the guard, which lets words be words: here
 * nearly every pair of signs has to stand in a source, and every word that turns a meaning has to stand there as it is.
 */
import { forbiddenIn, trustedHosts } from '../../core/facts/forbidden.ts';
import { hardFacts, isProven, provenBy } from '../../core/facts/hard-facts.ts';
import { plainText } from '../../core/facts/plain-text.ts';
import { isPromise } from '../../core/facts/promises.ts';

/** So many signs in a row may be the sentence's own: 您可以先, 然后再. */
const mostOwnSigns = 3;
const leastShare = 0.7;

/** Turn a meaning around, or widen it. Each has to stand in a source with what follows it. */
const turning =
  /(?:不(?:用|必|需要|能|得|可|要|收|会|是|让|准)?|没有?|无需|无须|免|别|勿|禁止|严禁|必须|一定|只能?|都|全部|任何|随时|所有|最多|最少|至少|除了|以上|以下|以内|之前|之后|也(?:可以|能)|可以|能够?)[\u4e00-\u9fff]{0,2}/gu;
/** What is denied, and with what. */
const denied = /(不|没有|没|无需|无须|别|勿|禁止|严禁)([\u4e00-\u9fff]{2})/gu;
/** Says nothing by itself. */
const free = new Set(['可以', '能']);

export function isGrounded(sentence: string, sources: readonly string[]): boolean {
  const text = lettersOf(sentence);
  const source = sources.map(lettersOf).join('\u0001');
  return (
    text !== '' &&
    !isPromise(sentence) &&
    forbiddenIn(sentence, { hosts: trustedHosts, isCited: false }).length === 0 &&
    areFactsProven(sentence, sources) &&
    areTurnsSaid(text, source) &&
    !leavesOutDenial(text, source) &&
    isSaid(text, source)
  );
}

function lettersOf(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
}

/** Every single digit belongs to a fact that is proven. */
function areFactsProven(sentence: string, sources: readonly string[]): boolean {
  const proven = provenBy(sources);
  if (!hardFacts(sentence).every((fact) => isProven(fact, proven))) return false;
  const said = new Set(sources.flatMap(digitsOf));
  return digitsOf(sentence).every((run) => said.has(run));
}

function digitsOf(text: string): readonly string[] {
  return Array.from(plainText(text).matchAll(/\d+/gu), ([run]) => run);
}

/** 收费用, where the source knows only 不收费用. */
function leavesOutDenial(text: string, source: string): boolean {
  return Array.from(source.matchAll(denied)).some(([, denial = '', what = '']) => {
    const affirmed = new RegExp(`(?<!${denial})${what}`, 'u');
    return affirmed.test(text) && !affirmed.test(source);
  });
}

function areTurnsSaid(text: string, source: string): boolean {
  return Array.from(text.matchAll(turning)).every(([turn]) => free.has(turn) || source.includes(turn));
}

/** Pairs of signs that stand in a source, and no long run that does not. */
function isSaid(text: string, source: string): boolean {
  const signs = Array.from(text);
  const said = signs.map(
    (sign, at) =>
      source.includes(sign + (signs[at + 1] ?? '')) || source.includes((signs[at - 1] ?? '\u0002') + sign),
  );
  let run = 0;
  for (const isIn of said) {
    run = isIn ? 0 : run + 1;
    if (run > mostOwnSigns) return false;
  }
  return said.filter(Boolean).length / signs.length >= leastShare;
}
