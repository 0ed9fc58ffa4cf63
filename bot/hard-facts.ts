/**
 * What in a text can be right or wrong: numbers, amounts, dates, times and links, each in one canonical spelling, so
 * that 「8:00」 and 「8点」, 「0717-123 4567」 and 「07171234567」 are the same fact.
 */
import { readChineseNumerals } from './chinese-numerals.ts';

export type FactKind = 'link' | 'date' | 'time' | 'amount' | 'number';

export interface HardFact {
  readonly kind: FactKind;
  /** Canonical; equal facts are equal strings. */
  readonly value: string;
}

type Read = (groups: readonly string[]) => readonly string[];

interface Pattern {
  readonly kind: FactKind;
  readonly pattern: RegExp;
  /** The canonical values of one match; a full date also proves its month and day. */
  readonly read: Read;
}

const afternoon = /下午|晚上|傍晚|夜里/;

/** From the most specific on: what one pattern took, the next does not see. */
const patterns: readonly Pattern[] = [
  {
    kind: 'link',
    pattern:
      /(?:https?:\/\/|www\.)[^\s，。；、）)」]+|[\w.-]+@[\w-]+\.[\w.]+|[\w-]+(?:\.[\w-]+)*\.(?:com|cn|gov|net|org|top|xyz)\b[^\s，。；、）)」]*/giu,
    read: ([link = '']) => [
      link
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/[/.]+$/, ''),
    ],
  },
  {
    kind: 'date',
    pattern: /((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})[日号]?(?!\d)/gu,
    read: ([, year, month, day]) => [
      `${Number(year)}-${Number(month)}-${Number(day)}`,
      `${Number(month)}-${Number(day)}`,
    ],
  },
  {
    kind: 'date',
    pattern: /(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?(?!\d)/gu,
    read: ([, month, day]) => [`${Number(month)}-${Number(day)}`],
  },
  {
    kind: 'time',
    pattern:
      /(上午|下午|晚上|傍晚|夜里|凌晨|早上|中午)?\s*(?<!\d)(\d{1,2})\s*(?:[:：]\s*(\d{2})(?!\d)|点\s*(?:(半)|(\d{1,2})\s*分?)?(?!\d))/gu,
    read: ([, part = '', hour, minutes, half, spoken]) => {
      const shown = Number(hour);
      const hours = afternoon.test(part) && shown < 12 ? shown + 12 : shown;
      return [`${hours}:${half === undefined ? Number(minutes ?? spoken ?? 0) : 30}`];
    },
  },
  {
    kind: 'amount',
    pattern:
      /(?<![\d.])(\d+(?:\.\d+)?)\s*(万元|元|块|个?小时|分钟|个?工作日|天|日|周|个月|年|%|倍|公里|平方米|公斤|岁|折)/gu,
    read: ([, count, unit = '']) => [`${Number(count)}${units[unit] ?? unit}`],
  },
  {
    kind: 'number',
    pattern: /\d[\d\s‐–-]*\d/gu,
    read: ([run = '']) => numbersOf(run),
  },
];

const units: Readonly<Record<string, string>> = { 块: '元', 个小时: '小时', 个工作日: '工作日' };

/** Every hard fact of `text`; numbers of one or two digits alone (a list's 1, 2, 3) are none. */
export function hardFacts(text: string): readonly HardFact[] {
  const facts: HardFact[] = [];
  let rest = readChineseNumerals(text.normalize('NFKC'));
  for (const { kind, pattern, read } of patterns) {
    rest = rest.replace(pattern, (...match: unknown[]) => {
      const groups = match.slice(0, -2) as (string | undefined)[];
      for (const value of read(groups as string[])) if (value !== '') facts.push({ kind, value });
      return kind === 'number' ? ' ' : '\u0001';
    });
  }
  return facts;
}

/** A run such as 「0717-123 4567」: whole without separators, and each spaced part, which may be a number of its own. */
function numbersOf(run: string): readonly string[] {
  const parts = run.split(/\s+/u).map((part) => part.replace(/\D/gu, ''));
  return [...new Set([parts.join(''), ...parts])].filter((digits) => digits.length >= 3);
}
