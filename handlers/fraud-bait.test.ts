import { beforeAll, describe, expect, it } from 'vitest';

import { guardMessage } from '../bot/guard.ts';
import { provenBy } from '../core/facts/hard-facts.ts';
import { createShippedKnowledge } from '../test/support/shipped-knowledge.ts';
import { exampleGroup, turnOf } from '../test/support/turn.ts';
import type { StaffMember } from '../community/staff.ts';
import type { PostedText } from '../fraud/alerts/alert-store.prisma.ts';
import { createFraudDetector } from '../fraud/detector.ts';
import { readLinkLists } from '../fraud/links/shipped-lists.ts';
import { scamTypes } from '../fraud/scam-types.ts';
import { createAssessWithOwnTypes } from '../fraud/own/assess-with-own-types.ts';
import { createJudgeOwnTypes } from '../fraud/own/judge-own-types.ts';
import { createSayKind } from '../fraud/own/say-kind.ts';
import { ownType } from '../test/support/own-types.ts';
import { groupWarning, saidOfBait } from '../fraud/warning.messages.zh.ts';
import { createFraudBaitHandler } from './fraud-bait.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Handler, Outcome, Reply, Turn } from './handler.ts';

let knowledge: KnowledgeBase;
beforeAll(async () => {
  knowledge = await createShippedKnowledge(exampleGroup.areaPath ?? '');
});

const bait = '急招打字员，日结三百，有手机就能做，加我微信abc';

function posted(text = bait, now = new Date('2026-11-22T02:00:00Z')): Turn {
  const turn = turnOf(text);
  return { ...turn, now, understanding: { ...turn.understanding, intent: 'fraud_bait' } };
}

const gas = ownType();
const assess = createAssessWithOwnTypes(
  createFraudDetector({ lists: readLinkLists() }),
  createJudgeOwnTypes([gas]),
);
const sayKind = createSayKind({
  find: (kind) => (kind === 'own:gas' ? gas : undefined),
  fill: (text) => ({ text: text.replace('{{phone:property}}', '0717-1540010'), filled: ['0717-1540010'] }),
});
const worker = {
  id: 'zhou',
  contact: { kind: 'person', channel: 'simulator', account: 'bot', key: 'zhou' },
} as StaffMember;

function handlerAfter(
  said: readonly string[],
  known: (posted: PostedText) => boolean = () => false,
): Handler {
  return createFraudBaitHandler({
    ...{ knowledge, assess, sayKind, timeZone: 'Asia/Shanghai' },
    wasSaid: (key) => Promise.resolve(said.includes(key)),
    alerts: { isKnown: (posted) => Promise.resolve(known(posted)) },
    findOnDuty: () => Promise.resolve([worker]),
  });
}

async function outcomeFor(turn: Turn, handler = handlerAfter([])): Promise<Outcome | undefined> {
  const outcome = await handler.handle(turn);
  return typeof outcome === 'string' ? undefined : outcome;
}

async function warningFor(turn: Turn, said: readonly string[] = []): Promise<Reply | undefined> {
  return (await outcomeFor(turn, handlerAfter(said)))?.replies[0];
}

describe('a scam posted into a group', () => {
  it('makes one short warning to all, with its kind and whom to ask', async () => {
    const warning = await warningFor(posted());
    expect(warning).toMatchObject({ mention: false, purpose: 'answer' });
    expect(warning?.text).toMatch(/刷单返利.*96110.*110/su);
    expect(warning?.text.length).toBeLessThan(120);
  });

  it('is neither quoted nor is anybody named', async () => {
    const { text = '' } = (await warningFor(posted())) ?? {};
    for (const words of ['打字员', 'abc', '小桃']) expect(text).not.toContain(words);
  });

  it('is warned of once a day for each kind', async () => {
    const first = await warningFor(posted());
    const said = [first?.once ?? ''];
    expect(await warningFor(posted('点赞做任务，佣金现结，进群领'), said)).toBeUndefined();
    expect(await warningFor(posted('真人荷官在线，首充送彩金'), said)).toBeDefined();
    expect(await warningFor(posted(bait, new Date('2026-11-22T17:00:00Z')), said)).toBeDefined();
  });

  it('is no warning but a question where it is shown to the bot', () => {
    const turn = posted();
    expect(handlerAfter([]).accepts(turn)).toBe(true);
    expect(handlerAfter([]).accepts({ ...turn, message: { ...turn.message, addressed: true } })).toBe(false);
  });

  it('that is known here is met with silence', async () => {
    expect(await handlerAfter([], () => true).handle(posted())).toBe('silent');
  });

  it('is no bait where the detector hears an honest neighbour', async () => {
    const turn = posted('我家孩子穿小的衣服免费送，要的来3栋拿');
    expect(await handlerAfter([]).handle(turn)).toBe('silent');
  });
});

