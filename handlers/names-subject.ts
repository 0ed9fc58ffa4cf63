/** Whether a question says what it is about: 「多少钱」 behind a neighbour's advert asks the neighbour. Pure. */
const askingWords =
  /多少钱?|贵不贵|便宜|怎么(?:办|弄|卖|说|走|去|样|回事|买|加|收费?)?|咋(?:办|弄|样|说|卖|整)?|什么(?:时候|意思|情况)?|啥(?:时候|意思|情况)?|几[点号楼栋]|[在到去]?哪(?:里|儿|个|家)?|谁|有没有|是不是|能不能|可不可以|可以|真的假的|真的|为什么|为啥|请问|问一?下|一下|还有|大概|一般|现在|今天|明天|[吗嘛么呢呀啊吧哦的了是要有能行我你他她它这那都也还就在到给个一]|钱|[\s\p{P}\p{S}]/gu;

const least = 2;

export function namesSubject(text: string): boolean {
  return Array.from(text.replace(askingWords, '')).length >= least;
}
