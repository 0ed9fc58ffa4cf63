/** Names of people, as far as words around them give them away: 王女士, 我叫张伟, @李姐, and who the alias names. */
import { surnames, titles } from '../../core/person-words.ts';
import { nameBeginnings } from './messages.zh.ts';

export interface FoundName {
  readonly start: number;
  readonly end: number;
}

const surname = `(?:${surnames.join('|')})`;
const title = titles.join('|');
const beginning = nameBeginnings.join('|');

/** The name without its title, which says something about the person's part in the matter. */
const patterns: readonly RegExp[] = [
  new RegExp(`${surname}[\\u4e00-\\u9fff]{0,2}?(?=${title})`, 'g'),
  new RegExp(`(?<=(?:${beginning})[:： ]{0,2})${surname}[\\u4e00-\\u9fff]{1,2}(?![\\u4e00-\\u9fff])`, 'g'),
  /(?<=@)[^\s@，。,、：:]{1,20}/g,
];

/** May overlap. @param names to be found as they stand */
export function findPersonNames(text: string, names: readonly string[] = []): readonly FoundName[] {
  return [
    ...patterns.flatMap((pattern) =>
      Array.from(text.matchAll(pattern), ({ index, 0: match }) => at(index, match)),
    ),
    ...names.flatMap((name) => allOf(text, name)),
  ];
}

function at(start: number, name: string): FoundName {
  return { start, end: start + name.length };
}

function allOf(text: string, name: string): readonly FoundName[] {
  const found: FoundName[] = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length))
    found.push(at(start, name));
  return found;
}

/** What is left of an alias such as 「3-2-501 王敏」 when the place is taken away: 王敏. */
export function namesInAlias(alias: string): readonly string[] {
  return (
    alias
      .match(/[\u4e00-\u9fff]{2,8}|[A-Za-z]{3,20}/g)
      ?.filter((word) => !/[栋幢座楼层室]|单元/.test(word)) ?? []
  );
}
