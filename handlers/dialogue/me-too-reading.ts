/** 「我家也是」「+1」「同」「我们单元也没水」「补充一下」: a neighbour's word about what somebody else reported. Pure. */
import type { Category } from '../../core/taxonomy.ts';
import { feltAlike } from './felt-alike.ts';
import { readSoWithUs, type SoWithUs } from './so-with-us.ts';

const opening = '^(?:对的?|是的?|嗯+|哎|唉|啊)*[,,\\s]*';
const person = '(?:我|俺|咱|我们|咱们|俺们|大家)?';
const home =
  '(?:(?:我|俺|咱)(?:们)?(?:家|这边?|那边?|楼|栋|单元|层|户|(?=[0-9一二三四五六七八九十]{1,3}(?:栋|幢|号楼|单元|座)))|这边|这里|本(?:栋|楼|单元|层)|楼上|楼下|[0-9a-zA-Z一二三四五六七八九十]{1,4}(?:栋|幢|号楼|单元|座|楼|层|室|号))';
const where =
  '(?:[0-9a-zA-Z一二三四五六七八九十]{1,4}(?:栋|幢|号楼|单元|座|楼|层|室|号)?)*(?:的?(?:大厅|楼道|门口|厨房|厕所|卫生间|电梯|客厅|阳台|过道|地下室|屋里))?';
/** What happens to a home, of which people do not speak otherwise. */
const befalls =
  '(?:停|坏|堵|漏|滴|渗|臭|抖|黑|闻到|听[到见]|看[到见]|被堵|断|关不|卡|出不|进不|打不|上不来|上不去|连不|用不|刷不|开不|没(?:水|电|气|网|暖|灯|信号|热水|来水|来电)|有(?:这|那)?(?:个|股|种)?(?:味|声)|冰凉|冰冷|凉|冷|不热|不暖|不凉)';
/** 我家也是, 3栋也没了: of a home whatever is the same. */
const sameAtHome = new RegExp(
  `${opening}${home}${where}(?:的|这边|这里|家)*(?:也|都)(?:是|一样|没|不|有|这样|如此|被|${befalls}).{0,20}$`,
  'u',
);
/** 我也停了, 都黑了. */
const befallsToo = new RegExp(`${opening}${person}(?:也|都)${befalls}.{0,20}$`, 'u');
/** 是啊我也发现了, 我家也遇到好几次了: a trouble, where that is all that is said. */
const metToo = new RegExp(
  `${opening}${person}家?(?:也|都)(?:早就|刚|经常|老)?(?:发现|注意到|遇到|碰到|碰上|遇上)(?:过|了)?(?:这个?(?:问题|情况|毛病|事)|好(?:几天|几次|久)|[0-9一二两三四五六七八九十几]+(?:天|次|回))?了?[的啊呀呢哦哎唉,,。!!~\\s]*$`,
  'u',
);
/** 我也要反映: what was just reported. */
const reportsToo =
  /^(?:那)?(?:我|俺|咱|我们)也(?:想|要|来)?(?:反映|上报|报修|投诉|举报)(?:一下|下|这个?事?|这个问题|\s)*[啊呀吧了,，。!！~\s]*$/u;
/** 「二单元全停了」「整栋都没了」: how far it reaches, right after somebody reported it. */
const reach =
  /^(?:我们|咱们|我这|这边)*(?:[0-9a-zA-Z一二两三四五六七八九十]{1,3}(?:栋|幢|号楼|单元|座|楼|层)|整个?(?:栋|幢|单元|楼|层|小区)|全(?:栋|楼|小区|单元)|楼上楼下|左邻右舍)(?:的|这边|这里|也)*(?:全|都|也|一样|同样)(?:是|没|停|断|黑|坏|堵|不|漏|这样|一样|有味).{0,16}$/u;
/** 「+1,受不了了」「+1 我9栋的 卡刷了没反应」: more is said with it. */
const plusMore =
  /^\+ ?[1１][,，\s]*(?:受不了了?|烦死了?|支持|太[^,，]{1,3}了)[。.!！~\s]*$|^(?:\+ ?1|➕ ?1|加[一1]|同上)[,,\s]+(?:我|我们|咱|俺)(?:家|是|在|住)?[0-9a-zA-Z一二三四五六七八九十]{1,4}(?:栋|幢|号楼|单元|座|楼|层)/u;
/** 「我也18栋的,也没电了」「我们这栋,一样」: whose home it is, before what is the same. */
const whoseHome = new RegExp(
  `^(?:(?:我|俺|咱)们?)?也?(?:是|住|在)?${home}的?(?:住户|业主|人)?[,,\\s]+(?=.)`,
  'u',
);
const supplements = /^(?:补充(?:一下|一句|下|说明)?|再补充|帮.{0,4}补充)[::,,。\s]*(.*)$/u;
/** 我家有水, 我这没事: the opposite. */
const denies =
  /(?:我家|我们|我这|我|这边)[^,,。]{0,6}(?:有水|有电|有气|没事|正常|好的|好好的|没问题|不漏|不堵|没停|能用)|觉得|认为|想|以为|要|买|订|拼|团|接龙|份|箱|斤/u;

