/** Thanks and nods, which end a conversation: an answer to them would begin it again. Pure. */
const courtesy =
  /^(?:(?:好的?|行|嗯+|哦+|ok|okay|收到|知道了|明白了?|谢谢|多谢|感谢|辛苦了?|麻烦了?|再见|晚安|格格|您|你|啦|了|啊|哈+|呢|吧)[\s,.!~、。]*)+$/iu;

export function saysMoreThanThanks(text: string): boolean {
  return /\p{Letter}/u.test(text) && !courtesy.test(text);
}
