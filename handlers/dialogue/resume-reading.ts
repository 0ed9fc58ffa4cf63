/** 「还是那个车」「又堵了」「还是昨天那个」「又不行了」: words about something reported before. Pure. */

const lead = '(?:(?:怎么|咋|唉|哎|哦|啊|现在|刚刚?|刚才|今天|今早|早上|晚上|这会儿?|那个?|师傅|人)[,,\\s]*)*';
const relapse = new RegExp(
  `^${lead}.{0,6}?(?:又|还是|仍然?|依旧|依然|再次|重新)(?:开始)?` +
    '(?:堵|坏|不行|不亮|不好|不通|不动|没有?(?:水|电|气|网|信号|暖气|热水|好|修好|人管|动静|了)|停|漏|响|吵|闹|黑|卡|犯|开不了|打不开|关不上|这样|那样|老样子|臭|冒|满|挡|占|停在|出现|断|慢|滴|渗|叫|闪|跳闸|抖|晃|掉|裂|塌|溢|喷|返|回潮|发霉).{0,8}' +
    // 又堵了,还是麻烦派人来看看: what they want done about it.
    '(?:[,,。!! ]+(?:还是|那|请|再)?(?:麻烦|得|帮|派|来|叫|喊|找|赶紧|快|登记|报).{0,14})?$',
  'u',
);
/** 还是黄,麻烦派人来看: however it is, they want somebody to come after all. */
const wantsAfterAll =
  /^(?:唉|哎|哦|啊|不行|[,，\s])*(?:水|灯|门|电梯|网|家里)?(?:又|还是|仍然?|依旧|依然)(?!算|不|别|明|后天|下)[^,，。?？]{1,4}[,，。!！\s]+(?:还是|那|就|请|再|麻烦|帮忙|帮我|赶紧|快|你们|师傅|[,，\s])*(?:派|叫|喊|安排)(?:个|一下|一个)?(?:人|师傅|工人)(?:来|过来|上门|看|修|弄|一下|吧|下|处理|瞧)*[吧啊呀了。.!！~～\s]*(?:谢谢.{0,4})?$/u;
const reference =
  /(?:还是|又是|就是|仍是|跟|和|同)(?:我)?(?:昨[天晚夜]|前天|上次|上回|之前|以前|上午|早上|刚才|刚刚|上个?(?:周|礼拜|星期|月)|那天|今早)?(?:报的?|说的?|反映的?|发的?)?(?:那|这|同一|一样的)(?:个|辆|台|件|家|户|条|只|位|盏|部|处|里|一)?|(?:我)?(?:昨[天晚]|前天|上次|上回|之前|上午|早上|刚才|上个?(?:周|礼拜|星期))(?:报|说|反映)的?(?:那|这)?(?:个|辆|台|件|家|户|条|只|盏|部)?.{0,8}(?:又|还|没)/u;
/** 跟上次一样, 老毛病又犯了, 那个车又来了. */
const likeBefore =
  /(?:跟|和|同)(?:我)?(?:昨[天晚]|前天|上次|上回|之前|以前|上个?(?:周|礼拜|星期))(?:报的?|说的?|那[个次])?(?:一样|一模一样|同样)|老(?:毛病|问题|地方|样子)|^(?:唉|哎|哦|啊)?[,,\s]*(?:今[天早晚]|昨[天晚夜]|刚才|刚刚|现在|晚上|半夜|早上)*(?:楼上|楼下|隔壁|对门|他们?|她们?|(?:那|这)(?:个|辆|台|家|户|条|只|位)?.{0,6})?又(?:来了|开始了|犯了)[啊呀了吧。.!!~\s]*$/u;
const mind =
  /^(?:等等|等下|等一下|不对|啊|哦)?[,,\s]*(?:(?:先)?(?:别|不要|不)(?:取消|撤)|还是(?:要|得|麻烦|来|派|帮|需要|请|修|再?报|登记|处理|管|看看|弄|反映)|我?反悔|又要|还要(?:修|来|处理)|(?:问题)?还在|(?:还|仍)(?:没|未)(?:好|修|解决|处理|来|走|挪))/u;
/** 「也是,那还是报上吧」: taken back, and wanted after all. */
const afterAll =
  /(?:^|[,，。!！…~～\s])(?:那|要不|要么|算了|你|你们|格格|麻烦|[,，\s])*还是(?:再|得|要|给我|帮我)?(?:报|报修|登记|派人|叫人|找人|修)(?:上|一下|个|吧|了|下|一个|来|看看)*(?:$|[,，。!！…~～\s])|(?:再|重新)(?:给|帮)?(?:我|咱)?(?:报|登记)(?:上|一下|一次|一个|一遍)/u;
/** Longer ones tell a story of their own. */
const longest = 30;
const asks = /[?？]|吗$|呢$|怎么办|哪/u;

/** With what was reported before being open or over: the person's own earlier matter is meant. */
export function resumes(text: string): boolean {
  const words = text.trim();
  if (words.length > longest) return false;
  return (
    relapse.test(words) ||
    wantsAfterAll.test(words) ||
    reference.test(words) ||
    likeBefore.test(words) ||
    ((mind.test(words) || afterAll.test(words)) && !asks.test(words))
  );
}

/** They want somebody sent: that is no question how it goes. */
export function wantsSomebodyAfterAll(text: string): boolean {
  return text.trim().length <= longest && wantsAfterAll.test(text.trim());
}

const tellsOfRelapse = /又|还是(?:那|老|昨|上次)|老(?:毛病|问题|地方|样子)|再次/u;
const wantsToKnow = /[?？]|吗|呢$|怎么样|咋样|如何|多久|几时|什么时候|啥时候|进度|进展|没有?$|处理得|修得/u;

/** 「还是那个车,今天又停那了」 tells that it happened again, and does not ask how it goes. */
export function relapses(text: string): boolean {
  return resumes(text) && tellsOfRelapse.test(text) && !wantsToKnow.test(text.trim());
}

const dayMs = 24 * 3_600_000;
const zoneMs = 8 * 3_600_000;

const days: readonly (readonly [RegExp, readonly [number, number]])[] = [
  [/昨[天晚夜]/u, [1, 1]],
  [/前天/u, [2, 2]],
  // 今天又停那了 says when it is again, not when it was.
  [/(?:今[天早]|上午|早上|刚才|刚刚)(?![^,，。]{0,4}又)/u, [0, 0]],
  [/上个?(?:周|礼拜|星期)/u, [1, 14]],
];

/** Whether something said at `at` can be what the words call 昨天的, seen from `now`; days as in Shanghai. */
export function isOfDaySaid(text: string, at: Date, now: Date): boolean {
  const said = days.find(([word]) => word.test(text))?.[1];
  if (said === undefined) return true;
  const age = dayOf(now) - dayOf(at);
  return age >= said[0] && age <= said[1];
}

function dayOf(at: Date): number {
  return Math.floor((at.getTime() + zoneMs) / dayMs);
}
