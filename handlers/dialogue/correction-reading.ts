/** 「不是501,是502」「哎打快了,608」「604→605」: what is right in place of what was said before. Pure; the forms are data. */

const digit = '[0-9一二两三四五六七八九十]';
const unit = '(?:栋|幢|号楼|座|单元|楼|层|室|号|[-—#])';
/** 9栋2单元, 608, 1-2-301: a place in numbers and nothing else. */
const numbersOnly = `${digit}{1,4}${unit}?(?:${digit}{1,4}${unit}?)*(?:的|哈|吧|啊|哦|[。.!！~\\s])*`;
const apology = '(?:不好意思|抱歉|对不起|sorry|sry)';
const slipped = '(?:说|写|打|发|记|搞|报|弄|看|填)错了?';

/** The first that fits decides; the part that counts is its first group. */
const corrections: readonly RegExp[] = [
  // 哎打快了,608; 打漏了,1608
  new RegExp(
    `^(?:(?:${apology}|哎呀?|呃|额|啊|哦)[,，。!！\\s]*){0,3}(?:手|说|写|打|发|记|报|按|输)(?:快|反|漏|混|岔|串|滑|抖|误)了?[,，。\\s]+(?:应该)?(?:是|为)?(${numbersOnly})$`,
    'iu',
  ),
  // 抱歉抱歉 是1单元604
  new RegExp(`^(?:${apology}[,，。!！\\s]*){1,3}(?:应该)?(?:是|在)?\\s*(${numbersOnly})$`, 'iu'),
  // 604→605, 604改605
  new RegExp(`^${numbersOnly}(?:→|[-=]+>|➡️?|改成?|改为|换成)\\s*(${numbersOnly})$`, 'iu'),
  // 9栋,不是6栋; 9栋9栋,不是6栋
  new RegExp(`^(?:(${numbersOnly})\\1|(${numbersOnly}))[,，!！。\\s]+(?:而)?不是${numbersOnly}$`, 'iu'),
  // 不是501,是502
  /不是[^,,。;;:：吗?？]{1,20}[,,。;;\s]*(?:而是|应该是|应该在|是|在)\s*(.+)$/u,
  // 上面写错,应为605
  new RegExp(
    `(?:不是|不在|${slipped}|错了|手滑|更正|纠正)[^是在为]*[,,。;;::\\s]*(?:而是|应该是|应该在|应该|应为|是|在)\\s*(.+)$`,
    'u',
  ),
  // 更正:9栋
  /^(?:(?:不好意思|抱歉|对不起|哎呀?|啊|哦|额)[,,。\s]*)?(?:更正|纠正|(?:说|写|打|发|记|搞|报|弄|看|填|数|讲|算)错了?|错了|手滑)[了吧啦哈]*[::,,。.!!\s]+(.+)$/u,
  // 改成9栋
  /^(?:改成|改为|应该是|应该在)\s*(.+)$/u,
  // 是2单元不是1单元
  /^(?:其实|应该)?是([^，,。吗?？]{0,6}[0-9一二三四五六七八九十][^，,。吗?？]{0,6}?)[，,。;；\s]*不是[^吗?？]{1,12}$/u,
  // *503: the sign for a slip of the finger.
  /^[*＊]\s*([0-9A-Z\u4e00-\u9fff].{0,12})$/u,
];

/** The part that counts; absent where nothing is put right. */
export function correctedPart(text: string): string | undefined {
  for (const form of corrections) {
    const found = form.exec(text.trim());
    // A group of an alternative that was not taken is undefined, whatever the library's type says.
    const groups: readonly (string | undefined)[] = found?.slice(1) ?? [];
    if (found !== null) return groups.find((part) => part !== undefined);
  }
  return undefined;
}
