/** How the classifier reads a text: a mark for each sign that rules found, then its plain form. */
import { fraudSignNames } from '../messages.zh.ts';
import { assurances } from '../signs/assurances.ts';
import type { SignsOfText } from '../read-signs.ts';

/** Signs of no script, one for each sign and for each assurance. */
const firstMark = 0xe100;
const signs = [...Object.keys(fraudSignNames), ...assurances.map(({ sign }) => sign), 'essay'];
const markOf: ReadonlyMap<string, string> = new Map(
  signs.map((sign, index) => [sign, String.fromCharCode(firstMark + index)] as const),
);

export function withMarks({ form, signs: found, assured }: SignsOfText): string {
  const marks = new Set([...found, ...assured].map(({ sign }) => markOf.get(sign) ?? ''));
  return marks.size === 0 ? form.text : `${[...marks].sort().join('')} ${form.text}`;
}
