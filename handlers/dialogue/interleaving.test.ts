/**
 * Residents who talk at once, as the whole decision sees them: understanding, whose message it is, what it can be about,
 * and the reducer. Only the database is a map. Each resident has a building of their own, because at one place a
 * neighbour who reports the same joins the ticket that is there: the one thing in which residents do touch each other.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { aDraft, anOpening, exampleNow } from '../../test/support/tickets.ts';
import { createSealer } from '../../core/sealing.ts';
import { exampleGroup, turnOf } from '../../test/support/turn.ts';
import { residentOf } from '../../tickets/intake.ts';
import { openTicket } from '../../tickets/open-ticket.ts';
import { createRecentMatters } from '../../tickets/recent-matters.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { isOpenState } from '../../tickets/workflow.ts';
import type { Turn } from '../handler.ts';
import { gather, type ReportLookups } from '../report-events.ts';
import type { Effect } from './effects.ts';
import { step } from './step.ts';
import { type Talk, talkOf, toDialogue } from './talk.ts';
import type { Heard } from './heard.ts';
import { whoseMessage } from './whose-message.ts';

const minuteMs = 60_000;

/** What one resident says, one message a minute; `n` stands for their building. */
const scripts: readonly (readonly string[])[] = [
  ['路灯坏了好几天了', 'n栋1单元', '取消'],
  ['n栋门口被车堵死了', '鄂E12K45', '车牌错了,是鄂E12K46', 'n栋电梯坏了'],
  ['电梯坏了,按了没反应', '停电了该找谁?', 'n栋2单元', '里面没人', '已经好了', '又不行了'],
  ['n栋停水了', '晚上吃什么呀', '我电话15412345678', '还没来水'],
  ['n栋1单元楼道堆满了纸箱', '取消', 'n栋楼道灯不亮', '算了', '取消'],
  ['3-501厨房漏水', '单元', 'n栋的', '厨房地上积水了', '取消'],
  ['n栋电梯卡住不动了', '里面有人,在拍门', 'n栋2单元', '物业电话打不通', '取消'],
  ['3栋的朋友团购到了吗', '水管爆了,水流得到处都是', '打错了', 'n栋3单元', '不用了'],
];

interface Line {
  readonly who: number;
  readonly nth: number;
  readonly text: string;
}

function linesOf(who: number, script: number): readonly Line[] {
  return (scripts[script] ?? []).map((text, nth) => ({
    who,
    nth,
    text: text.replaceAll('n', String(who + 20)),
  }));
}

const turns = new Map<string, Turn>();

/** Understanding is pure, so each line is read once. */
function turnFor({ who, nth, text }: Line): Turn {
  const key = `${who}/${nth}/${text}`;
  const known = turns.get(key);
  if (known !== undefined) return known;
  const turn = turnOf(text, { group: { ...exampleGroup, place: {} } });
  const sender = { key: `member-${who}`, name: `邻居${who}`, alias: undefined };
  const message = { ...turn.message, key: `simulator:bot:${key}`, sender };
  const made = { ...turn, message, now: new Date(exampleNow.getTime() + nth * minuteMs) };
  turns.set(key, made);
  return made;
}

/** A community that lives in memory: what was said, decided and done. */
class World {
  readonly tickets = new Map<string, Ticket>();
  readonly talks = new Map<number, Talk | undefined>();
  readonly told = new Map<number, string[]>();
  readonly matters = createRecentMatters([]);

  async hear(line: Line): Promise<void> {
    const turn = turnFor(line);
    const before = this.talks.get(line.who);
    const dialogue = before === undefined ? undefined : toDialogue(before, turn.now);
    const situated = { ...turn, dialogue, licence: licenceOf(turn) };
    const heard = this.heardIn(situated);
    const claim = whoseMessage(heard);
    const event = claim === 'nobody' ? 'pass' : await gather(this.lookups(), situated, heard);
    if (event === 'pass' || event === 'silent') {
      this.tell(line, [claim]);
      return;
    }
    // Ids are drawn at random; the third thing this resident reported is the same in every run.
    const fixed = 'newId' in event ? { ...event, newId: `${line.who}-${line.nth}` } : event;
    const { state, effects } = step(before, fixed);
    this.talks.set(line.who, state);
    for (const effect of effects) this.carryOut(effect, turn);
    this.tell(line, [claim, ...effects.map(shown)]);
  }

  /** What one resident was told and has, whoever else was there. */
  of(who: number) {
    const own = [...this.tickets.values()].filter(({ reporterKey }) => reporterKey === `member-${who}`);
    return {
      told: this.told.get(who),
      talk: this.talks.get(who),
      tickets: own.map(({ id, category, place, state, plate }) => ({ id, category, place, state, plate })),
    };
  }

  private tell({ who }: Line, words: readonly string[]) {
    this.told.set(who, [...(this.told.get(who) ?? []), words.join(' ')]);
  }

  private heardIn(turn: Turn): Heard {
    const { message, understanding, licence, now } = turn;
    return {
      ...{ message, understanding, licence, now },
      residentId: residentOf(message).id,
      reportedLately: true,
      talk: talkOf(turn),
      matters: this.matters.inRoom(message.place, now),
    };
  }

