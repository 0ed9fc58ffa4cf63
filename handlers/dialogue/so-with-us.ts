/** 「楼上+1」「1503也没」「不光你家,我们二单元全停」: words that say nothing but that it is so with the speaker, too. Pure. */
import type { Category } from '../../core/taxonomy.ts';
import { createPieces, type Piece } from '../../core/pieces.ts';

const number = '(?:[0-9]{1,4}|[一二两三四五六七八九十]{1,3})';

/** What such a message is made of; the longest wins, so that 没停 is no 停. */
const pieces = createPieces({
  /** Says the opposite, or asks. */
  opposite:
    '(?:没|不|别)(?:停|断|坏|堵|漏|黑|臭|吵|卡|响|冷|凉|冰|一样|是|受影响|影响)|没事|没问题|没感觉|(?:没|不)(?:听|闻|看|见|感觉)[到见得]?|还有(?!我)|没这|没人|没[有]?这[个种]|[?？]|吗|嘛|么|没呢|没啊',
  too: '也(?:是|都是|都)?|都是?|如此',
  /** Says it alone. */
  same: '同(?:样(?:的)?(?:情况)?|款|求|感|问|上|病)?|都?(?:一|同)(?:个|模一)?样(?:的?(?:情况|问题|毛病))?|也?是?这(?:样|种情况|个情况|情况)',
  alike:
    '(?:跟|和|与|同)(?:你们?家?|我们?家?|楼[上下]|上面|前面|他们?家?|隔壁)(?:这边)?(?:的?情况)?(?:一|同)(?:个|模一)?样|(?:不光|不止|不只)(?:是)?(?:你们?|他们?)?(?:家|一家|一户|这?一家|那边?|单元|[栋楼层]|(?=[,，]))|不是(?:只有?)?(?:你|你们|他)(?:们)?(?:一)?(?:家|户|栋|单元)(?:一家|一户)?(?:这样|的事)?',
  plus: '[+➕]{1,2} ?(?:1{1,5}|１|10086|999)|[0-9]{1,4}[+➕]1|999\\+|加[一1]|(?:再)?加(?:上)?我(?:们)?(?:家)?(?:一个|1个)?|(?:再)?算(?:上)?我(?:们)?(?:家)?(?:一个|1个)?|还有我(?:们)?(?:家)?|附议|顶(?:一个|一下|(?=[!！。~]*$))',
  who: `(?:我|俺|咱)(?:爸妈?|妈|奶奶|爷爷|公公|婆婆|姐|哥|弟|妹|儿子|女儿|闺女|父母)家|(?:我|俺|咱)(?:们)?(?:家|这边|这里|这?(?:楼|栋|单元|层|户)|这儿?|那边?|屋里?|房)?(?:里|头)?|本人|大家|家里|屋[里头]|(?:这|那)(?:边|里|儿|栋|楼|层|单元)|这(?=也|都|没|停)|(?:厨房|厕所|卫生间|水?龙头|水管)里?`,
  place: `${number}(?:栋|幢|号楼|单元|座|楼|层|室|号|户|门)|[0-9]{3,4}|[a-zA-Z](?:栋|幢|座|单元|户)|整个?(?:栋|幢|楼|单元|层|小区)|全(?:栋|楼|单元|小区|层)|楼[上下]|隔壁|对门|对面|邻居|左邻右舍`,
  supply:
    '(?:一点|一滴|半点|丁点|啥|完全|根本|压根|也|都|还|又|突然|忽然|全)*(?:没(?:有|得)?|停|断|缺)(?:来)?(?:自来水|热水|冷水|水|电|天然气|煤气|燃气|气|网络|网|信号|暖气|暖)|(?:一点|一滴|半点)?(?:自来水|热水|水|电|天然气|燃气|气|网|信号|暖气)(?:也|都|全|就)?(?:没有|没来|没|停|断)|(?:厨房|厕所|卫生间|水龙头|龙头|洗手池)(?:也|都)?(?=没)|跳闸|黑屏',
  felt: '不(?:出|来)水|冰凉|冰冷|不热|不暖和?|凉|冷|漆黑|黑|臭|堵|刷不[开了上]|进不[去来]|出不[去来]|打不[开着]|用不了|上不[去来了]|连不[上]|看不见|闻[到得]|听[到得见]',
  state: '没(?:有|得)?|停|断|坏|卡|中招|歇菜|瘫痪|趴窝|这毛病|遭殃|受影响|不行',
  since:
    '(?:从|打|自)(?:昨|前)(?:天|日|晚|早|夜)(?:早上|上午|中午|下午|晚上|夜里|半夜)?|(?:昨|前)(?:天|日|晚|早|夜)(?:早上|上午|中午|下午|晚上|夜里|半夜)?(?=就|开始|起)|今(?:天|日|晚|早)(?:早上|上午|中午|下午|晚上)?|(?:从|打)?(?:早上|上午|中午|下午|晚上|刚刚?|刚才|才|现在|到现在|半天|好久|好几天|几天)|一直|已经|突然|忽然|开始|早就|早|刚?发现(?=我|咱|俺|家)|就|起',
  how: '全部?|完全|彻底|根本|压根|一点|(?:很|好|太|真)(?=臭|黑|冷|凉|堵|吵)|的|是|(?:在|住)(?=[0-9一二两三四五六七八九十本这])|又|还',
  opening:
    '(?<=^|[,，。!！ ]|[对嗯哎唉啊哦])(?:对(?:的|啊|呀)?|是(?:的|啊|呀)|嗯+|哎|唉|确实|真的|可不|就是|没错|巧了|哦|噢)',
  rest: '[了啊呀呢哦哎唉呐啦哈捏哇喔嘞咧]+|[,，。.!！~～、…\\s]+|\\p{Extended_Pictographic}\\uFE0F?|\\[[\\u4e00-\\u9fff]{1,4}\\]',
});

