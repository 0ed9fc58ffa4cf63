/** What the bot says around items of the service directory. */
export const serviceMessages = {
  choices: (names: readonly string[]) =>
    ['您要办的是哪一项？回复数字就行：', ...names.map((name, at) => `${at + 1}. ${name}`)].join('\n'),
  whichArea: (name: string, areas: readonly string[]) =>
    [
      `「${name}」各处办理的地方不一样，您住在哪里？回复数字或名称就行：`,
      ...areas.map((area, at) => `${at + 1}. ${area}`),
    ].join('\n'),
  /** More than a list on a phone should have. */
  whichOfMany: (name: string, examples: readonly string[]) =>
    `「${name}」各处办理的地方不一样，您住在哪里？请回复名称，例如：${examples.join('、')}。`,
  notTold: (name: string) =>
    `关于「${name}」，这一点我还不清楚，已经记下来，请工作人员来补充。急着问，可以打12345。`,
  thanks: '谢谢，记下了。',
  sorry: '抱歉没帮上忙，已经记下来，请工作人员来改进。急着问，可以打12345。',
} as const;

/** Said behind the name of an area, and left out as often: 柳河街道 is 柳河. */
export const areaSuffix = /(?:街道办?事?处?|社区居?委?会?|新?区|镇|乡|市|县|村|网格|小区)$/u;
