/**
 * Money or a code has gone to a swindler. The steps of research domain 5.4 (止付 by the police; keep evidence; what to have
 * ready), in that order. 110 stands first: 96110 gives advice, reports are taken by 110. Never asks for a number, code
 * or password, and names no trick such as locking the other's card.
 */
export const fraudVictimMessages = {
  steps: [
    '先停手，马上打110，越快越好，附近有派出所也可以直接去。',
    '①不再转账，退出屏幕共享，别再听对方的。',
    '②报警时备好：本人姓名和身份证，转出的卡和开户行，准确的时间和金额，对方的账号，转账截图。',
    '③聊天、通话、链接、App都留着别删。',
    '④给出过密码、验证码的，马上打银行客服挂失、改密。',
    '⑤说能帮您追回、要先交钱的，是第二次骗局。',
    '这些号码和截图只给民警，不要发给我，也不要发到群里。',
  ].join('\n'),
  /** All that neighbours read. */
  inGroup: '先停手，马上打110。接下来怎么做已私信您，细节请不要发在群里。',
  opened: (number: string, worker: string | undefined) =>
    `已登记加急工单${number}${worker === undefined ? '，目前等待社区派单' : `，已派给${worker}`}。报警要您自己打110，我不能代打。`,
  known: (number: string) => `请先打110。您的情况已登记：工单${number}，有新情况直接跟民警说。`,
  unbound: '我还不知道您是哪个社区的，没法登记给网格员，请务必自己打110。',
  /** The generic question: nothing says that it happened to them. */
  perhaps: '如果刚发生在您或家人身上，直接跟我说「我被骗了」，我登记给网格员和社区民警。',
} as const;

/** To the community police and the grid worker, in private; what was said stands in the ticket alone. */
export function victimAlert(number: string): string {
  return [
    `【疑似被骗】工单${number}：居民说刚被骗，请马上联系，先确认已报110。`,
    '提醒留好聊天和转账记录，不再转账；不代收卡号、验证码，不在群里说。',
  ].join('\n');
}
