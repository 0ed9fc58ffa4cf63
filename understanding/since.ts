/** Since when, as said: 昨晚, 三天了, 从早上到现在. */
const count = '(?:[0-9]{1,3}|[一二两三四五六七八九十几半好]{1,3})';
const since = new RegExp(
  `从.{1,8}?到现在|${count}个?多?(?:分钟|小时|钟头|天|周|礼拜|星期|月|年)(?:多)?了|一(?:早上|上午|下午|晚上|整天|整夜|宿)了?|` +
    '(?:今天|昨天|前天|今早|昨晚|昨夜|前晚|今晚|刚才|刚刚|上午|中午|下午|早上|晚上|凌晨|半夜|上周|上个月|这两天|这几天|最近)(?:[0-9一二两三四五六七八九十]{1,3}点(?:半|钟|多)?)?(?:开始|起)?',
);
const mayTell = /[天周月年夜晚早午时钟才刚近宿期]|现在/;

export function findSince(form: string): string | undefined {
  return mayTell.test(form) ? since.exec(form)?.[0] : undefined;
}
