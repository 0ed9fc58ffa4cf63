/** Words to the bot that only say it was no help. Pure. */
const annoyed =
  /笨|傻|蠢|智障|弱智|没用|不中用|废物|垃圾|滚(?!筒|动|轮|烫)|去死|什么破|啥破|破玩意|听不懂|不懂人话|气死|无语|白问|问了也白|骗人的吧|糊弄|敷衍|应付|要[你您]何用|有什么用|有啥用/u;
/** Swearing tells of nothing, whatever animal or deed it names. */
const swears =
  /[操草肏艹日](?:你|他|她|尼|泥)(?:妈|娘|大爷|祖宗|全家)?|(?:^|[^奶大舅姑姨])[他你特]妈的|(?:^|[,，。!！\s])妈[的逼比]|尼玛|傻[逼比叉缺帽]|煞笔|沙雕|脑残|狗(?:东西|日的|屁|娘养|杂种)|(?:一群|都是|就是|全是|简直)(?:一?[条群帮])?(?:狗|猪|畜生|废物|垃圾人?)[。!！~\s]*$|王八蛋|混蛋|滚蛋|(?:不是|什么)东西[。!！~\s]*$|去你的/u;
const longest = 20;

/** 「你真笨」「问了也白问」. */
export function isAnnoyed(text: string): boolean {
  return text.length <= longest && (annoyed.test(text) || swears.test(text));
}

/** 「…都是一群狗」: of no dog. */
export function onlySwears(text: string): boolean {
  return text.length <= longest && swears.test(text);
}
