/** What a member of staff reads back who told the bot an answer. */
export const staffAnswerMessages = {
  noted: (question: string) => `已记下，作为「${question}」的答案建议。管理员审核后才会用来回答居民。`,
  nothingAsked: '最近一天没有我答不上来的问题。',
  source: (name: string) => `工作人员${name}的答复`,
} as const;
