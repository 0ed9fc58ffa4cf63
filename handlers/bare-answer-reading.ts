/**
 * Whether a few words among neighbours are what somebody was just asked for: 两个 after 坏了几个, 有人 after 家里有人吗.
 * A question that is open to anything is answered only where it is said to whom. Pure.
 */
const longestAnswer = 16;

const digits = '[0-9０-９一二两三四五六七八九十百半几]';
const vague = '(?:大概|大约|差不多|好像|应该|可能|就|只|只有|有|一共|总共|都是|是|在|嗯|哦|对|[,，、\\s])*';
const closing = '(?:左右|吧|啊|呀|呢|的|了|哈|哦|那里|那儿|这里|这儿|[。.!！~～\\s])*';

const counts = '[个盏户次处家台辆块层楼部栋幢号点天位人条根扇米只把件袋箱]';
const amount = `(?:第|负)?${digits}+(?:多|来)?${counts}(?:${digits}+${counts}?)?(?:半|多|半多)?`;
const position =
  '(?:靠|最)?(?:左|右|东|西|南|北|上|下|前|后|里|外|中间?|门口|楼梯|电梯|大厅|地下|车库|单元)+(?:边|侧|面|头|间|门|口|旁边|出口|入口|库)*';
const day = '(?:今天|明天|后天|昨天|前天|今晚|明晚|昨晚|(?:这|下)?(?:周|星期|礼拜)[一二三四五六日天末])';
const hour = `(?:早上|上午|中午|下午|傍晚|晚上|半夜|凌晨)?(?:${digits}+[点号](?:${digits}+分?|半)?)?`;
const free = '(?:[之以]?[前后]|都|才|就|有空|有人|在家|方便|可以|行|开始)*';
const time = `(?:(?=.)${day}?${hour}${free}|刚才|刚刚|现在|随时${free})`;
const verdict =
  '(?:是的?|对的?|不是|没有?|有的?|在的?|不在|可以|不可以|不行|能|不能|不用|需要|要的?|不要|还没有?|修了|没修|来过|没来|好了|没好|亮了?|不亮|响|不响|停了|没停|有人|没人|还在|不在了)';

interface Kind {
  /** What is asked. */
  readonly asked: RegExp;
  readonly answer: RegExp;
}

const whole = (words: string) => new RegExp(`^${vague}(?:${words})${closing}$`, 'u');

const kinds: readonly Kind[] = [
  { asked: /几|多少/u, answer: whole(`${amount}(?:${vague}${amount})?`) },
  {
    asked: /哪|位置|地方|什么方位/u,
    answer: whole(`(?:${amount}|${position})(?:[,，、和跟\\s]*(?:${amount}|${position}))*`),
  },
  { asked: /什么时候|几点|哪天|何时|多久|时间|方便/u, answer: whole(`${time}|${amount}`) },
  {
    asked: /[吗嘛么]|是不是|有没有|是否|能不能|可不可以|在不在|要不要|方不方便|好没好|没有?[?？]?$/u,
    answer: whole(verdict),
  },
];

export function answersBarely(question: string, words: string): boolean {
  const said = words.trim();
  if (said.length === 0 || said.length > longestAnswer) return false;
  return kinds.some(({ asked, answer }) => asked.test(question) && answer.test(said));
}
