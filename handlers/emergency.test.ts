import { describe, expect, it } from 'vitest';
import { dangers } from '../core/taxonomy.ts';
import { recordingIntake } from '../test/support/intake.ts';
import { aTicket } from '../test/support/tickets.ts';
import { exampleGroup, turnOf } from '../test/support/turn.ts';
import { residentOf } from '../tickets/intake.ts';
import { type Matter, matterOf } from '../tickets/recent-matters.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { firstWords } from './emergency.messages.zh.ts';
import { createEmergencyHandler } from './emergency.ts';
import type { Outcome, Turn } from './handler.ts';

/** The rest of the desk: what it was handed, and the neighbour's ticket it knows. */
function emergency(known: readonly Ticket[] = [], joined?: Matter) {
  const { intake, reports } = recordingIntake();
  const handed: Turn[] = [];
  const handler = createEmergencyHandler(
    {
      intake,
      listOpenOfReporter: () => Promise.resolve(known),
      findTicket: () => Promise.resolve(undefined),
      listCompounds: () => Promise.resolve([]),
    },
    {
      joined: () => joined,
      handle: (turn) => {
        handed.push(turn);
        const replies = [{ purpose: 'acknowledge', text: '已补充' } as const];
        return Promise.resolve({ replies, dialogue: 'keep', did: 'report.supplemented' });
      },
    },
  );
  return { handler, reports, handed };
}

async function acted(turn: Turn, known: readonly Ticket[] = [], joined?: Matter): Promise<Outcome> {
  const { handler } = emergency(known, joined);
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

  it.each(['我站在楼顶,想跳楼', '遗书写好了,不想再活', '活着没意思,对不起大家'])(
    'names the help line and both numbers to whoever speaks of ending their life: %s',
    async (text) => {
      const { replies, tickets } = await acted(turnOf(text));
      for (const number of ['12356', '120', '110']) expect(replies[0]?.text).toContain(number);
      expect(tickets).toMatchObject([{ ticket: { category: 'anomaly.person', urgency: 'emergency' } }]);
    },
  );

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
    expect(unknown.dialogue).toMatchObject({ state: { open: { ask: 'place' } } });
    const known = await acted(turnOf('着火了'));
    expect(known.replies.map(({ purpose }) => purpose)).toEqual(['emergency', 'acknowledge']);
    // What they say next about it still belongs to it.
    expect(known.dialogue).toMatchObject({ owner: 'report' });
    expect(known.dialogue).not.toMatchObject({ state: { open: {} } });
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

  it('takes another cry without a place for part of the emergency that its sender is in', async () => {
    const known = aTicket({ category: 'repair.elevator', urgency: 'emergency', place: { building: '3' } });
    const outcome = await acted(turnOf('孩子晕过去了'), [known]);
    expect(outcome).toMatchObject({ did: 'emergency.added' });
    expect(outcome.replies[0]?.text).toContain('120');
    expect(await acted(turnOf('3栋楼下有个老人晕倒了'), [known])).toMatchObject({ did: 'emergency.opened' });
  });

  it('opens another ticket when the second cry comes from another building', async () => {
    const known = aTicket({
      category: 'anomaly.fire_hazard',
      urgency: 'emergency',
      place: { building: '9' },
    });
    expect(await acted(turnOf('5栋着火了'), [known])).toMatchObject({ did: 'emergency.opened' });
  });

  it('adds the place that the second cry tells, after the number to call', async () => {
    const known = aTicket({ category: 'anomaly.fire_hazard', urgency: 'emergency', place: {} });
    const outcome = await acted(turnOf('着火的是5栋'), [known]);
    expect(outcome).toMatchObject({ did: 'emergency.added' });
    expect(outcome.replies.map(({ purpose }) => purpose)).toEqual(['emergency', 'acknowledge']);
  });

  it('raises what they reported a moment ago, when it becomes a danger', async () => {
    const known = aTicket({ category: 'repair.elevator', urgency: 'normal', place: { building: '3' } });
    const outcome = await acted(turnOf('有人被困在电梯里了'), [known]);
    expect(outcome.replies[0]).toMatchObject({ purpose: 'emergency', text: firstWords.trapped_in_lift });
    expect(outcome.tickets).toBeUndefined();
  });

  it('tells a neighbour all that the first was told, on the ticket that is there', async () => {
    const ticket = aTicket({ category: 'anomaly.fire_hazard', urgency: 'emergency' });
    const turn = turnOf('3栋着火了');
    const outcome = await acted(turn, [], matterOf(ticket, []));
    expect(outcome.replies[0]).toMatchObject({ purpose: 'emergency', text: firstWords.fire });
    const again = await acted(
      turn,
      [],
      matterOf(ticket, [{ residentId: residentOf(turn.message).id, at: turn.now }]),
    );
    expect(again.replies[0]?.text).toContain('119');
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
