import { describe, expect, it } from 'vitest';
import { recordingIntake } from '../test/support/intake.ts';
import { aTicket } from '../test/support/tickets.ts';
import { turnOf } from '../test/support/turn.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { createHandoffHandler } from './handoff.ts';

function handoff(known: readonly Ticket[] = []) {
  const { intake, reports } = recordingIntake();
  return {
    handler: createHandoffHandler({ intake, listOpenOfReporter: () => Promise.resolve(known) }),
    reports,
  };
}

describe('the handoff handler', () => {
  it('opens a ticket for the worker on duty and names them', async () => {
    const { handler, reports } = handoff();
    const turn = turnOf('转人工', { addressed: true });
    expect(handler.accepts(turn)).toBe(true);
    expect(await handler.handle(turn)).toMatchObject({
      did: 'handoff.opened',
      tickets: [{ kind: 'open', ticket: { category: 'other' } }],
      replies: [{ text: expect.stringContaining('小橘') as string }],
    });
    expect(reports).toHaveLength(1);
  });

  it('opens no second ticket for who asks twice', async () => {
    const { handler, reports } = handoff([aTicket({ category: 'other' })]);
    expect(await handler.handle(turnOf('转人工', { addressed: true }))).toMatchObject({
      did: 'handoff.known',
    });
    expect(reports).toEqual([]);
  });

  it('names the public hotline where no community is known', async () => {
    const { handler } = handoff();
    expect(await handler.handle(turnOf('转人工', { isPrivate: true }))).toMatchObject({
      did: 'handoff.unbound',
      replies: [{ text: expect.stringContaining('12345') as string }],
    });
  });

  it.each([
    ['快点处理', false],
    ['快点，叫个人来', true],
  ])('takes a faint wish for a person only with a word for one: %s', (text, taken) => {
    const { handler } = handoff();
    const turn = turnOf(text, { addressed: true });
    const understanding = { ...turn.understanding, intent: 'handoff' as const, confidence: 0.33 };
    expect(handler.accepts({ ...turn, understanding })).toBe(taken);
  });

  it('does not butt in when neighbours speak of calling a worker', () => {
    const { handler } = handoff();
    expect(handler.accepts({ ...turnOf('喊网格员来看看'), licence: 'only_if_sure' })).toBe(false);
  });
});
