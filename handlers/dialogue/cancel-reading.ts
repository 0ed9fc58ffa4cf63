/** Words that take a report back. Pure; whether there is anything to take back is asked elsewhere. */
import { isOverWhole } from './over-with.ts';

const over =
  '(?:(?:(?:已经|都|现在|又|刚|家里?|我家|终于|总算)*(?:来|有|通|恢复(?:供)?)(?:水|电|气|网|暖气?)了)|(?:问题|事情?|车子?|那车|灯|电梯|水|电|网|气|门禁?|噪音|声音)?(?:已经?|都|刚刚?|刚才|现在|自己)*(?:好|修好|弄好|搞好|解决|恢复|恢复正常|通|挪走|开走|移走|搬走|清走|拖走|亮|正常|消失)了|(?:车主|司机|师傅|人家|有人|他|她)?(?:已经?|刚刚?|都|下)?(?:来|过来)?(?:挪|移|开|让|搬|拖|清|扫|收)(?:了?车|开|走|掉|好)?了)';
const back =
  '(?:(?:算了|没事了?|不用了|不报了|取消)[,,。 ]*)?(?:取消|撤回|撤销|撤单|撤了|销单|作废|算了[,，。 ]*不(?:说|提|反映|投诉|举报)了|算了|没事了?|没事儿了|[不别]报了?|不用(?:再|麻烦|你们|您)*(?:来|管|处理|修|派|派人|看|弄|麻烦|登记|报){0,2}人?了|不用|不需要了?|不必了|误会(?:了|一场)?|虚惊一场|误报了?|忽略(?:掉|它|我|刚才的?)*|当我没说|报错了|搞错了|看错了|弄错了)';
const before =
  '(?:(?:那|就|先|哦+|噢|嗨|嘿|诶|欸|咦|哎呀?|哟|哈+|啊|嗯+|好的?|额|呃|麻烦|请|帮我|不好意思|抱歉|对不起|谢谢)[,,。\\s]*)*';
const after =
  '(?:吧|啦|哈|哦|呀|啊|了|它|工单|报修|上报|登记|那?个?单子?|这个|那个|刚才的|我的|[,,。.!!~~\\s]|谢谢.{0,4}|辛苦.{0,4}|麻烦.{0,4}|打扰.{0,4}|不好意思|抱歉|对不起)*';

/** 「没事了,是我卡消磁」: the reason may follow, unless it turns round or asks. */
const withReason = new RegExp(`^${before}(?:${back}|${over})(?:吧|啦|哈)?[,,。.!!~\\s]+(.{1,24})$`, 'u');
/** 「哦是我拿错卡了,不用报了」: or the reason comes first; then only what cannot be meant otherwise takes back. */
const afterReason = new RegExp(
  `^(.{1,24}?)[,,。.!!~…\\s]+(?:(?:那|就|先|所以)*(?:取消|撤回|撤销|撤单|撤了|销单|别报|不报|不用(?:再)?(?:报|来人?|派人?|修|登记|管)|虚惊(?:一场)?|误会(?:一场)?|误报|乌龙|忽略|当我没说)(?:了|吧|啦|哈|掉|它)*[,,。.!!~\\s]*)+${after}$`,
  'u',
);
const turnsRound = /又|还是|但|可是|不过|另外|还有|吗|么|嘛|[?？]|没好|没修|没来/u;
/** 「是我家总阀没开」「原来我卡拿错了」: nothing was wrong but what they did themselves. */
const ownDoing =
  /^(?:哦+|噢|啊|额|呃|哎呀?|原来|发现|那个|不好意思|抱歉|尴尬|哈+|好像|[,，。 ])*(?:是)?(?:因为)?(?:我们?|自己|咱)(?:家|自己|这边)?(?:的)?(?:人)?.{0,8}?(?:没开|没插(?:好|上)?|没拧|没关|关了|关掉了|关着|欠费|没交(?:费|钱)|忘了?(?:开|交|充|关|带)(?:费|钱|电|卡|阀门?|灯|值)?|没充|消磁|拿错|按错|看错|搞错|弄错|记错|插错|跳闸|没电池|没电了|拔了|误触|误会|烧糊|糊锅|烧干|煮糊)(?:了|的|[呀啊哈,，。!！~ ]|不好意思|抱歉|谢谢.{0,4}|打扰.{0,4}|麻烦.{0,4}|尴尬)*$/u;
