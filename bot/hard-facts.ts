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
  /** What it also proves when it stands in a source: a full date its month and day, a spaced number its parts. */
  readonly implied: readonly string[];
  /** What proves it together: the spaced parts of a number, which may be numbers of their own. */
  readonly parts: readonly string[];
}

interface Pattern {
  readonly kind: FactKind;
  readonly pattern: RegExp;
  readonly read: (groups: readonly (string | undefined)[]) => Partial<HardFact> & Pick<HardFact, 'value'>;
}

const afternoon = /下午|晚上|傍晚|夜里/u;
const unitNames: Readonly<Record<string, string>> = { 块: '元', 个小时: '小时', 个工作日: '工作日' };

/** From the most specific on: what one pattern took, the next does not see. */
const patterns: readonly Pattern[] = [
  {
    kind: 'link',
    pattern:
      /(?:https?:\/\/|www\.)[^\s，。；、）)」]+|[\w.-]+@[\w-]+\.[\w.]+|[\w-]+(?:\.[\w-]+)*\.(?:com|cn|gov|net|org|top|xyz)\b[^\s，。；、）)」]*/giu,
    read: ([link = '']) => ({
      value: link
        .toLowerCase()
        .replace(/^https?:\/\//u, '')
        .replace(/[/.]+$/u, ''),
    }),
  },
  {
    kind: 'date',
    pattern: /((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})[日号]?(?!\d)/gu,
    read: ([, year, month, day]) => ({
      value: `${Number(year)}-${Number(month)}-${Number(day)}`,
      implied: [`${Number(month)}-${Number(day)}`],
    }),
  },
  {
    kind: 'date',
    pattern: /(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?(?!\d)/gu,
    read: ([, month, day]) => ({ value: `${Number(month)}-${Number(day)}` }),
  },
  {
    kind: 'time',
    pattern:
      /(上午|下午|晚上|傍晚|夜里|凌晨|早上|中午)?\s*(?<!\d)(\d{1,2})\s*(?:[:：]\s*(\d{2})(?!\d)|点\s*(?:(半)|(\d{1,2})\s*分?)?(?!\d))/gu,
    read: ([, part = '', hour, minutes, half, spoken]) => {
      const shown = Number(hour);
      const hours = afternoon.test(part) && shown < 12 ? shown + 12 : shown;
      return { value: `${hours}:${half === undefined ? Number(minutes ?? spoken ?? 0) : 30}` };
    },
  },
  {
    kind: 'amount',
    pattern:
      /(?<![\d.])(\d+(?:\.\d+)?)\s*(万元|元|块|个?小时|分钟|个?工作日|天|日|周|个月|年|%|倍|公里|平方米|公斤|岁|折)/gu,
    read: ([, count, unit = '']) => ({ value: `${Number(count)}${unitNames[unit] ?? unit}` }),
  },
  {
    kind: 'number',
    pattern: /\d[\d\s‐–-]*\d/gu,
    read: ([run = '']) => {
      const parts = run.split(/\s+/u).map((part) => part.replace(/\D/gu, ''));
      const long = parts.filter((part) => part.length >= 3);
      return { value: parts.join(''), implied: long, parts: long };
    },
  },
];

/** Whatever a pattern takes has one of these. */
const mayHoldFacts = /[\d.]/u;

/** Every hard fact of `text`. Numbers of one or two digits without a unit (a list's 1, 2, 3) are none. */
export function hardFacts(text: string): readonly HardFact[] {
  const facts: HardFact[] = [];
  let rest = readChineseNumerals(text.normalize('NFKC'));
  if (!mayHoldFacts.test(rest)) return facts;
  for (const { kind, pattern, read } of patterns)
    rest = rest.replace(pattern, (...match: unknown[]) => {
      // The last two arguments of a replacer are the offset and the whole text; the others are groups.
      const fact = read(match.slice(0, -2) as (string | undefined)[]);
      if (kind !== 'number' || fact.value.length >= 3) facts.push({ implied: [], parts: [], kind, ...fact });
      return '\u0001';
    });
  return facts;
}

/** The facts that sources prove. */
export interface ProvenFacts {
  has(fact: string): boolean;
}

/** Reads a source only when those before it did not prove what is asked: most texts state nothing hard, or little. */
export function provenBy(sources: readonly string[]): ProvenFacts {
  const proven = new Set<string>();
  const unread = sources.values();
  return {
    has: (fact) => {
      while (!proven.has(fact)) {
        const { value: source, done } = unread.next();
        if (done === true) return false;
        for (const { kind, value, implied } of hardFacts(source))
          for (const one of [value, ...implied]) proven.add(`${kind} ${one}`);
      }
      return true;
    },
  };
}

/** What one of them proves; asked in this order. */
export function provenByAny(all: readonly ProvenFacts[]): ProvenFacts {
  return { has: (fact) => all.some((proven) => proven.has(fact)) };
}

export function isProven({ kind, value, parts }: HardFact, proven: ProvenFacts): boolean {
  if (proven.has(`${kind} ${value}`)) return true;
  return parts.length > 0 && parts.every((part) => proven.has(`${kind} ${part}`));
}
