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
];

/** The turns that speak against one danger. */
export function turnsAgainst({ rule, hits, start, end }: Fired, form: string): readonly Doubt[] {
  return turns.flatMap(({ code, weight, pattern, stands, only }) => {
    if (only !== undefined && !rule.label.startsWith(only)) return [];
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
