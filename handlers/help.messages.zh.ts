/** What Gege says of itself: short, honest that it is a program, and what it keeps. */
export const helpMessages = {
  introduction: [
    '我是智能助手「格格」，不是真人。可以：报事（楼栋+什么事，如「3栋2单元电梯坏了」）、查进度、问办事和防骗。',
    '想找网格员，说「转人工」。着火、煤气味、有人受伤，先打119、110、120。',
    '平时聊天我不保存；报事只留办这件事要用的内容，电话、车牌、门牌不给邻居看。',
  ].join('\n'),
  /** To who says that they have something to say. */
  goOn: '您请说：哪里、什么东西、怎么了；要问事，直接问。不想让邻居知道是谁报的，私聊我，开头加上「匿名」。找网格员，说「转人工」。',
} as const;
