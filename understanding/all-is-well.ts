/** 「12号楼有水」「我们这边没停」: the opposite of a fault, said among neighbours who compare. Pure. */
const where =
  '(?:(?:我|俺|咱)(?:们)?|本|这|那|家里?|这边|这里|这儿|那边|楼[上下]|(?:[0-9a-z零一二两三四五六七八九十百]+(?:栋|幢|座|号楼|号|单元|层|楼|室|#)?)|栋|单元|的|家|目前|现在|暂时|刚刚?|一直|倒|还|就|都|是)*';
const well =
  '(?:有(?:冷|热|自来)?(?:水|电|网|暖气|信号|热水|燃气|天然气)|没(?:有)?(?:停|断|受影响|问题|事|这问题|这情况|这现象)|(?:很|挺|蛮)?正常|好好的|(?:还)?能用|来[水电]了|不(?:停|漏|堵|臭|响))';
const tail = '(?:[呀啊哦呢的哈嘛啦吧哎诶]|[,。.!！~ ])*';
/** What it may be put down to, or what is going on for that reason, behind it. */
const guess =
  '(?:(?:是不是|可能|会不会|应该|估计|你们?|要不).{0,14}|.{0,8}(?:好好的|(?<!不)正常(?:得很)?|没影响|没问题|(?<!不)能用))?';
const allIsWell = new RegExp(
  `^(?:咦|哎|诶|啊|嗯|不会吧|没有?啊?)?[,，。 ]*${where}${well}${tail}${guess}$`,
  'u',
);
/** Whoever says more has something to say. */
const longest = 24;

export function saysAllIsWell(form: string): boolean {
  const words = form.trim();
  return words.length <= longest && allIsWell.test(words);
}
