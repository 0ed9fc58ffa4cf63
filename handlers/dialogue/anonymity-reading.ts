/** 匿名, 别说是我报的: whoever reports does not want it known that it was them. Pure. */
const unnamed =
  /匿名(?!电话|信|举报电话)|不(?:想|愿意?)?(?:实名|留名|留姓名|留名字|透露(?:我|姓名|身份|身分))/u;
const notMe =
  /(?:别|不要|莫|请勿|勿|不想|不能|千万别)(?:和|跟|对|向|让|给|叫)?.{0,8}?(?:说|讲|提|知道|透露|泄露|泄漏|暴露|告诉|公开|晓得).{0,10}?(?:我(?:说|报|讲|举报|反映|投诉|的(?:身份|名字|姓名|信息))|是我|我是谁|谁(?:说|报|举报|反映|投诉)的)/u;
const noNames =
  /(?:别|不要|莫|请勿|勿)(?:透露|泄露|泄漏|暴露|公开)(?:出去)?(?:我的?)?(?:身份|姓名|名字|信息|个人信息|住址)?(?:$|[哈啊吧呀了,，。!！~\s])|[替给帮为]我保(?:个)?密|^(?:请|要|记得|一定)*保密[啊哈哦吧,，。!！~\s]*$|(?:别|不要|莫|请勿)(?:写|提|留|报|念)(?:出|上)?我(?:的?(?:名字|姓名|门牌|房号|信息))?(?:$|[哈啊吧呀了,，。!！~\s])|(?:别|不要|莫)把我(?:给)?(?:供|说|捅|卖|抖)出(?:去|来)|不想(?:让|被)(?:邻居|别人|人家?|他们?|她|对方|楼上|楼下|隔壁|大家)(?:家|们)?(?:知道|晓得|认出)|我不(?:想|方便)(?:露面|出面)/u;

export function wantsAnonymity(text: string): boolean {
  const words = text.normalize('NFKC');
  return unnamed.test(words) || notMe.test(words) || noNames.test(words);
}

/** 匿名举报5栋有人赌博 is a report of its own, whatever was reported before. */
const another = /匿名.{0,2}(?:反映|举报|投诉|上报|反馈|报)(?<rest>.*)$/u;
const courtesies = /一下|谢谢|[吧了啊呀呢哈的,，。!！~\s]/gu;
const asks = /[?？]|[吗么嘛]$|能不能|可不可以|可以不|会不会|是不是|怎么|怎样|如何/u;
/** 别告诉我是谁干的. */
const toMe = /(?:告诉|跟|和|让)我们?(?:说|知道)?(?:是)?谁/u;
const longest = 30;

/** What is said of a report that was made already: to take the name off it, or whether that can be done. */
export function readNameWish(text: string): 'hide' | 'asks' | undefined {
  const words = text.normalize('NFKC').trim();
  if (!wantsAnonymity(words) || words.length > longest || toMe.test(words)) return undefined;
  const rest = another.exec(words)?.groups?.['rest'];
  if (rest !== undefined && rest.replace(courtesies, '').length > 1) return undefined;
  return rest !== undefined || asks.test(words) ? 'asks' : 'hide';
}
