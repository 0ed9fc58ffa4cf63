/**
 * A chat as character recognition gives its screenshot: run together, with the program's own words and times between the
 * lines, lines that two pictures share said twice, ends cut off and characters mistaken. Deterministic.
 */
import { createRandom, type Random } from '../../understanding/classifier/random.ts';
import { mistaken, screenWords } from './screen-words.ts';

/** How often, for each line or character. */
const chances = { screenWord: 0.12, saidTwice: 0.06, mistaken: 0.03, mark: 0.25 };

export function asScreenshot(text: string, seed: number): string {
  const random = createRandom(seed);
  const lines = text.split(/[\s，。、！？；：,.!?;:]+/u).filter((line) => line !== '');
  const seen = lines.flatMap((line, at) => [
    ...(random() < chances.screenWord ? [pick(screenWords, random)] : []),
    line,
    ...(at > 0 && random() < chances.saidTwice ? [lines[at - 1] ?? ''] : []),
  ]);
  return misread(
    cutEnds(seen, random)
      .map((line) => line + markAfter(random))
      .join(''),
    random,
  );
}

function pick(words: readonly string[], random: Random): string {
  return words[Math.floor(random() * words.length)] ?? '';
}

/** A picture seldom begins where a sentence does. */
function cutEnds(lines: readonly string[], random: Random): readonly string[] {
  const [first = '', ...rest] = lines;
  return [first.slice(Math.floor((random() * first.length) / 2)), ...rest];
}

function markAfter(random: Random): string {
  return random() < chances.mark ? pick(['。', ',', ' ', ';', '!'], random) : '';
}

function misread(text: string, random: Random): string {
  return Array.from(text, (sign) => (random() < chances.mistaken ? (mistaken.get(sign) ?? sign) : sign)).join(
    '',
  );
}
