import { beforeAll, describe, expect, it } from 'vitest';

import { guardMessage } from '../bot/guard.ts';
import { provenBy } from '../core/facts/hard-facts.ts';
import { createShippedKnowledge } from '../test/support/shipped-knowledge.ts';
import { exampleGroup, turnOf } from '../test/support/turn.ts';
import { scamTypes } from '../fraud/scam-types.ts';
import { createFraudBaitHandler } from './fraud-bait.ts';
import { fraudBaitMessages } from './fraud-bait.messages.zh.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Handler, Reply, Turn } from './handler.ts';

let knowledge: KnowledgeBase;
beforeAll(async () => {
  knowledge = await createShippedKnowledge(exampleGroup.areaPath ?? '');
});

const bait = '急招打字员，日结三百，有手机就能做，加我微信abc';

function posted(text = bait, now = new Date('2026-11-22T02:00:00Z')): Turn {
  const turn = turnOf(text);
  return { ...turn, now, understanding: { ...turn.understanding, intent: 'fraud_bait' } };
}

function handlerAfter(said: readonly string[]): Handler {
  const wasSaid = (key: string) => Promise.resolve(said.includes(key));
  return createFraudBaitHandler({ knowledge, wasSaid, timeZone: 'Asia/Shanghai' });
}

async function warningFor(turn: Turn, said: readonly string[] = []): Promise<Reply | undefined> {
  const outcome = await handlerAfter(said).handle(turn);
  return typeof outcome === 'string' ? undefined : outcome.replies[0];
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
});

describe('every warning', () => {
  it.each([...scamTypes, 'account_trade', 'gambling', 'unknown'] as const)(
    'about %s passes the guard whole with the entry of the advice line',
    (kind) => {
      const cited = knowledge.answerWithKey('hotline-96110', {
        areaPath: undefined,
        now: new Date('2026-11-22T02:00:00Z'),
      });
      const text = fraudBaitMessages.warning(kind);
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
