/** Words of one case made words for everybody: no flat, no name, no number of a person; local facts as placeholders. */
import { surnames, titles } from '../../core/person-words.ts';
import { redact } from '../../core/redaction.ts';
import { lineFor, placeholderFields } from '../directory.ts';
import type { DirectoryLine } from '../entry.ts';

const digit = '[0-9零〇一二三四五六七八九十两]';
const address = new RegExp(
  [
    // 3-2-501, also with its flat hidden.
    `${digit}{1,3}[-—–](?:${digit}{1,2}[-—–])?(?:${digit}{3,4}|\\*{3})`,
    `${digit}{1,3}(?:栋|幢|号楼)(?:${digit}{1,2}单元)?(?:${digit}{3,4}|\\*{3})?[室房号户]?`,
    `${digit}{1,2}单元(?:${digit}{3,4}|\\*{3})?[室房号户]?`,
    `(?:${digit}{3,4}|\\*{3})[室房户]`,
  ].join('|'),
  'gu',
);
const byTitle = new RegExp(`(?:${surnames.join('|')})[\\u4e00-\\u9fff]{0,2}?(?:${titles.join('|')})`, 'gu');
/** What masking left of a number: useless to others. */
const masked = /[\u4e00-\u9fff]?[A-Z]?·?[0-9]*\*{2,}[0-9*]*/gu;
const leftOver = /[，,、：:；;（(]+(?=[。，,；;）)]|$)|^[，,、：:；;。的在]+/gu;

export function impersonal(text: string): string {
  return (
    text
      .replaceAll(address, '')
      .replaceAll(byTitle, '')
      .replaceAll(masked, (found) => /^[\u4e00-\u9fff](?![A-Z])/u.exec(found)?.[0] ?? '')
      .replaceAll(leftOver, '')
      // Width was unified when it was read; an entry is written in full width.
      .replaceAll(/(?<=[\u4e00-\u9fff}]),/gu, '，')
      .replaceAll(/[ \t]{2,}/gu, ' ')
      .trim()
  );
}

/** What the area's own directory knows, written out or masked, becomes its placeholder: it stays right when it changes. */
export function withPlaceholders(
  text: string,
  lines: readonly DirectoryLine[],
  areaPath: string | undefined,
): string {
  return knownFacts(lines, areaPath).reduce(
    (replaced, { value, placeholder }) => replaced.replaceAll(value, placeholder),
    text,
  );
}

interface KnownFact {
  readonly value: string;
  readonly placeholder: string;
}

/** The longest first: 「示范物业服务中心」 before 「示范物业」. */
function knownFacts(lines: readonly DirectoryLine[], areaPath: string | undefined): readonly KnownFact[] {
  const keys = [...new Set(lines.map(({ key }) => key))];
  const facts = keys.flatMap((key) => {
    const line = lineFor(lines, key, areaPath);
    return line === undefined ? [] : factsOf(line);
  });
  return facts.sort((one, other) => other.value.length - one.value.length);
}

const shortestFact = 3;

function factsOf(line: DirectoryLine): readonly KnownFact[] {
  return placeholderFields.flatMap((field) => {
    const value = line[field];
    if (value === undefined || value.length < shortestFact) return [];
    const placeholder = `{{${field}:${line.key}}}`;
    return [...new Set([value, redact(value)])].map((known) => ({ value: known, placeholder }));
  });
}
