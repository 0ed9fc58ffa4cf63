/** What the path itself says; handlers have their own catalogues. */
export const apology =
  '抱歉，我这边刚才出了点问题，没能处理您的消息。请稍后再发一次，或直接联系社区工作人员。';

/** The message with what was to be said before it and was not, in few words. */
export function withEarlier(text: string, briefs: readonly string[]): string {
  const earlier = briefs.map((brief) => brief.replace(/[。；，.;,\s]+$/u, ''));
  return earlier.length === 0 ? text : `${text}\n此前：${earlier.join('；')}。`;
}