export interface MeToo {
  readonly kind: 'same' | 'bare' | 'detail';
  /** Whether more than 我家也是 is said: that is worth hearing once, a 补充 always. */
  readonly tells: 'nothing' | 'once' | 'always';
  /** Said outright it is that, even where it reads as a report: 同没水. */
  readonly isOutright?: boolean;
  /** What alone it can be said of; absent where it fits anything. */
  readonly of?: ReadonlySet<Category>;
}

/** Absent when it says nothing of the kind. */
export function readMeToo(text: string): MeToo | undefined {
  const words = text.trim();
  if (alone.some((way) => way.test(words))) return bareWord;
  const alike = readSoWithUs(words);
  if (alike !== undefined) return sameThing(alike, words);
  const more = supplements.exec(words)?.[1];
  if (more !== undefined && more !== '') return { kind: 'detail', tells: 'always' };
  return words.length > 40 || denies.test(words) || /[?？]$|吗$/u.test(words) ? undefined : readFreely(words);
}

function sameThing({ isBare, isOutright, supply }: SoWithUs, words: string): MeToo {
  const of = supply === undefined ? {} : { of: new Set([supply]) };
  return { ...(isBare ? bareWord : sameWord(words)), isOutright, ...of };
}

/** What is said in more or other words than the few of so-with-us.ts. */
function readFreely(words: string): MeToo | undefined {
  const told = words.replace(whoseHome, '');
  if ([words, told].some((one) => ways.some((way) => way.test(one)))) return sameWord(words);
  if (metToo.test(words)) return bareWord;
  const of = feltAlike(words);
  return of === undefined ? undefined : { ...bareWord, of };
}

const bareWord: MeToo = { kind: 'bare', tells: 'nothing' };

function sameWord(words: string): MeToo {
  return { kind: 'same', tells: words.length > 8 ? 'once' : 'nothing' };
}

const alone = [plusMore, reportsToo];
const ways = [sameAtHome, befallsToo, reach];

const building =
  '[0-9a-zA-Z一二三四五六七八九十]{1,3}(?:栋|幢|号楼|座)(?:[0-9一二三四五六七八九十]{1,2}单元)?';
const outageToo = new RegExp(
  `^(?:唉|哎|对|是的?|[,，\\s])*(?:我们|咱们?|俺们?|我家|我)?(?:这|在|是|住)?(?:边|里)?${building}(?:这边|这里|整栋|的|,|，)*(?:也|都|也都|也是)(?:已经|刚刚?|突然|全|一直)*(?:停|断|没(?:有)?)(水|电|燃气|天然气|煤气|暖气|暖|网络|网)了?(?:[,，]?(?:好|快|已经|都)?(?:几个|半天|一|半|两|好一会儿?|好久)?(?:多?个?小时|半天|一会儿?|好久)?了?)?[啊呀呢哦哎唉,,。!！~\\s]*$`,
  'u',
);
const outages: Readonly<Record<string, Category>> = {
  ...{ 水: 'repair.water', 电: 'repair.power', 网: 'repair.network', 网络: 'repair.network' },
  ...{ 燃气: 'repair.gas', 天然气: 'repair.gas', 煤气: 'repair.gas' },
  ...{ 暖: 'repair.heating', 暖气: 'repair.heating' },
};

/** 「我们5栋也没水」: which supply fails in the building that it names. */
export function readOutageToo(text: string): Category | undefined {
  return outages[outageToo.exec(text.trim())?.[1] ?? ''];
}

const seconds =
  /(?:我|我们|我家|我这|俺|咱|楼[上下]|这边|大家)[^,，。]{0,4}(?:也|都)(?:听|看|闻|瞧|发现|在)|^(?:对|是的?|真的|没错|嗯+|妈呀|天[啊哪]|确实|我去|我靠|卧槽)[,，!！。 ]|^(?:我们?)?(?:看|听|闻|瞧)[到见着]了/u;

/** 「我也听到了,在喊救命」「真的,好大的烟」: of a cry that was just heard. */
export function secondsCry(text: string): boolean {
  return seconds.test(text.trim());
}

const minuteMs = 60_000;
/** So long after the report a neighbour's words about nothing in particular are about it. */
export const meTooMs: Readonly<Record<MeToo['kind'], number>> = {
  bare: 10 * minuteMs,
  same: 60 * minuteMs,
  detail: 20 * minuteMs,
};
