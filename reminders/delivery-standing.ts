/** How deliveries of a run stand, in the words of staff. */

/** What staff look for among the deliveries of a run, and the outbox statuses that are it. */
export const deliveryStandings = {
  needs_decision: ['unknown', 'dead', 'held'],
  waiting: ['pending', 'sending', 'paused'],
  by_hand: ['by_hand'],
  sent: ['sent'],
  settled: ['settled'],
} as const;
export type DeliveryStanding = keyof typeof deliveryStandings;

export const deliveryStandingNames: Readonly<Record<DeliveryStanding, string>> = {
  needs_decision: '要决定的',
  waiting: '等待中',
  by_hand: '要人工发的',
  sent: '已发出',
  settled: '已作罢',
};
