/** How a thing is said, whatever it is about: to a neighbour, with a price, as praise, as a question. Pure. */
export type Manner = 'you' | 'praise' | 'price' | 'question' | 'asking' | 'wondering' | 'reply' | 'lost';

const wondering =
  /([亮热通大响停臭吵漏堵冷坏好快慢稳吓香来])[不没]\1(?!起|意思)|有没有[水电气网]|停[水电]没(?:有)?[呀啊呢?？]*$/u;

/** 谁看到我家孩子的书包: things, not people. */
const lost =
  /谁(?:错?拿|捡|收)(?:错|到|走)?了?|谁(?:看到|看见|见到|见|丢|掉|落)[^,。]{0,8}(?:书包|童鞋|背包|钥匙|手机|钱包|快递|包裹|外卖|耳机|帽子|外套|校服|伞|门卡|水杯|玩具|眼镜|手套|滑板车)/;

const signs: readonly (readonly [Manner, RegExp])[] = [
  // 你们物业 is a complaint, 你好 a greeting.
  ['you', /你(?!们?(?:物业|社区|好))|您/],
  ['praise', /真好|不错|好吃|好看|好听|漂亮|可爱|佩服|羡慕|厉害|香得|真乖|热闹|浪漫|恭喜|祝|进步|支持/],
  ['price', /[0-9一二三四五六七八九十百两几](?:块|元|毛)/],
  ['question', /(?:吗|么|呢|[?？]|怎么办|咋办|咋样|不|没)[呀啊呢。!！~]*$/],
  // 能,两边没车: the answer to a neighbour.
  ['reply', /^(?:能|可以|行|会|有的|对的|没错|好的|嗯+|不客气)[呀啊哦的]?[,。!~ ]/],
  // 谁拿了我外卖 is asked of the neighbours.
  ['lost', lost],
  // 亮不亮, 停没停: wants to know; 修不修, 管不管 complains.
  ['wondering', wondering],
  ['asking', /怎么|咋|如何|哪|谁|几|多少|什么|啥|能不能|可不可以|可以|要不要|是不是|该/],
];

/** What ends as a question is not told again that it asks. */
export function mannersOf(form: string): readonly Manner[] {
  const found = signs.filter(([, sign]) => sign.test(form)).map(([manner]) => manner);
  return found.includes('question') ? found.filter((manner) => manner !== 'asking') : found;
}
