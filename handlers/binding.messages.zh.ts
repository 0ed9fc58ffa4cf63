/** Answers to a posted binding phrase. None of them tells anything to somebody who only guesses. */
export const bindingMessages = {
  groupBound: (areaName: string) =>
    `绑定成功，本群对应「${areaName}」。以后邻居在群里报修、反映问题、问办事，我会接着办。说「帮助」看我能做什么。`,
  workersGroupBound: (areaName: string) => `绑定成功，本群是「${areaName}」的工作群。`,
  staffBound: (name: string) =>
    `认证成功，${name}。以后派给你的工单会发到这里，回复编号加「接单」「退单」「办结」即可。`,
  notUsable: '这个口令不对、已用过或已过期，请向社区管理员要一个新的。',
  groupPhraseInPrivate: '请把这句话发到要绑定的群里。',
  staffPhraseInGroup: '认证口令只能私下发给我。这个口令已作废，请向社区管理员要一个新的。',
} as const;
