/** Tells a petition or a report from a chat: set forms of writing on the one hand, the particles of talk on the other. */

const shortest = 80;
const formal =
  /本人|我们|至今|多次|情况|相关|有关|导致|造成|要求|希望|问题|根据|按照|规定|部门|单位|该(?!死)|因此|由于|属于|以及|进行|领导|政府|居民|群众|村民|学校|工程|建设|项目|工作人员|合理|严重|是否|如何|尽快|截止|现在|其中|为什么|谢谢/gu;
const talk = /[嗯哦呀哈嘛噢喔]|好的|在吗|宝贝|亲爱的|好吗|行吗|你好你|收到|[你您][^们]/gu;
const leastFormal = 4;

/** Whether a text is written rather than talked; linear in it. */
export function isEssay(text: string): boolean {
  if (text.length < shortest) return false;
  const written = countOf(text, formal);
  return written >= leastFormal && written >= 2 * countOf(text, talk);
}

/** Whether people are talking in it, whatever else it says. */
export function isTalk(text: string): boolean {
  const talked = countOf(text, talk);
  return text.length >= shortest && talked >= leastTalk && talked > countOf(text, formal);
}

const leastTalk = 4;

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
