/** Thanks and nods, which end a conversation: an answer to them would begin it again. Pure. */
const nod = '好的?|行|嗯+|哦+|ok|okay|收到|知道了|明白了?|再见|晚安';
const later =
  '(?:我|那我|我们)?(?:先|再|去|回头|等下|等会儿?|一会儿?|晚点|自己)*(?:看看|试试|问问|等等|等着|想想|找找|联系看?看?|打打?看|看一下|试一下|问一下|等一下)(?:再说)?';
const over = '算了|没事(?:儿|了)?|不用了?|不客气|没关系|不好意思';
const thanks = '谢谢|谢了|谢啦|多谢|感谢|辛苦了?|麻烦了?';
const praise =
  '[真好太](?:快|棒|厉害|贴心|给力|不错|好)|厉害|给力|(?:给|为)?(?:您|你|你们|格格)?点(?:个|一个)?赞|赞|牛|帮了?大忙';
const toWhom =
  '格格|小助手|机器人|您|你|姑娘|小伙子|同志|师傅|小妹|闺女|各位|大家|啦|了|啊|呀|哈+|呢|吧|哟|的|们';
const courtesy = new RegExp(
  `^(?:(?:${nod}|${later}|${over}|${thanks}|${praise}|${toWhom})[\\s,.!~、。，！]*)+$`,
  'iu',
);
const hasThanks = new RegExp(`${thanks}|${praise}`, 'u');

export function saysMoreThanThanks(text: string): boolean {
  return /\p{Letter}/u.test(text) && !courtesy.test(text);
}

/** 谢谢格格,真快: of no work that was done. */
export function saysOnlyThanks(text: string): boolean {
  return courtesy.test(text) && hasThanks.test(text);
}
