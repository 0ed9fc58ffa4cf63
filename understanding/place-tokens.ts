/** The parts of a flat one by one, wherever they are said: 3栋, 二单元, 五楼, 501室, 3-2-501. */
import type { Place } from '../core/place.ts';
import { numeralPattern, parseNumeral } from './numerals.ts';

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

const number = numeralPattern;
const digitsOfRoom = '[0-9]{3,4}|[零〇一二两三四五六七八九幺]{3,4}';
// 从4层到7层, 1到6栋, 1、2单元 name no one floor or building; 到9楼 does.
const alone =
  '(?<![0-9a-z.:](?=[0-9a-z]))(?<![零一二两三四五六七八九十百每几第负下\\-~、])(?<![0-9一二三四五六七八九十][楼层栋幢座单元号#]{0,2}[到至和或及])';
const noRange =
  '(?!以[上下]|及以|往[上下](?![扔丢甩抛倒掉泼跳滴漏吐])|[到至~\\-、和或及](?:[0-9一二三四五六七八九十]|顶[楼层]))';

interface Rule {
  readonly part: Part;
  readonly pattern: RegExp;
  readonly weak?: true;
}

const rules: readonly Rule[] = [
  {
    part: 'building',
    pattern: new RegExp(`${alone}(${number}) ?(?:栋|幢|号楼|#楼?)(?!楼房|楼?别墅|房子)${noRange}`, 'g'),
  },
  { part: 'building', pattern: new RegExp(`${alone}([a-h][0-9]{0,2}) ?(?:座|栋|幢|号楼)${noRange}`, 'g') },
  {
    part: 'building',
    pattern: new RegExp(`${alone}(${number}) ?座(?![位椅车客商桥山城机]|的车)${noRange}`, 'g'),
  },
  { part: 'building', pattern: new RegExp(`${alone}([0-9]{1,3}) ?dong`, 'g') },
  {
    part: 'building',
    pattern: new RegExp(
      `(?<=^|[们家住在咱是拉,，。 ])([0-9]{1,3}|[二三四五六七八九十]{1,3})号(?=里厢|门口|门洞|[大楼]?院|楼道|电梯|业主|住户|顶楼|的?地下|一楼)`,
      'g',
    ),
  },
  {
    part: 'building',
    weak: true,
    pattern: new RegExp(`(?<![月0-9./:\\-])([0-9]{1,3}|[一二三四五六七八九十]{1,3})号(?![线机店桌楼])`, 'g'),
  },
  // 3楼2单元: only a building can be in front of a unit.
  { part: 'building', pattern: new RegExp(`${alone}(${number})楼(?=(?:${number})(?:单元|门洞))`, 'g') },
  {
    part: 'unit',
    pattern: new RegExp(`${alone}(${number}|[甲乙丙丁a-h]) ?单元(?!格|楼盘|测)${noRange}`, 'g'),
  },
  { part: 'unit', pattern: new RegExp(`${alone}(${number})(?:门洞|号门洞)`, 'g') },
  {
    part: 'unit',
    weak: true,
    pattern: new RegExp(`${alone}([1-9]|[一二三四五六七八九])门(?![口禁卫铃锁])`, 'g'),
  },
  {
    part: 'floor',
    pattern: new RegExp(
      `${alone}(?<!爬了?|总高|总共|[共高有盖建加走跑])(${number})(?:楼(?![道梯栋盘市长主房]|(?:${number})(?:单元|门洞))|层(?![灰土水油皮纸膜冰雪霜薄楼又之数叠面意级次]))(?!死活|不?同意|反对|不肯|不愿|不让|的怕)${noRange}`,
      'g',
    ),
  },
  { part: 'floor', pattern: new RegExp(`${alone}([0-9]{1,2})f(?![a-z])`, 'g') },
  {
    part: 'room',
    pattern: new RegExp(
      `${alone}(${digitsOfRoom}) ?(?:室(?![内外温友])|号房|房(?![东价子租产贷款])|户(?![外籍口型主]))`,
      'g',
    ),
  },
  {
    part: 'room',
    pattern:
      /(?<=^|[,，。!！?？、 ]|是|住|我|把|让|叫|跟|和|找|问|给|请|劝|说|谢|烦|系|醒|知|对|@|(?:楼[上下]|隔壁|对面|对门|旁边)的?)([1-9][0-9]{2,3})(?=的(?!话|人民|钱|价|票|快递|车票|月)|家|业主|住户|那家|那户|这户|这家|敬|楼[上下]|老[人太爷头]|阿姨|大爷|电话|门口|室|小[王李张刘陈])/g,
  },
  {
    part: 'room',
    weak: true,
    pattern: new RegExp(
      `(?<![0-9a-z.:~#￥¥第零一二三四五六七八九十])(${digitsOfRoom})(?![0-9a-z年月日号元块米点度分个人楼层栋%.:：\\-零一二三四五六七八九十])`,
      'g',
    ),
  },
];

/** Every part that is said, in the order of the text; shorter readings inside longer ones are left out. */
export function namedTokens(form: string): readonly PlaceToken[] {
  return rules.flatMap(({ part, pattern, weak = false }) =>
    Array.from(form.matchAll(pattern), (match): PlaceToken | undefined => {
      const value = valueOf(part, match[1] ?? '');
      if (value === undefined || isMeasure(form, match, part)) return undefined;
      return {
        flat: { [part]: value },
        start: match.index,
        end: match.index + match[0].length,
        weak,
        ambiguous: false,
      };
    }).filter((token) => token !== undefined),
  );
}

function valueOf(part: Part, written: string): string | undefined {
  if (/^[a-z][0-9]*$/.test(written)) return written.toUpperCase();
  if (/^[甲乙丙丁]$/.test(written)) return written;
  const value = parseNumeral(written);
  if (value === undefined || value === 0) return undefined;
  if (part === 'room' ? value < 100 : value > (part === 'building' ? 999 : 99)) return undefined;
  return String(value);
}

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
  if (part === 'floor' && said.endsWith('层'))
    return (
      said.startsWith('两') || (said.startsWith('一') && !/^(?:[0-9]|的|大厅|有|没|住|楼道|$)/.test(after))
    );
  return part === 'floor' && said.startsWith('两');
}
