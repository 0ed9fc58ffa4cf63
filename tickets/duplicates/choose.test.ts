import { describe, expect, it } from 'vitest';

import { aTicket, exampleNow } from '../../test/support/tickets.ts';
import type { Ticket } from '../ticket.ts';
import { chooseDuplicate, rankDuplicates } from './choose.ts';
import { alertKey, isSameFault, isWidespread, spreadOf } from './spread.ts';
import type { Category } from '../../core/taxonomy.ts';
import { candidateOf, type Telling } from './telling.ts';

const minuteMs = 60_000;

function cut(id: string, building: string, over: Partial<Ticket> = {}) {
  const description = `${building}栋停电了`;
  return aTicket({
    id,
    number: `261122-${id}`,
    category: 'repair.power',
    place: { building },
    description,
    ...over,
  });
}

function report(building: string, over: Partial<Telling> = {}): Telling {
  const words = `${building}栋停电了`;
  const { compound } = cut('0', building);
  const group = candidateOf(cut('0', building)).group;
  const at = new Date(exampleNow.getTime() + 5 * minuteMs);
  return { category: 'repair.power', compound, place: { building }, words, group, at, ...over };
}

describe('of several tickets', () => {
  it('the surest is chosen, and what ended is not', () => {
    const three = candidateOf(cut('1', '3'));
    const ended = candidateOf(cut('2', '3', { state: 'closed', closedAt: exampleNow }));
    expect(chooseDuplicate(report('3'), [ended, three])?.candidate.ticket.id).toBe('1');
    expect(chooseDuplicate(report('3'), [ended])).toBeUndefined();
    expect(rankDuplicates(report('3'), [ended, three]).map(({ verdict }) => verdict)).toEqual([
      'same',
      'likely',
    ]);
  });

  it('none, where in one group another building is named', () => {
    expect(chooseDuplicate(report('5'), [candidateOf(cut('1', '3'))])).toBeUndefined();
  });

  it('the first, once three buildings tell of it', () => {
    const told = [candidateOf(cut('1', '3')), candidateOf(cut('2', '6'))];
    expect(chooseDuplicate(report('5'), told)).toMatchObject({
      verdict: 'same',
      candidate: { ticket: { id: '1' } },
      reasons: ['incident'],
    });
  });
});

describe('a fault in many buildings', () => {
  const follower = (building: string, minutes: number) => ({
    residentId: building,
    at: new Date(exampleNow.getTime() + minutes * minuteMs),
    building,
  });
  const about = { category: 'repair.power', compound: '橘园小区' } as const;
  const now = new Date(exampleNow.getTime() + 20 * minuteMs);

  it('is one in three within half an hour, however they were told', () => {
    const incident = candidateOf(cut('1', '3'), [follower('5', 3)]);
    const spread = spreadOf({ ...about, building: '6' }, [incident], now);
    expect(spread.buildings).toEqual(['3', '5', '6']);
    expect(isWidespread(spread, 'repair.power')).toBe(true);
    expect(isWidespread(spread, 'repair.leak')).toBe(false);
  });

  it('is not what was told yesterday, of other things or elsewhere', () => {
    const tomorrow = new Date(exampleNow.getTime() + 24 * 60 * minuteMs);
    const incident = candidateOf(cut('1', '3'), [follower('5', 3)]);
    expect(spreadOf({ ...about, building: '6' }, [incident], tomorrow).buildings).toEqual(['6']);
    const water = { category: 'repair.water', compound: '橘园小区', building: '6' } as const;
    expect(spreadOf(water, [incident], now).buildings).toEqual(['6']);
    expect(spreadOf({ ...about, compound: '柳岸', building: '6' }, [incident], now).buildings).toEqual(['6']);
  });

  it('is of one thing: a lamp here and a lift or a blocked stairwell there are no incident', () => {
    const of = (category: Category, words: string) => ({ category, words });
    const clutter = of('blocked_exit.clutter', '3栋楼道里堆了旧沙发');
    expect(isSameFault(clutter, of('blocked_exit.clutter', '5栋楼梯口全是砖头'))).toBe(false);
    expect(isSameFault(clutter, of('blocked_exit.clutter', '5栋二楼放了个大沙发'))).toBe(true);
    expect(isSameFault(of('repair.water', '3栋没水'), of('repair.water', '水好黄啊'))).toBe(true);
    expect(isSameFault(of('repair.water', '3栋没水'), of('repair.power', '5栋停电'))).toBe(false);
  });

  it('is told to those in charge once an hour', () => {
    const first = cut('1', '3');
    const key = (minutes: number) => alertKey(first, new Date(first.openedAt.getTime() + minutes * minuteMs));
    expect(key(5)).toBe(key(50));
    expect(key(65)).not.toBe(key(50));
  });
});
