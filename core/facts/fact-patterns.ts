/** The facts that have digits, as a table from the most specific on: what one pattern took, the next does not see. */
import { valueOf } from './chinese-numerals.ts';

export type FactKind =
  'link' | 'date' | 'time' | 'amount' | 'number' | 'count' | 'contact' | 'address' | 'name';

type Groups = readonly (string | undefined)[];

interface Read {
  readonly value: string;
  readonly implied?: readonly string[];
  readonly parts?: readonly string[];
}

export interface FactPattern {
  readonly kind: FactKind;
  readonly pattern: RegExp;
  readonly minor?: boolean;
  /** Without it the pattern takes nothing: cheaper to ask. */
  readonly needs?: RegExp;
  /** Absent: it is none after all. */
  readonly read: (groups: Groups) => Read | undefined;
}

const afternoon = /下午|晚|傍晚|夜里/u;
const unitNames: Readonly<Record<string, string>> = {
  个小时: '小时', 个钟头: '小时', 钟头: '小时', 个工作日: '工作日', 日: '天', 个星期: '周', 星期: '周', 个礼拜: '周', 礼拜: '周', 平米: '平方米', '㎡': '平方米', 里地: '里',
}; // prettier-ignore
/** What money is called and how many yuan it is. */
const money: Readonly<Record<string, number>> = {
  元: 1, 块: 1, 圆: 1, 大洋: 1, rmb: 1, cny: 1, yuan: 1, 人民币: 1, 万元: 10_000, 万块: 10_000, 亿元: 100_000_000, 角: 0.1, 毛: 0.1, 分钱: 0.01,
}; // prettier-ignore
const scales: Readonly<Record<string, number>> = {
  万: 10_000,
  w: 10_000,
  亿: 100_000_000,
  k: 1000,
  千: 1000,
  百: 100,
};

/** Whatever names a host has letters, or ends as Chinese hosts do. */
export const mayLink = /[a-z]|\.(?:中国|公司|网|在线)/iu;

