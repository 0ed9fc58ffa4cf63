/** What the bot says around answers of the knowledge base. Placeholders are filled from the community's directory. */
const whoKnows = '急着问，可以打12345，或联系网格员（{{phone:grid}}）。';

export const questionMessages = {
  unknown: `这个我还不清楚，已经记下来，请工作人员来补充。${whoKnows}`,
  /** Asks for one person, account or day: nothing is noted. */
  particular: `这要看具体的人和情况，我这里查不到，也不能乱猜。${whoKnows}`,
  /** After the first sentence of an answer that was not understood. */
  inShort: (conclusion: string) => `简单说：${conclusion}`,
  askAPerson: '还不清楚的话，说「转人工」找网格员。',
  /** 「那多少钱」, and the entry does not tell. */
  notTold: (question: string) =>
    `关于「${question}」，这一点我还不清楚，已经记下来，请工作人员来补充。${whoKnows}`,
  /** Under the first answer of somebody's day. */
  howToRate: '（答得有用请回 1，没用回 0）',
  thanks: '谢谢，记下了。',
  sorry: `抱歉没帮上忙，已经记下来，请工作人员来改进。${whoKnows}`,
  /** Before the answer to the only entry that comes near. */
  perhaps: (question: string) => `您想问的可能是「${question}」：`,
  /** Found by its meaning alone: whoever asked says whether it is. */
  isIt: (question: string) => `您想问的是「${question}」吗？是的话回复 1。`,
  choices: (questions: readonly string[]) =>
    [
      '您想问的是哪一个？回复数字就行：',
      ...questions.map((question, index) => `${index + 1}. ${question}`),
    ].join('\n'),
  /** In the middle of another conversation a number would mean something else. */
  examples: (questions: readonly string[]) =>
    ['请把问题说得再具体一点，比如：', ...questions.map((question) => `· ${question}`)].join('\n'),
} as const;
