/** The parts of a flat one by one, wherever they are said: 3栋, 二单元, 五楼, 501室, 3-2-501. */
import type { Place } from '../core/place.ts';
import { type PartRule, partRules } from './lexicon/place-parts.ts';
import { parseNumeral } from './numerals.ts';

export type Flat = Omit<Place, 'spot'>;
export type Part = keyof Flat;

/** In the order in which a place is said. */
export const parts: readonly Part[] = ['building', 'unit', 'floor', 'room'];

export interface PlaceToken {
  readonly flat: Flat;
  readonly start: number;
  readonly end: number;
  /** Counts only beside another token: 17号 before 402, a bare 501 behind 3栋. */
  readonly weak: boolean;
  /** 3-501: building and room, or unit and room. */
  readonly ambiguous: boolean;
}

/** Every part that is said, pattern by pattern. */
export function namedTokens(form: string): readonly PlaceToken[] {
  return partRules
    .filter(({ signs }) => Array.from(signs).some((sign) => form.includes(sign)))
    .flatMap((rule) => tokensOf(rule, form));
}

function tokensOf({ part, pattern, weak }: PartRule, form: string): readonly PlaceToken[] {
  const tokens: PlaceToken[] = [];
  for (const match of form.matchAll(pattern)) {
    const value = valueOf(part, match[1] ?? '');
    if (value === undefined || isMeasure(form, match, part)) continue;
    const end = match.index + match[0].length;
    tokens.push({ flat: { [part]: value }, start: match.index, end, weak, ambiguous: false });
  }
  return tokens;
}

function valueOf(part: Part, written: string): string | undefined {
  if (/^[a-z][0-9]*$/.test(written)) return written.toUpperCase();
  if (/^[甲乙丙丁东西中南北]$/.test(written)) return written;
  const value = parseNumeral(written);
  if (value === undefined || value === 0) return undefined;
  if (part === 'room' ? value < 100 : value > (part === 'building' ? 999 : 99)) return undefined;
  return String(value);
}

/** 又加了一层, 积了一层, 一天一层: so much more, not where. */
const added =
  /(?:[加盖搭隔铺积糊刷贴蒙长](?:了|上|出)?|多[了出]|又是|[一每][天夜晚]|[厚薄]|[落结](?:了|上)|[浮漂]着?)$/;

/** 一栋楼, 那两栋 and 一层 count things; 1栋 and 一楼 name them. */
function isMeasure(form: string, match: RegExpExecArray, part: Part): boolean {
  const { index } = match;
  const [said] = match;
  const after = form.slice(index + said.length, index + said.length + 2);
  if (part === 'building')
    return (
      said.startsWith('两') ||
      (/[栋幢座]$/.test(said) && /^[楼房](?![道梯上下顶门前后底里外东南西北])/.test(after))
    );
  if (part === 'floor' && said.startsWith('一') && added.test(form.slice(0, index))) return true;
  if (part === 'floor' && said.endsWith('层'))
    return (
      said.startsWith('两') || (said.startsWith('一') && !/^(?:[0-9]|的|大厅|有|没|住|楼道|$)/.test(after))
    );
  return part === 'floor' && said.startsWith('两');
}
