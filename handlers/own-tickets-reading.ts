/** 我的工单, 我报的事: wants to see all of it, not how one of them goes. Pure. */

const lead =
  '(?:格格|你好|您好|请|麻烦|帮我|给我|我想|想|[,，。\\s])*(?:查询?|看|列|找|发)?(?:一?下|看|查|出来?)?(?:给我)?';
const mine =
  '(?:(?:我|俺)(?:自己)?(?:的|名下的?|手上的?|所有的?|全部的?)*(?:工单|报修|报事|诉求|单子?)|(?:我|俺)(?:之前|以前|最近|上次)?(?:报|反映|上报|提交|登记)(?:过|修过|修)?的?(?:事情?|东西|问题|工单|单子?|那些事?|所有|都|(?=(?:了|过)?(?:哪些|几个|几件|多少|些?什么))(?:了|过)?))';
const tail =
  '(?:(?:都?有)?(?:哪些|几个|几张|几件|多少|什么)|有?(?:列表|清单|记录|一览)|(?:都|全部)?(?:列出来|看一?下|查一?下)|呢|吧|[。?？!！~\\s])*';
const whole = new RegExp(`^${lead}${mine}${tail}$`, 'u');
const longest = 24;

export function asksForOwnTickets(text: string): boolean {
  const words = text.normalize('NFKC').trim();
  return words.length <= longest && whole.test(words);
}
