/** Turns of phrase, not words, that take a danger out of the here and now: 摔过, 饿得要昏过去, 跟着火似的. */
import type { Fired } from './rule-book.ts';
import type { Doubt } from './tense.ts';

interface Turn {
  readonly code: string;
  readonly weight: number;
  readonly pattern: RegExp;
  /** How far from the finding the turn may stand; `covering`: some of the finding lies inside it. */
  readonly stands: 'near' | 'covering' | 'anywhere';
  readonly only?: string;
  /** What in the text takes the doubt away. */
  readonly unless?: RegExp;
}

const turns: readonly Turn[] = [
  // 摔下来过, 走丢过一回; not 喘不过来, 烧过来.
  {
    code: 'once',
    weight: 3,
    pattern:
      /(?:[摔跌晕倒咬打烧砸丢困淹烫撞掐堵抢偷病骗]|下来|进去|起来|出来|发作|触电|走失|报警|轻生|自杀|着火|起火|闹)过(?![去来敏程头火水电道期度量了门人])/g,
    stands: 'near',
  },
  // 饿得要昏过去, 作业辅导得我要心梗; not 疼得打滚, 喘得.
  {
    code: 'degree',
    weight: 3,
    pattern:
      /(?:[饿累困笑馋撑渴忙闷愁烦热晒穷美帅香乐逗]|[气急](?=得)|看|听|辅导|学|背|写|加班|催|念|逛|玩|跑步|爬楼|减肥|上班)(?:得|到|的)(?:[我他她]|快|都|要|想|直接|差点|差一点|前胸|人都|整个人)/g,
    stands: 'near',
  },
  {
    code: 'like',
    weight: 3,
    pattern: /(?:像|跟|好像|如同|仿佛|好似|比)[^,。!?]{1,10}(?:似的|一样|一般|还)/g,
    stands: 'covering',
  },
  // 已经接电话了, 已经关了通风.
  {
    code: 'already',
    weight: 3,
    pattern:
      /已(?:经)?(?:关|接|到家|清醒|醒|回|找到|找着|开门|没事|好|救|扑灭|灭|换|按住|被按|控制|制服|送|脱离|稳定|处理|散|走了|下来|出来|缓|解决|报修|脱险|联系上)/g,
    stands: 'anywhere',
  },
  // 水表炸开了: what bursts is wet.
  {
    code: 'burst_pipe',
    weight: 4,
    pattern:
      /(?:水表|水管|水阀|总管|阀门|三通|管道|水箱|龙头|暖气片?)[^,。!?]{0,4}(?:爆炸|炸)(?:开|裂|飞)?了?/g,
    stands: 'covering',
    only: 'danger.fire',
  },
  // 再不写作业我要心梗了.
  {
    code: 'threat',
    weight: 3,
    pattern: /再(?:不|这么|这样|催|吵|闹|加)[^。!?]{0,12}(?:我|老子|咱)[^,。!?]{0,3}(?:要|得|会|就)/g,
    stands: 'near',
  },
  // 油锅着火能不能泼水, 老人走失多久可以报案: asked for a day that may come.
  {
    code: 'in_general',
    weight: 3,
    pattern:
      /(?:多久|几个?小时|多少小时)[^,。!?]{0,3}(?:可以|能|要|算|才)|要等[^,。!?]{0,6}小时|(?:什么|啥|哪些)(?:症状|表现|流程|后果|处罚)|(?:能不能|可不可以|能|可以|要不要|该不该|应该)(?:先|直接|马上|立刻|立即)?(?:用|泼|浇|扶|催吐|盖|拉开|坐电梯|开灯|开门|报案|立案)[^,。!?]{0,8}(?:吗|么|不|[?]|$)|往[^,。!?]{1,4}还是[^,。!?]{1,5}|(?:怎么|如何|怎样)(?:拉开|救人|急救|逃生|自救|预防|判断|分辨|赔|处罚|定责)|去哪(?:家|里|儿)?[^,。!?]{0,4}(?:打|看|领|报)|打?几针|(?:找|打)[^,。!?]{0,4}(?:哪个?|什么|啥)(?:电话|号码|部门)[^,。!?]{0,3}(?:最?快|合适|好)/g,
    stands: 'anywhere',
    unless: /我家|我们家|我[爸妈爷奶儿女老]|家里[^老]|现在|正在|刚|快来|救|急|[了啦][,。!]|怎么办|咋办/,
  },
  // 要交三万保释金: told by a swindler.
  {
    code: 'ransom',
    weight: 3,
    pattern:
      /(?:交|转|打|汇|赔|拿)(?:他|她|过去)?[一二两三四五六七八九十几0-9]+(?:千|万|w)(?:块|元)?(?:钱|的)?(?:保|押|赎|和解|手术|定|罚|费|才|就|过去)/g,
    stands: 'anywhere',
  },
];

/** The turns that speak against one danger. */
export function turnsAgainst({ rule, hits, start, end }: Fired, form: string): readonly Doubt[] {
  return turns.flatMap(({ code, weight, pattern, stands, only, unless }) => {
    if (only !== undefined && !rule.label.startsWith(only)) return [];
    if (unless?.test(form) === true) return [];
    const found = Array.from(form.matchAll(pattern)).some(({ index, 0: said }) => {
      const past = index + said.length;
      if (stands === 'anywhere') return true;
      if (stands === 'covering') return hits.some((hit) => index <= hit.start && past >= hit.end);
      return past >= start - nearness && index <= end + nearness;
    });
    return found ? [{ code: `turn:${code}`, weight }] : [];
  });
}

/** In characters: the same clause, mostly. */
const nearness = 8;
