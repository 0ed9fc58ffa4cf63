/** Reads texts of which some are scams: with `is_fraud`, with groups of caught messages, or harmless throughout. */
import { z } from 'zod';

import { type Line, linesOf, parseJsonLine, readText } from './input.ts';

export interface FraudText {
  readonly text: string;
  /** Undefined where it is neither: counted by label only. */
  readonly isFraud: boolean | undefined;
  /** What the file calls it; the file's own word for all where it says nothing. */
  readonly label: string;
}

const lineSchema = z.looseObject({
  text: z.string().nullish(),
  title: z.string().nullish(),
  detail: z.string().nullish(),
  is_fraud: z.union([z.boolean(), z.number()]).nullish(),
  group: z.string().nullish(),
  label: z.union([z.string(), z.number()]).nullish(),
});

export function readFraudTexts(file: string): readonly FraudText[] {
  return parseFraudTexts(file, readText(file));
}

/** JSONL when the first line is an object, else one harmless text a line. */
export function parseFraudTexts(file: string, content: string): readonly FraudText[] {
  const lines = linesOf(content);
  if (lines[0]?.text.trimStart().startsWith('{') !== true)
    return lines.map(({ text }) => ({ text, isFraud: false, label: 'text' }));
  return lines.map((line) => fraudTextOf(file, line));
}

function fraudTextOf(file: string, line: Line): FraudText {
  const { text, title, detail, is_fraud: isFraud, group, label } = parseJsonLine(file, line, lineSchema);
  const whole = text ?? [title, detail].filter((part) => (part ?? '') !== '').join('\n');
  const wanted = typeof isFraud === 'number' ? isFraud !== 0 : (isFraud ?? isFraudGroup(group ?? ''));
  return {
    text: unmasked(whole),
    isFraud: wanted,
    label: String(label ?? group ?? (wanted === true ? 'fraud' : 'fine')),
  };
}

/** `IL` offers what is illegal, which is no fraud of who reads it; undefined leaves it out. */
function isFraudGroup(group: string): boolean | undefined {
  return group === 'IL' ? undefined : group === 'FR';
}

/** What collectors put in the place of numbers and names, as something of its kind; a BANK is a card's number. */
const masks: Readonly<Record<string, string>> = {
  URL: 'http://x.example.net',
  CELLPHONE: '154****0000',
  PHONE: '154****0000',
  HOTLINE: '400****000',
  WECHAT: '微信 wx888888',
  QQ: 'QQ888888',
  BANK: '6200000000000000000',
  DIGIT: '888',
  NAME: '某某',
  PLACE: '某地',
};
const anyOf = Object.keys(masks).join('|');
/** One or several stuck together, at times with what was left of an address or a number. */
const masked = new RegExp(`(?<![A-Z])((?:${anyOf})+)(?![A-Z])(?:(?<=URL)([a-z0-9]+))?`, 'gu');
const mask = new RegExp(anyOf, 'gu');
/** Everybody writes QQ, so it alone is no mask. */
const isMasked = new RegExp(`(?<![A-Z])(?:${anyOf.replace('|QQ', '')})(?![A-Z]{2})`, 'u');

function unmasked(text: string): string {
  if (!isMasked.test(text)) return text;
  return text.replace(masked, (_whole, names: string, rest: string | undefined) => {
    const kinds = (names.match(mask) ?? []).map((name) => masks[name] ?? name);
    return `${kinds.join(' ')}${rest === undefined ? '' : `/${rest}`}`;
  });
}
