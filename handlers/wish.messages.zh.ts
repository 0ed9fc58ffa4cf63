/** What is said to who has a wish and to who helps. */
import type { Ticket } from '../tickets/ticket.ts';
import type { WishWord } from './wish-reading.ts';

type Named = Pick<Ticket, 'number'>;

/** Empty: the group reads the wish itself. */
export const taken: Readonly<Record<WishWord, (wish: Named) => string>> = {
  publish: () => '',
  volunteer: ({ number }) =>
    `谢谢您！心愿${number}由您来帮，社区工作人员会联系双方。帮好了回「帮好了 ${number}」，不方便了回「不帮了 ${number}」。`,
  give_up: ({ number }) => `好的，心愿${number}不用您帮了，谢谢您。`,
  fulfil: ({ number }) => `谢谢您！心愿${number}已经记下帮好了，会请对方确认。`,
};

/** What the history says was done. */
export const helped = '邻居已帮忙';

export const noSuchWish = '没有查到这个心愿，请核对单号，或在发心愿的群里说。';

export function whichWish(wishes: readonly Named[]): string {
  const [first] = wishes;
  return `不止一个心愿：${wishes.map(({ number }) => number).join('、')}。请带上单号，例如「我来帮 ${first?.number ?? ''}」。`;
}
