import { expect, it } from 'vitest';
import type { TicketEventView } from '../contract.ts';
import { stepsMeanwhile } from './meanwhile.ts';

const step = (seq: number, by: string): TicketEventView => ({
  ...{ seq, by, name: 'claim', title: '接单', to: 'in_progress', toName: '处置中' },
  at: '2026-11-22T04:00:00.000Z',
});

it('tells of what others did since the page was opened, and of nothing one did oneself', () => {
  const timeline = [step(1, '居民'), step(2, '李格格'), step(3, '王主任'), step(4, '李格格')];
  expect(stepsMeanwhile(timeline, 2, '王主任').map(({ seq }) => seq)).toEqual([4]);
  expect(stepsMeanwhile(timeline, 4, '王主任')).toEqual([]);
});
