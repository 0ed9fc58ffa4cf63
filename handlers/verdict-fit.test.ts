import { describe, expect, it } from 'vitest';

import { aTicket, exampleNow } from '../test/support/tickets.ts';
import { turnOf, type TurnOf } from '../test/support/turn.ts';
import { silence, speakOf, toDialogue } from './dialogue/talk.ts';
import { countsForMs, isAnswerTo } from './verdict-fit.ts';
import { readVerdict } from './verdict-reading.ts';

const lamp = aTicket({
  state: 'confirming',
  category: 'repair.lighting',
  place: { building: '3', unit: '2' },
  description: '3栋2单元门口的路灯坏了',
});

function fits(text: string, handledMsAgo = 0, over: TurnOf = {}): boolean {
  const verdict = readVerdict(text);
  if (verdict === undefined) throw new Error(`${text} is no verdict`);
  const handledAt = new Date(exampleNow.getTime() - handledMsAgo);
  return isAnswerTo({ ...lamp, handledAt }, verdict, turnOf(text, over));
}

describe('whether words answer the question about a ticket', () => {
  it.each([
    ['1', countsForMs.plain],
    ['可以', countsForMs.loose],
    ['还是不行', countsForMs.undone],
    ['敷衍', countsForMs.complaint],
  ])('「%s」 counts for its time among neighbours, said to the bot for ever', (text, ms) => {
    expect(fits(text, ms)).toBe(true);
    expect(fits(text, ms + 1)).toBe(false);
    expect(fits(text, ms + 1, { addressed: true })).toBe(true);
    expect(fits(text, ms + 1, { isPrivate: true })).toBe(true);
  });

  it('what is still so must be what was reported', () => {
    expect(fits('路灯还是不亮')).toBe(true);
    expect(fits('作业还没好')).toBe(false);
    expect(fits('5栋的路灯还是不亮')).toBe(false);
  });

  it('in the middle of another report a mark counts until something is asked, 好了 does not', () => {
    const talk = speakOf(silence, 'ticket-9', 'm9');
    const dialogue = toDialogue(talk, exampleNow);
    expect(fits('1', 0, { dialogue })).toBe(true);
    expect(fits('好了', 0, { dialogue })).toBe(false);
    const asking = toDialogue({ ...talk, open: { ticketId: 'ticket-9', ask: 'detail' } }, exampleNow);
    expect(fits('1', 0, { dialogue: asking })).toBe(false);
    const choosing = toDialogue({ ...talk, choosing: { to: 'withdraw', ticketIds: ['a', 'b'] } }, exampleNow);
    expect(fits('1', 0, { dialogue: choosing })).toBe(false);
  });
});