export const patterns: readonly FactPattern[] = [
  {
    kind: 'link',
    needs: mayLink,
    pattern:
      /[a-z][a-z\d+.-]*:\/\/[^\s，。；、）)」]+|www\.[^\s，。；、）)」]+|[\w.+-]+@[\w-]+\.[\w.]+|[\w-]+(?:\s?(?:\[\.\]|[.．。｡・]|点|\s[(（[]?dot[)）\]]?)\s?[\w-]+)*\s?(?:\[\.\]|[.．。｡・]|点|\s[(（[]?dot[)）\]]?)\s?(?:com|cn|gov|net|org|top|xyz|vip|cc|shop|site|info|app|link|club|tv|me|io|ru|hk|tk|icu)(?![a-z\d-])[^\s，。；、）)」]*|(?<![\w.])[a-z][\w-]*(?:\.[\w-]+)*\.[a-z]{2,24}(?![a-z\d])(?:[/?#][^\s，。；、）)」]*)?|[\w\u4e00-\u9fff-]+\.(?:中国|公司|网络|网址|在线|网店)/giu,
    read: ([link = '']) => ({ value: canonicalLink(link) }),
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
    pattern: /((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月(?!\s*\d)/gu,
    read: ([, year, month]) => ({ value: `${Number(year)}-${Number(month)}` }),
  },
  {
    kind: 'date',
    pattern: /(?<![\d/])(\d{1,2})\s*(?:月|\/)\s*(\d{1,2})\s*[日号]?(?![\d/])/gu,
    read: ([, month, day]) => ({ value: `${Number(month)}-${Number(day)}` }),
  },
  {
    kind: 'time',
    pattern:
      /(上午|下午|晚上|傍晚|夜里|凌晨|早上|清晨|中午|[早晚])?\s*(?<!\d)(\d{1,2})\s*(?:[:：]\s*(\d{2})(?!\d)|(?:点钟?|时(?!间|候|常|刻|代|长|而|段|效))\s*(?:(半)|([一三123])刻|(\d{1,2})\s*分?)?(?!\d))/gu,
    read: ([, part = '', hour, minutes, half, quarters, spoken]) => {
      const shown = Number(hour);
      const hours = afternoon.test(part) && shown < 12 ? shown + 12 : shown;
      const quarter = quarters === undefined ? undefined : 15 * (Number(quarters) || valueOf(quarters));
      return { value: `${hours}:${half === undefined ? (quarter ?? Number(minutes ?? spoken ?? 0)) : 30}` };
    },
  },
  {
    kind: 'time',
    pattern: /(?<![早晚])([早晚])([六七八九十]|十一|十二)(?=[点到至,，。晚]|$)/gu,
    read: ([, part = '', hour = '']) => ({ value: `${valueOf(hour) + (part === '晚' ? 12 : 0)}:0` }),
  },
  {
    kind: 'amount',
    needs: /[¥￥$€]/u,
    pattern: /[¥￥$€]\s*(\d[\d,]*(?:\.\d+)?)\s*(万|亿|[kw](?![a-z]))?(?:元|块)?/giu,
    read: ([, count = '', scale = '']) => ({ value: yuan(count, scales[scale.toLowerCase()] ?? 1) }),
  },
  {
    kind: 'amount',
    needs: /[元块圆洋角毛分币]|rmb|cny|yuan/iu,
    pattern:
      /(?<![\d.])(\d[\d,]*(?:\.\d+)?)\s*(万元|万块|亿元|元|块|圆|大洋|角|毛|分钱|人民币|rmb|cny|yuan)(?:\s*(\d)(?!\d))?/giu,
    read: ([, count = '', unit = '', tenth]) => ({
      value: yuan(count, money[unit.toLowerCase()] ?? 1, tenth === undefined ? 0 : Number(tenth) / 10),
    }),
  },
  {
    kind: 'amount',
    pattern:
      /(?<![\d.])(\d+(?:\.\d+)?)\s*(个?小时|个?钟头|分钟|刻钟|秒|个?工作日|天|日|周|个?星期|个?礼拜|个月|年|%|‰|倍|公里|千米|平方米|平米|㎡|公斤|千克|斤|吨|度电?|里地|岁|折|成)/gu,
    read: ([, count, unit = '']) => {
      const name = unitNames[unit] ?? unit;
      return { value: name === '成' ? `${Number(count) * 10}%` : `${Number(count)}${name}` };
    },
  },
  {
    kind: 'amount',
    needs: /[万亿kw]/iu,
    pattern: /(?<![\d.])(\d+(?:\.\d+)?)\s*(万|亿|[kw])(?![a-z\d])/giu,
    read: ([, count = '', scale = '']) => ({
      value: `${Number(count) * (scales[scale.toLowerCase()] ?? 1)}`,
    }),
  },
  {
    kind: 'amount',
    pattern:
      /半个?(?:小时|钟头|天|年|月|价)|([一二两三四五六七八九十]|\d+)分之([一二两三四五六七八九十]|\d+)/gu,
    read: ([whole = '']) => ({ value: whole.replace('个', '').replace('钟头', '小时') }),
  },
  {
    kind: 'date',
    pattern: /(?:周|星期|礼拜)([一二三四五六日天末1-7])(?!边|围|年|转|期|报|遍|到$)/gu,
    minor: true,
    read: ([, day = '']) => ({ value: `周${weekdays[day] ?? day}` }),
  },
  {
    kind: 'date',
    pattern:
      /(?:大?后|明|次|当)[天日]|[今明后]年|[今明]晚|今天|(?:下|本|这|上)(?:个)?(?:周|月|星期|礼拜)|[月年][底初末]|元旦|春节|除夕|元宵|清明|五一|端午|七夕|中秋|国庆|重阳|腊八|[正冬腊]月|初[一二三四五六七八九十]|节假日|工作日/gu,
    minor: true,
    read: ([day = '']) => ({ value: day.replace('日', '天').replace('个', '') }),
  },
  {
    kind: 'count',
    pattern:
      /(\d+|[一二两三四五六七八九十]+)\s*(号?楼|层|号?窗口?|号?柜台?|号厅|号门|号线|室|栋|幢|单元)(?![房道下上梯宇顶群长])/gu,
    minor: true,
    read: ([, count = '', unit = '']) => ({
      value: countOf(count, unit.replace(/^号|口$|台$/gu, '').replace('层', '楼')),
    }),
  },
  {
    kind: 'count',
    pattern: /(\d+|[二两三四五六七八九十]+)\s*(份|张|次|人|户|名|位|项|套|间|步|件|本|寸|遍|辆|只|台|条)/gu,
    minor: true,
    read: ([, count = '', unit = '']) => ({ value: countOf(count, unit) }),
  },
  { kind: 'number', pattern: /\d(?:[^\d\u0001]{0,3}\d){2,}/gu, read: ([run = '']) => numberOf(run) },
];

const weekdays: Readonly<Record<string, string>> = {
  1: '一',
  2: '二',
  3: '三',
  4: '四',
  5: '五',
  6: '六',
  7: '日',
  天: '日',
};

function canonicalLink(link: string): string {
  return link
    .toLowerCase()
    .replace(/\s/gu, '')
    .replace(/\[\.\]|[．。｡・点]|[([]?dot[)\]]?/gu, '.')
    .replace(/^https?:\/\//u, '')
    .replace(/[/.]+$/u, '');
}

function yuan(count: string, scale: number, more = 0): string {
  return `${Number((Number(count.replaceAll(',', '')) * scale + more).toFixed(2))}元`;
}

function countOf(count: string, unit: string): string {
  return `${/\d/u.test(count) ? Number(count) : valueOf(count)}${unit}`;
}

/** Short pieces of one run are a list or its numbering; from so many digits on they are a number read out in pieces. */
const readOut = 5;

/**
 * A run of digits, or single digits strewn between other signs. Proven as a whole, or piece by piece when each piece is
 * long enough to be a number of its own.
 */
function numberOf(run: string): Read | undefined {
  const pieces = run.split(/[^\d]+/u);
  const joined = pieces.join('');
  const groups = run.split(/[^\d‐–-]+/u).map((piece) => piece.replace(/\D/gu, ''));
  const long = groups.filter((piece) => piece.length >= 3);
  const short = joined.length - long.join('').length;
  if (long.length === 0 && joined.length < readOut) return undefined;
  const parts = short < readOut ? long : [];
  return { value: joined, implied: long, parts };
}
