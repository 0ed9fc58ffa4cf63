/** Asks how it goes without the word for it: 「几点来电」「到底什么情况」「你们能管吗」. Pure; whether anything is open is asked elsewhere. */

const whenWord = '(?:几点|几时|什么时候|啥时候?|何时|多会儿?|多久|多长时间|哪天|今天|还要多久|要等多久)';
const back =
  '(?:来电|来水|来气|来暖|来网|供电|供水|供气|通电|通水|通气|恢复|修好|修完|修|弄好|弄完|换好|清走|清掉|好(?=[啊呀呢吗嘛?？]|$)|能用|可以用|解决|处理|来人|派人|上门|过来|过去|能来|会来|来修|来看|来(?=[啊呀呢吗嘛?？,，\\s]|$))';
const when = new RegExp(`${whenWord}.{0,8}${back}|${back}.{0,4}(?:要|得)?(?:多久|多长时间)`, 'u');
const standing =
  /^(?:这|那|到底|现在)*(?:是)?(?:怎么回事|啥情况|什么情况|咋回事|怎么样了?|咋样了?|到哪(?:一步)?了?|有消息(?:了)?(?:没|吗))[啊呀呢嘛?？。!！\s]*$/u;
const willYou =
  /^(?:这事|这个|那)?(?:你们?|社区|物业|有人)(?:到底)?(?:能|会)?管(?:吗|不管|得了吗)[?？。!！\s]*$/u;
/** 3栋那个谁报的, 老王反映的: a neighbour's. Who names nobody speaks of their own. */
const person =
  '(?:[他她]们?|别人|人家|谁|哪家|邻居|隔壁|对门|楼[上下]|[老小]\\p{Script=Han}|(?<!我)(?![我俺咱])\\p{Script=Han}{1,2}(?:哥|姐|叔|姨|伯|婶|阿姨|大爷|大妈|大姐|奶奶|爷爷|老师|师傅|先生|女士))';
/** 秦雨报的: a name begins what they ask, which no word of time or asking does. */
const name =
  '(?<=^|[,，。 ])(?![我俺咱您你昨前今上刚之早问请查想看那这已以去自本麻帮星礼一两几大都还再怎什为哎喂格]|周[一二三四五六日天末])\\p{Script=Han}{2,3}';
const others = new RegExp(
  `(?:${person}|${name})(?:家|们|那边)?(?:上次|上回|昨天|前天|今天|刚才|刚刚|之前|早上|昨晚)*(?:报|反映|反应|上报)的`,
  'u',
);
const longest = 40;

/** 社保卡多久能好: an office's matter, not a repair. */
const ofOffices = /证|卡|社保|医保|公积金|养老金|电影|人口|快递|外卖/u;

export function asksHowItGoes(text: string): boolean {
  const words = text.normalize('NFKC').trim();
  if (words.length > longest || ofOffices.test(words)) return false;
  return [when, standing, willYou].some((asks) => asks.test(words));
}

export function asksOfSomebodyElses(text: string): boolean {
  return others.test(text.normalize('NFKC'));
}
