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

/** What collectors put in the place of numbers and names, as something of its kind. */
const masks: readonly (readonly [RegExp, string])[] = [
  [/\bURL\b/gu, 'http://x.example.net'],
  [/\b(?:CELLPHONE|PHONE)\b/gu, '154****0000'],
  [/\bHOTLINE\b/gu, '400****000'],
  [/\bWECHAT\b/gu, '微信'],
  [/\bQQ\b/gu, 'QQ'],
  [/\bBANK\b/gu, '银行'],
  [/\bDIGIT\b/gu, '888'],
  [/\bNAME\b/gu, '某某'],
  [/\bPLACE\b/gu, '某地'],
];
const anyMask = /\b(?:URL|CELLPHONE|PHONE|HOTLINE|WECHAT|BANK|DIGIT|NAME|PLACE)\b/u;

function unmasked(text: string): string {
  return anyMask.test(text) ? masks.reduce((so, [mask, kind]) => so.replace(mask, kind), text) : text;
}
