/** A person takes over. */
export const handoffMessages = {
  opened: (number: string, worker: string | undefined) =>
    worker === undefined
      ? `好的，已登记工单${number}，正等社区安排人联系您。`
      : `好的，已转给${worker}（工单${number}），会在这里回您。`,
  known: (number: string) =>
    `您要找人的事已登记过：工单${number}。急事请直接打12345，有危险打110、119、120。`,
  unbound: '我还不知道您是哪个社区的，没法转给网格员。请在楼栋群里说，或打政务服务热线12345。',
  evidence: '12345 110 119 120',
} as const;
