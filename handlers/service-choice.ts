/** What somebody chose from a list they were shown: by its number or by its name. Pure. */
import { areaSuffix } from './service.messages.zh.ts';

/** 1, 第2个, 3。 */
export function chosenNumber(text: string, among: number): number | undefined {
  const number = Number(/^第?([1-9])[个条.。、]?$/u.exec(text.trim())?.[1]);
  return number >= 1 && number <= among ? number - 1 : undefined;
}

interface Named {
  readonly name: string;
}

/** A short answer that names exactly one of them. */
export function chosenByName<T extends Named>(text: string, among: readonly T[]): T | undefined {
  const words = text.trim();
  if (words.length > longestAnswer) return undefined;
  const named = among.filter(({ name }) => words.includes(shortName(name)));
  const longest = Math.max(0, ...named.map(({ name }) => name.length));
  const [only, ...others] = named.filter(({ name }) => name.length === longest);
  return others.length === 0 ? only : undefined;
}

const longestAnswer = 20;

/** One sign names nothing. */
function shortName(name: string): string {
  const short = name.replace(areaSuffix, '');
  return short.length < 2 ? name : short;
}