  private lookups(): ReportLookups {
    const all = () => [...this.tickets.values()].reverse();
    return {
      listCompounds: () => Promise.resolve([]),
      resolvePlace: () => Promise.resolve(undefined),
      sealer: createSealer(new Uint8Array(32)),
      takePicture: () => Promise.reject(new Error('nobody sends one')),
      tickets: {
        find: (id) => Promise.resolve(this.tickets.get(id)),
        findByNumber: (number) => Promise.resolve(all().find((ticket) => ticket.number === number)),
        listBySources: () => Promise.resolve([]),
        listByReporter: (id) => Promise.resolve(all().filter(({ reporterId }) => reporterId === id)),
        listOpenOfReporter: (id, category) =>
          Promise.resolve(
            all().filter(
              (ticket) =>
                ticket.reporterId === id &&
                (category === undefined || ticket.category === category) &&
                isOpenState(ticket.state),
            ),
          ),
        listAttachments: () => Promise.resolve([]),
        history: () => Promise.resolve([]),
        countFollowers: () => Promise.resolve(0),
        listFollowers: () => Promise.resolve([]),
        listCandidates: () => Promise.resolve([]),
        listPartsOf: () => Promise.resolve([]),
      },
    };
  }

  private carryOut(effect: Effect, turn: Turn) {
    if (effect.kind === 'open') this.open(effect.ticketId, effect.matter, turn);
    if (effect.kind === 'open_again') this.open(effect.ticketId, effect.earlier, turn);
    if (effect.kind === 'withdraw') this.put({ ...effect.ticket, state: 'withdrawn' });
    if (effect.kind === 'amend')
      this.put({ ...effect.ticket, place: effect.addition.place ?? effect.ticket.place });
  }

  private open(
    id: string,
    { category, urgency, place }: Pick<Ticket, 'category' | 'urgency' | 'place'>,
    turn: Turn,
  ) {
    const { message, now } = turn;
    const reporter = { reporterId: residentOf(message).id, reporterKey: message.sender.key };
    const draft = aDraft({ category, urgency, place, reportedAt: message.place, ...reporter });
    const { ticket, changes } = openTicket(draft, anOpening({ id, number: `261122-${id}`, now }));
    this.tickets.set(id, ticket);
    this.matters.apply(changes);
  }

  private put(ticket: Ticket) {
    this.tickets.set(ticket.id, { ...ticket, version: ticket.version + 1 });
  }
}

function licenceOf({ understanding }: Turn): Turn['licence'] {
  return understanding.intent === 'report' ? 'act' : 'only_if_sure';
}

function shown(effect: Effect): string {
  if (effect.kind !== 'say') return effect.kind;
  return effect.what === 'question' ? `asks ${effect.ask}` : effect.what;
}

const solos = new Map<string, Promise<ReturnType<World['of']>>>();

/** Nobody else there; the same each time, so walked once. */
function alone(who: number, script: number): Promise<ReturnType<World['of']>> {
  const key = `${who}/${script}`;
  const solo = solos.get(key) ?? run(linesOf(who, script)).then((world) => world.of(who));
  solos.set(key, solo);
  return solo;
}

async function run(lines: readonly Line[]): Promise<World> {
  const world = new World();
  for (const line of lines) await world.hear(line);
  return world;
}

/** Who says what, and in which order their messages come in: each one's own order is kept. */
const crowds = fc.array(fc.nat(scripts.length - 1), { minLength: 2, maxLength: 6 }).chain((chosen) => {
  const slots = chosen.flatMap((script, who) => linesOf(who, script).map(() => who));
  return fc.record({
    chosen: fc.constant(chosen),
    order: fc.shuffledSubarray(slots, { minLength: slots.length }),
  });
});

function interleaved({ chosen, order }: { chosen: readonly number[]; order: readonly number[] }) {
  const waiting = chosen.map((script, who) => [...linesOf(who, script)]);
  return order.flatMap((who) => waiting[who]?.shift() ?? []);
}

describe('residents who talk at once', () => {
  it('are each told and given what they would be alone', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(crowds, async (crowd) => {
        const together = await run(interleaved(crowd));
        for (const [who, script] of crowd.chosen.entries())
          expect(together.of(who)).toEqual(await alone(who, script));
      }),
      { numRuns: 1000 },
    );
  });

  it('are decided about the same way every time', async () => {
    await fc.assert(
      fc.asyncProperty(crowds, async (crowd) => {
        const [once, again] = [await run(interleaved(crowd)), await run(interleaved(crowd))];
        for (const who of crowd.chosen.keys()) expect(again.of(who)).toEqual(once.of(who));
      }),
      { numRuns: 30 },
    );
  });

  it('are asked nothing more once they cancel, whatever was said before', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(crowds, fc.nat(40), async (crowd, until) => {
        const world = await run(interleaved(crowd).slice(0, until));
        for (const who of crowd.chosen.keys()) {
          await world.hear({ who, nth: 30, text: '取消' });
          expect(world.talks.get(who)?.open).toBeUndefined();
        }
      }),
      { numRuns: 100 },
    );
  });

  it('says things that open tickets, ask, answer and take back', async () => {
    const worlds = await Promise.all(scripts.map((_script, index) => run(linesOf(0, index))));
    const told = worlds.flatMap((world) => world.of(0).told ?? []).join(' ');
    for (const word of ['open', 'asks place', 'amend', 'withdraw', 'urged']) expect(told).toContain(word);
  });
});
