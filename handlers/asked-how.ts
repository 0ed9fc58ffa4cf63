/** What only sounds like a scam and is a question of law or papers: about money, and nobody came near for it. Pure. */

/** `plainly`: short, without a word of mistrust. `of_oneself`: a story that asks, of people one knows. */
export type AskedHow = 'plainly' | 'of_oneself';

const mistrusts = /骗|诈|真的|真假|假的|靠谱|可信|相信|可疑|[a-z]{3}|[?？]{2}/iu;
const longestPlain = 30;
const longestStory = 120;
/** How a swindler comes near, and what for. Data. */
const comesNear =
  /电话|来电|打来|通话|短信|链接|网址|网站|客服|转账|汇款|打款|转钱|转过?去|验证码|微信|好友|进群|拉群|扫码|二维码|下载|软件|中奖|刷单|兼职|返利|投资|理财|股|币|贷款|网贷|陌生|不认识|自称|冒充|说是|屏幕|视频|公安|警察|检察|法院|保证金|手续费|解冻|退款|免费|礼品|领取|保健|专家|荐|代办|内部|老师|领导|网友|网恋|网上认识|垫|卡号|账号|平台.{0,6}(?:联系|通知|提示|让|叫)/u;
/** The last clause, or the first, asks. */
const asks =
  /(?:[吗么呢]|怎么.{0,6}|咋.{0,6}|什么.{0,4}|多少.{0,4}|(\p{Script=Han})不\1.{0,6}|是不是)[呀啊呢]*[?？。!！]*$|^[^,，。?？]{2,20}[?？]/u;

/** Absent where it may be a scam that is told of. */
export function askedHow(text: string): AskedHow | undefined {
  if (mistrusts.test(text)) return undefined;
  if (text.length <= longestPlain) return 'plainly';
  return text.length <= longestStory && asks.test(text) && !comesNear.test(text) ? 'of_oneself' : undefined;
}