describe('staff', () => {
  it('get an alert with what was posted, numbers masked, and no key of whoever posted it', async () => {
    const outcome = await outcomeFor(posted(`${bait}，电话15412345678`));
    const [change] = outcome?.fraud ?? [];
    expect(change).toMatchObject({
      kind: 'raise',
      alert: {
        groupId: 'group-3',
        kind: 'brushing_rebate',
        status: 'open',
        warned: true,
        senderName: '小桃',
      },
    });
    expect(change?.alert.reasons.length).toBeGreaterThan(0);
    expect(JSON.stringify(outcome?.fraud)).not.toMatch(/15412345678|member-1/u);
  });

  it('get one for another text of the kind, too, though the group is warned once', async () => {
    const first = await outcomeFor(posted());
    const said = [first?.replies[0]?.once ?? ''];
    const second = await outcomeFor(posted('点赞做任务，佣金现结，加微信进群领'), handlerAfter(said));
    expect(second).toMatchObject({ replies: [], did: 'fraud.noted' });
    expect(second?.fraud).toMatchObject([{ alert: { warned: false } }]);
  });

  it('on duty hear of it in private, once a day for a text', async () => {
    const outcome = await outcomeFor(posted());
    expect(outcome?.outgoing).toMatchObject([{ to: worker.contact, purpose: 'staff', unlessSaid: true }]);
    expect(outcome?.outgoing?.[0]?.text).toMatch(/反诈预警.*刷单返利.*小桃/su);
    const elsewhere = posted();
    const other = { ...elsewhere, group: { ...exampleGroup, id: 'group-4', topic: '4栋' } };
    expect((await outcomeFor(other))?.outgoing?.[0]?.dedupeKey).toBe(outcome?.outgoing?.[0]?.dedupeKey);
  });
});

describe('a scam of a kind that the deployment added', () => {
  const turn = posted(gas.examples[0]);

  it('is warned of by its name, with what to do and the number of the place', async () => {
    const warning = await warningFor(turn);
    expect(warning?.text).toMatch(/疑似「假换燃气表收费」.*0717-1540010.*96110/su);
    expect(warning?.evidence).toContain('0717-1540010');
  });

  it('carries its type into the alert and to whoever is on duty', async () => {
    const outcome = await outcomeFor(turn);
    const [raised] = outcome?.fraud ?? [];
    expect(raised?.alert).toMatchObject({ kind: 'own:gas' });
    expect(raised?.alert.reasons.map(({ sign }) => sign)).toEqual(
      expect.arrayContaining(['own_example', 'own_words']),
    );
    expect(outcome?.outgoing?.[0]?.text).toContain('假换燃气表收费');
  });
});

describe('every warning', () => {
  it.each([...scamTypes, 'account_trade', 'gambling', 'unknown'] as const)(
    'about %s passes the guard whole with the entry of the advice line',
    (kind) => {
      const cited = knowledge.answerWithKey('hotline-96110', {
        areaPath: undefined,
        now: new Date('2026-11-22T02:00:00Z'),
      });
      const text = groupWarning(saidOfBait(kind));
      const guarded = guardMessage(
        {
          id: '1',
          dedupeKey: '1',
          to: { kind: 'room', channel: 'c', account: 'a', key: 'k' },
          purpose: 'answer',
          text,
          mentionKeys: [],
          attachmentId: undefined,
          ticketId: undefined,
          notBefore: new Date(0),
          evidence: cited?.evidence ?? [],
        },
        { facts: provenBy([]), hasTicket: false },
      );
      expect(guarded).toMatchObject({ violations: [], message: { text } });
    },
  );
});
