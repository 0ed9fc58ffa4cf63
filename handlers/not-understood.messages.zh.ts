/** When the bot is spoken to and does not understand. */
const handoff = '找网格员，说「转人工」。';

export const notUnderstoodMessages = {
  rephrase: [
    '抱歉，这句我没看懂，所以什么也没登记。',
    `要报事，请说哪里、什么东西、怎么了，如「3栋2单元楼道灯坏了」；要问事，请直接问；${handoff}`,
  ].join('\n'),
  matter: `地点看到了，还没有登记。请再说一句是什么东西、怎么了，我就登记；${handoff}`,
  sorry: `抱歉，没帮上您的忙。要报事，请说哪里、什么东西、怎么了；${handoff}`,
} as const;
