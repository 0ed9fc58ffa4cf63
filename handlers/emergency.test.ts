import { describe, expect, it } from 'vitest';
import { dangers } from '../core/taxonomy.ts';
import { recordingIntake } from '../test/support/intake.ts';
import { aTicket } from '../test/support/tickets.ts';
import { exampleGroup, turnOf } from '../test/support/turn.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { firstWords } from './emergency.messages.zh.ts';
import { createEmergencyHandler } from './emergency.ts';
import type { Dialogue, Outcome, Turn } from './handler.ts';

const waiting: Dialogue = {
  owner: 'report',
  version: 1,
  state: {},
  expiresAt: new Date('2026-11-22T02:20:00Z'),
};

function emergency(known: readonly Ticket[] = []) {
  const { intake, reports } = recordingIntake();
  const handler = createEmergencyHandler({
    intake,
    listOpenOfReporter: () => Promise.resolve(known),
    awaitPlace: () => waiting,
  });
  return { handler, reports };
}

async function acted(turn: Turn, known: readonly Ticket[] = []): Promise<Outcome> {
  const { handler } = emergency(known);
  expect(handler.accepts(turn)).toBe(true);
  const outcome = await handler.handle(turn);
  if (typeof outcome === 'string') throw new Error(`expected the handler to act, it said ${outcome}`);
  return outcome;
}

describe('the emergency handler', () => {
  it.each([
    ['5栋着火了', '119'],
    ['楼道里好大的煤气味', '电器'],
    ['我被困在电梯里了', '119'],
    ['楼下有个老人晕倒了', '120'],
    ['对门有人持刀', '110'],
    ['我妈触电了', '120'],
    ['我家孩子走丢了', '110'],
    ['我站在楼顶,想跳楼', '12356'],
  ])('says the number or the first safe step before anything else: %s', async (text, word) => {
    const { replies } = await acted(turnOf(text));
    expect(replies[0]).toMatchObject({ purpose: 'emergency' });
    expect(replies[0]?.text).toContain(word);
    expect(replies[0]?.text).not.toMatch(/[??]/);
  });

  it('opens an emergency ticket in the same outcome', async () => {
    const outcome = await acted(turnOf('2单元楼道好大的煤气味'));
    expect(outcome.tickets).toMatchObject([
      { kind: 'open', ticket: { category: 'repair.gas', urgency: 'emergency' } },
    ]);
    expect(outcome.outgoing).not.toEqual([]);
    expect(outcome.replies[1]?.text).toContain('261122-7');
  });

  it('asks for the place only when nobody knows it, after the first words', async () => {
    const nowhere = { ...exampleGroup, place: {} };
    const unknown = await acted(turnOf('着火了', { group: nowhere }));
    expect(unknown.replies.map(({ purpose }) => purpose)).toEqual(['emergency', 'ask']);
    expect(unknown.dialogue).toBe(waiting);
    const known = await acted(turnOf('着火了'));
    expect(known.replies.map(({ purpose }) => purpose)).toEqual(['emergency', 'acknowledge']);
    expect(known.dialogue).toBe('keep');
  });

  it('does not show a flat to the group', async () => {
    const { replies } = await acted(turnOf('3-2-501着火了'));
    expect(replies.map(({ text }) => text).join('')).not.toContain('501');
  });

  it('does not open a second ticket for the same cry, but says the number to call again', async () => {
    const known = aTicket({
      category: 'anomaly.fire_hazard',
      urgency: 'emergency',
      place: { building: '3' },
    });
    const outcome = await acted(turnOf('快来啊着火了'), [known]);
    expect(outcome).toMatchObject({ did: 'emergency.known' });
    expect(outcome.tickets).toBeUndefined();
    expect(outcome.replies[0]?.text).toContain('119');
  });

  it('opens another ticket when the second cry comes from another building', async () => {
    const known = aTicket({
      category: 'anomaly.fire_hazard',
      urgency: 'emergency',
      place: { building: '9' },
    });
    expect(await acted(turnOf('5栋着火了'), [known])).toMatchObject({ did: 'emergency.opened' });
  });

  it('lets the open dialogue take the place that the second cry adds', async () => {
    const known = aTicket({ category: 'anomaly.fire_hazard', urgency: 'emergency', place: {} });
    const turn = turnOf('着火的是5栋', { dialogue: waiting });
    expect(await emergency([known]).handler.handle(turn)).toBe('pass');
  });

  it('still says what to do where no community is bound, and that no worker will come', async () => {
    const outcome = await acted(turnOf('家里着火了', { isPrivate: true }));
    expect(outcome.tickets).toBeUndefined();
    expect(outcome.replies[0]?.text).toContain('119');
    expect(outcome.replies[1]?.text).toContain('没法派单');
  });

  it.each(dangers)('has first words with a number to call or a step to take for %s', (danger) => {
    expect(firstWords[danger]).toMatch(/110|119|120/);
  });
});