type Kind = NonNullable<ReturnType<typeof pieces>>[number]['kind'];

const supplies: readonly (readonly [RegExp, Category])[] = [
  [/水/u, 'repair.water'],
  [/电|跳闸/u, 'repair.power'],
  [/暖/u, 'repair.heating'],
  [/网|信号|黑屏/u, 'repair.network'],
  [/气/u, 'repair.gas'],
];

export interface SoWithUs {
  /** Whether it is +1 or 同 and so on, which is only said right after. */
  readonly isBare: boolean;
  /** It says so itself (同没水, 跟楼上一样), not only by 也 or by what fails. */
  readonly isOutright: boolean;
  /** Of a home, a house or a part of it; 我也没电了 may be a phone. */
  readonly isAtHome: boolean;
  /** The supply it names. */
  readonly supply: Category | undefined;
}

/** 也没有, but not 都没了, which is said of everything. */
const alsoFails = /也(?:都|是)?(?:没|停|断|坏|卡|中招|歇菜|不行)/u;

/** Absent when anything else is said, the opposite, or a question is asked. */
export function readSoWithUs(text: string): SoWithUs | undefined {
  const words = text.trim();
  const said = words.length > 30 ? undefined : pieces(words);
  if (said === undefined) return undefined;
  const kinds = new Set(said.map(({ kind }) => kind));
  if (kinds.has('opposite') || !ways.some((way) => way(kinds, words))) return undefined;
  return {
    isBare: isBare(kinds, words),
    isOutright: outright(kinds, words),
    isAtHome: isAtHome(said),
    supply: supplyOf(said),
  };
}

type Way = (kinds: ReadonlySet<Kind>, words: string) => boolean;

const isAtHome = (said: readonly Piece<Kind>[]) =>
  said.some(({ kind, words }) => kind === 'place' || (kind === 'who' && /[家楼栋元层户屋]/u.test(words)));
const isMine: Way = (kinds) => kinds.has('who') || kinds.has('place');
const isBare: Way = (kinds, words) =>
  kinds.has('plus') ||
  (!isMine(kinds, words) && /^(?:同|也没有|(?:一样)+[了啊呀呢,，。!！~\s]*$)/u.test(words));

const outright: Way = (kinds) => kinds.has('plus') || kinds.has('alike') || kinds.has('same');

const ways: readonly Way[] = [
  outright,
  (kinds, words) => kinds.has('too') && (isMine(kinds, words) || alsoFails.test(words)),
  (kinds) => kinds.has('too') && (kinds.has('supply') || kinds.has('felt')),
  // 我们二单元全停: how far it reaches, or which supply fails there.
  (kinds, words) =>
    isMine(kinds, words) && (kinds.has('supply') || (kinds.has('state') && /全/u.test(words))),
];

function supplyOf(said: readonly Piece<Kind>[]): Category | undefined {
  const words = said.find(({ kind }) => kind === 'supply')?.words ?? '';
  return supplies.find(([sign]) => sign.test(words))?.[1];
}
