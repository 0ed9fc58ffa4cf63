/** Words to the bot that only say it was no help. Pure. */
const annoyed =
  /笨|傻|蠢|智障|弱智|没用|不中用|废物|垃圾|滚(?!筒|动|轮|烫)|去死|什么破|啥破|破玩意|听不懂|不懂人话|气死|无语|白问|问了也白|骗人的吧|糊弄|敷衍|应付|要[你您]何用|有什么用|有啥用/u;
/** Swearing by itself tells of nothing, whatever animal or deed it names. */
const swears =
  /[操草肏艹日](?:你|他|她|尼|泥)(?:妈|娘|大爷|祖宗|全家)|(?<=^|[,，。!！\s])[操草肏艹](?:你|他|她|尼|泥)?(?=$|[,，。!！\s])|(?<=^|[^奶大舅姑姨])[他你特]妈的|(?<=^|[,，。!！\s])妈[的逼比]|尼玛|傻[逼比叉缺帽]|煞笔|沙雕|脑残|狗(?:东西|日的|屁|娘养|杂种)|(?<=(?:你们?|他们?|物业|社区|格格|客服|机器人|这[帮群]人))(?:真|简直|全|都|就)?(?:一群|都是|就是|全是|是|简直)(?:一?[条群帮])?(?:狗|猪|畜生|废物|垃圾人?)(?=[。!！~\s]*$)|王八蛋|混蛋|滚蛋|(?:不是|什么)东西(?=[。!！~\s]*$)|去你的/gu;
/** Who is sworn at, and what fills a sentence. */
const besides =
  /你们?|他们?|她们?|物业|社区|格格|小助手|机器人|客服|这[帮群个些]?|那[帮群个些]?|都|就|真|简直|全|是|人|什么|玩意儿?|[的了啊呀吧呢嘛]|[\s\p{P}\p{S}]/gu;
const longest = 20;

/** 「你真笨」「问了也白问」. */
export function isAnnoyed(text: string): boolean {
  return text.length <= longest && (annoyed.test(text) || text.search(swears) >= 0);
}

/** 「…都是一群狗」: of no dog. 「他妈的电梯又坏了」 is of a lift. */
export function onlySwears(text: string): boolean {
  const rest = text.replace(swears, '');
  return text.length <= longest && rest !== text && rest.replace(besides, '') === '';
}
