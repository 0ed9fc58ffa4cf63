/** 查我的信息, 删除我的信息: what is stored about the speaker. Pure. */
export type InformationWish = 'show' | 'delete';

const mine =
  '(?:关于)?(?:我|俺)(?:自己|本人)?的?(?:所有|全部|个人|这些|那些)*(?:的)?(?:信息|资料|数据|隐私|记录|个人信息)';
const lead = '(?:格格|你好|您好|请|麻烦|帮我|给我|我想|我要|想|把|能不能|可以|能|[,，。\\s])*';
const asksToDelete = new RegExp(
  `^${lead}(?:(?:删除?|删掉|清除|清空|注销|抹掉|销毁)(?:一下|掉|了)?${mine}|${mine}(?:都|全|给我|全部)*(?:删除?|删掉|清除|清空|注销|抹掉)(?:了|掉|一下|吧)*)[吧吗么了。!！?？~\\s]*$`,
  'u',
);
const asksToShow = new RegExp(
  `^${lead}(?:(?:查询?|看|查看|查下|列出?)(?:一?下|看)?(?:你们?(?:存|留|记)了?)?${mine}|(?:你|你们)(?:都)?(?:存|留|记|保存|收集)了?(?:哪些|什么|多少)?${mine}(?:有哪些)?|${mine}(?:都?有哪些|有什么|存了什么|存了哪些)|(?:你|你们|格格|系统)(?:都|这里|这)*(?:存|留|记|保存|记录|收集|知道)(?:了|着|下)?(?:我|俺)(?:的)?(?:哪些|什么|啥|多少)(?:东西|内容)?)[吧吗么了呢。!！?？~\\s]*$`,
  'u',
);
const longest = 24;
const confirms = /^(?:确认(?:删除)?|是的?|对|删吧?|确定(?:删除)?|好的?,?删(?:除|吧)?)[吧了啊。!！\s]*$/u;

export function informationWish(text: string): InformationWish | undefined {
  const words = text.normalize('NFKC').trim();
  if (words.length > longest) return undefined;
  if (asksToDelete.test(words)) return 'delete';
  return asksToShow.test(words) ? 'show' : undefined;
}

/** One more word, after it was asked whether all is to go. */
export function confirmsDeletion(text: string): boolean {
  return confirms.test(text.normalize('NFKC').trim());
}
