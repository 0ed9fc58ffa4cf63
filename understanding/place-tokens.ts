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
// 从4层到7层, 从8楼滑到6楼, 1到6栋, 1、2单元 name no one floor or building; 到9楼 does.
const numeral = '[0-9一二三四五六七八九十]';
const alone =
  '(?<![0-9a-z.:](?=[0-9a-z]))(?<![零一二两三四五六七八九十百每几负下\\-~、])' +
  `(?<!${numeral}(?:[栋幢座#]|号楼|单元|[楼层][^,，。!！?？ ]{0,4})?[到至和或及])`;
const noRange = `(?!以[上下]|及以|往[上下](?![扔丢甩抛倒掉泼跳滴漏吐])|[到至~\\-、和或及](?:${numeral}|顶[楼层]))`;
/** 8楼滑到6楼, 四层一直到七层: on the way, not at. */
const noWay = `(?![^,，。!！?？ ]{0,4}[到至](?:${numeral}|负|顶|底))`;

/** 302的邻居, 感谢1203家: a number that people belong to. */
const ofPeople =
  '(?<=^|[,，。!！?？、 ]|是|住|我|把|让|叫|跟|和|找|问|给|请|劝|说|谢|烦|系|醒|知|对|@|(?:楼[上下]|隔壁|对面|对门|旁边)的?)';
const people =
  '(?=的(?!话|人民|钱|价|票|快递|车票|月)|家|业主|住户|那家|那户|这户|这家|敬|楼[上下]|老[人太爷头]|阿姨|大爷|电话|门口|室|小[王李张刘陈])';

/** Floor to 49 and door to 19 as rooms are numbered; neither years nor hotlines nor days of shopping. */
const bareRoom =
  '(?!(?:11[0249]|12[02]|315|618|19[5-9][0-9]|20[0-3][0-9])(?![0-9]))(?:[1-9]|[1-4][0-9])(?:0[1-9]|1[0-9])|[一二三四五六七八九]{1,2}[零〇][一二三四五六七八九]';
const standing =
  '(?<=^|[,，。!！?？;；:： ]|我(?:家|们|在|住)?|是|改[成为]|住在?|业主|住户|楼[上下]的?|隔壁的?|对门的?|对面的?)';
const noMeasure =
  '(?![0-9a-z.:：%￥¥]|[\\-~][0-9]| ?[年月日号元块米点度分个人楼层栋路线次斤克升平胶号版条张件只台页岁天毫公千万亿])';

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
      `(?<=^|[们家住在咱是拉,，。 ])([0-9]{1,3}|[二三四五六七八九十]{1,3})号(?=里厢|门口|门洞|楼道|电梯|业主|住户|顶楼|的?地下|一楼)`,
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
      `${alone}(?<!爬[^,，。!！?？ ]{0,4}|(?:同意|回复|顶|支持)|总高|总共|[共高有盖建加走跑])(${number})(?:楼(?![道梯栋盘市长主房]|(?:${number})(?:单元|门洞))|层(?![灰土水油皮纸膜冰雪霜薄楼又之数叠面意级次高防床漆膜泡被布衣]|玻璃|棉|蛋糕|塑料|口罩|抽屉|柜|架|包装|保[护险温]|关系|含义|小楼|别墅|住宅|建筑|的楼))(?!死活|不?同意|反对|不肯|不愿|不让|的怕|说[得的]|正解)${noRange}${noWay}`,
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
  { part: 'room', pattern: new RegExp(`${ofPeople}([1-9][0-9]{2,3})${people}`, 'g') },
  { part: 'room', pattern: new RegExp(`${standing}(${bareRoom})${noMeasure}`, 'g') },
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
