/** When the bot is spoken to and does not understand. */
export const notUnderstoodMessages = {
  rephrase: [
    '抱歉，这句我没看懂，所以什么也没登记。',
    '要报事，请说哪里、什么东西、怎么了，如「3栋2单元楼道灯坏了」；要问事，请直接问；找网格员，说「转人工」。',
  ].join('\n'),
} as const;