/** 「是我插头松了」: what is theirs alone, and not the house's. */
const ownThing =
  /^(?:哦+|噢|啊|额|呃|哎呀?|不好意思|抱歉|尴尬|哈+|好像|[,，。 ])*(?:原来是?|发现是?|是)我(?:们|自己)?(?:家)?的?(?:插头|插座|网线|电源线?|遥控器|电池|路由器?|手机|门禁卡|卡|钥匙|充电器|开关|水阀|阀门|总闸)(?:自己|没|松|掉|脱|接|插|拿|拧|关|按|反|错|好|紧|上|电|了|着|的|到|位|带|消磁){1,6}[,，。!！~～\s]*(?:不好意思|抱歉|打扰|谢谢|麻烦|尴尬|各位|大家|邻居们?|了|[啊呀哈,，。!！~～ ])*$/u;
/** 「算了我自己换个灯泡」: they see to it themselves. */
const byThemselves =
  /^(?:哦+|噢|嗨|唉|哎|嗯+|[,，。 ])*(?:算了|不用了|不修了|不麻烦(?:你们|了)?|没事了?)(?:吧|了)?[,，。 ]*(?:那|就|还是)*我(?:们?(?:家|自己)|老公|老婆|爸|儿子)?(?:自己)?(?:来|去|动手|花钱|买个?|找人|叫人|请人|找个?师傅){0,2}(?:换|修|弄|搞|处理|解决|通|拧|擦|清|扫|搬|挪|收拾|补|接|装)(?:个|一下|下|一个|掉|好|上|走|开)?(?:了|就行|得了|算了)?[^,，。!！?？]{0,4}[吧了哈。,，!！~ ]*$/u;
const unable = /不(?:了|动|起|好|会|来|到|开|上)|没法|又|还[没是]|怎么|咋/u;
/** 别取消, 取消不了, 好了吗. */
const denied =
  /(?:别|不要|先不|没有?|不能|怎么|如何)[^,,]{0,3}(?:取消|撤|好了|修好)|取消不|(?:吗|么|没有?|嘛)[?？]?$|[?？]$/u;

/** 「取消」「算了吧」「已经好了,谢谢」「没事了,是我卡消磁」. */
export function takesBack(text: string): boolean {
  // 好啦, 走咯 are 好了, 走了.
  const words = text
    .replace(/\p{Extended_Pictographic}/gu, ' ')
    .trim()
    .replace(/[啦咯喽]/gu, '了');
  if (denied.test(words)) return false;
  if (byThemselves.test(words)) return !unable.test(words);
  if (isOverWhole(words) || ownDoing.test(words) || ownThing.test(words)) return true;
  const reason = (withReason.exec(words) ?? afterReason.exec(words))?.[1];
  return reason !== undefined && !turnsRound.test(reason);
}

/** 别取消啊, 先不要撤: whatever else it is, it takes nothing back. */
export function forbidsTakingBack(text: string): boolean {
  return /(?:别(?![的人])|(?<!要)不要|先不|不许|不准|(?<!能)不能|谁让|谁叫|干嘛|凭什么)[^,，。]{0,4}(?:取消|撤|销单|作废)/u.test(
    text,
  );
}

/** Among these, words that only make sense as taking back: said out of the blue, the others are small talk. */
export function plainlyCancels(text: string): boolean {
  return takesBack(text) && /取消|撤|作废|销单|不报了/u.test(text);
}

const workOff =
  /不用(?:再|麻烦|你们|您|来)*(?:派|修|报|登记|处理)|(?:取消|撤[回销]?)[^,，。]{0,3}(?:单|报修|登记)/u;
const visitOff = /不用(?:再|麻烦|你们|您)*来/u;
const isOver = new RegExp(over, 'u');

/** 修好了, 已解决, 我找人修: of nothing else than a fault. */
const saysItself =
  /(?:修|疏通|维修)(?:好|通|开)了|(?:已经?|都|全)?(?:解决|修复|处理好|恢复正常)了?|(?:换|弄|搞|处理|通)好了|自己(?:修|弄|换|通)|找人(?:修|弄|通|换)|撤(?:了|回|销|单)|报重/u;

/** Among these, words that hours later can only be meant for who was to come: 通了,不用来了; 不用来了 alone is not. */
export function callsOffVisit(text: string): boolean {
  return (
    takesBack(text) &&
    (workOff.test(text) ||
      saysItself.test(text) ||
      (visitOff.test(text) && isOver.test(text.replace(visitOff, ''))))
  );
}
