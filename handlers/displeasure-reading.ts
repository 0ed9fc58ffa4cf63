/** Words to the bot that only say it was no help. Pure. */
const annoyed =
  /笨|傻|蠢|智障|弱智|没用|不中用|废物|垃圾|滚(?!筒|动|轮|烫)|去死|什么破|啥破|破玩意|听不懂|不懂人话|气死|无语|白问|问了也白|骗人的吧|糊弄|敷衍|应付|要[你您]何用|有什么用|有啥用/u;
const longest = 20;

/** 「你真笨」「问了也白问」. */
export function isAnnoyed(text: string): boolean {
  return text.length <= longest && annoyed.test(text);
}
