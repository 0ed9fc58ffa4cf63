/**
 * A message without what people put around it whatever they say: calls, sighs, thanks, pictures. 「急,水管爆了...」 is
 * 「水管爆了」 to a reader who has not seen every call before every trouble. Pure.
 */
const mark = '[,，.。…!！~～、;；:： ]';
const sighs =
  '[哎唉啊呀哇嗨诶欸噢嗯呃]+|[喂哦额]+(?=[,，。!！ ])|天[哪呐啊]|(?:我的)?(?:妈呀|老天)|我的天|我[去靠勒晕擦](?=[,，。!！ ])|好家伙|额滴神';
const calls =
  '@[^\\s,，]{1,12}|(?:各位|亲爱的)(?:邻居|业主|街坊|群友|老师|朋友|家人|大佬|领导)*们?(?:大家)?好?|(?:邻居|业主|家人|亲|宝子|姐妹|朋友|街坊|群友|大伙儿?|大家)(?:们|好|伙儿?)+|大家|(?:物业|社区|管家|格格|小助手|客服|网格员|师傅|楼长|群主|姑娘|小伙子?|小妹|同志|闺女|大姐|大哥)(?:好|在吗|你好|您好|的|同志|们|啊|呀|诶)*(?=[,，。!！ ])|[你您]好|早上好|上午好|中午好|下午好|晚上好|早(?=[,，。!！ ])';
const openings =
  '(?:不好意思|抱歉|对不起|冒昧)?(?:打扰|打搅|麻烦)(?:一下|大家|各位|了|下|您|你)*(?=[,，。!！ ])|不好意思|(?:想)?(?:请教|请问|问|咨询|求助|反映|反应|说)(?:一?下|个事儿?|个问题|一声)?(?:大家|各位)?(?=[,，。!！ ])|跟大家(?:说|讲)(?:一声|个事儿?|一下)|说个事儿?|有个事儿?(?=[,，])|报告(?:一下)?(?=[,，])|求助|提个事|那个(?=[,，])|这个(?=[,，])|话说|对了|(?:这是)?(?:咋|怎么)回事(?:啊|呀|呢)?(?=[,，!！?？])|急{2,}|急(?=[,，。!！ ])|在线等|老问题了?|又来了?(?=[,，])';
const endings =
  '(?:谢谢|多谢|感谢|谢了|谢啦)(?:大家|各位|您|你|格格|物业|师傅|啦|了)*|(?:辛苦|麻烦|拜托|劳驾)(?:大家|各位|您|你|格格|物业|师傅|啦|了|一下)*|(?:真是的|真的?是|唉+|哎+|愁人|愁死了?|烦死了?|烦人|真烦|好烦|难受|服了|无语|醉了|气人|气死了?|头疼|头大|崩溃|要命|绝了|急{2,}|在线等|求助|呜+)|\\[[\\u4e00-\\u9fff]{1,4}\\]|\\p{Extended_Pictographic}|\\ufe0f|[啊呀哦噢哈嘞咯啦嗷哇]+';
const before = new RegExp(`^(?:(?:${sighs}|${calls}|${openings})${mark}*|${mark}+)+`, 'u');
const after = new RegExp(`(?:${mark}*(?:${endings})|${mark}+)+$`, 'u');

/** What is left says something. */
const least = /\p{Script=Han}{3}/u;
const longest = 60;

/** The text itself where nothing stands around it, or nothing would be left. */
export function coreOf(text: string): string {
  if (text.length > longest) return text;
  const core = text.trim().replace(before, '').replace(after, '').trim();
  return least.test(core) ? core : text;
}
