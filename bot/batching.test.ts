import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Batch, OutgoingMessage } from '../core/outgoing.ts';
import { batchDueAt, batchMs, giveWay, type Said, type Waiting } from './batching.ts';

const start = Date.parse('2026-11-22T01:00:00Z');
const minuteMs = 60_000;

function message(
  nth: number,
  mode: Batch['mode'],
  { key = 'ticket:1/reporter', brief = `第${nth}步` }: Partial<Batch> = {},
): OutgoingMessage {
  return {
    id: `id-${nth}`,
    dedupeKey: `key-${nth}`,
    to: { kind: 'room', channel: 'c', account: 'a', key: 'r' },
    purpose: 'status',
    text: `工单：${brief}`,
    mentionKeys: [],
    attachmentId: undefined,
    ticketId: 'ticket',
    notBefore: new Date(start),
    evidence: [],
    batch: { key, mode, brief },
  };
}

const pending = (one: OutgoingMessage) => ({ message: one, status: 'pending' as const });
const texts = (said: readonly Said[]) => said.map(({ message: { text } }) => text);

function waitingOf({ message: { id, batch }, briefs }: Said): Waiting {
  return { id, key: batch?.key ?? '', briefs };
}

describe('what waits gives way to what is newer', () => {
  const [first] = giveWay([], [pending(message(1, 'waits'))]).said.map(waitingOf);
  const waiting = first === undefined ? [] : [first];

  it('and what mattered of it is said in few words', () => {
    const { said, replaced } = giveWay(waiting, [pending(message(2, 'waits'))]);
    expect(replaced).toEqual(['id-1']);
    expect(texts(said)).toEqual(['工单：第2步\n此前：第1步。']);
    expect(said[0]?.briefs).toEqual(['第1步', '第2步']);
  });

  it('a result says nothing of what came before', () => {
    const { said, replaced } = giveWay(waiting, [pending(message(2, 'final'))]);
    expect(replaced).toEqual(['id-1']);
    expect(texts(said)).toEqual(['工单：第2步']);
  });

  it('within one act, too: only the last of it is written down', () => {
    const { said, replaced } = giveWay([], [pending(message(1, 'waits')), pending(message(2, 'waits'))]);
    expect(replaced).toEqual([]);
    expect(texts(said)).toEqual(['工单：第2步\n此前：第1步。']);
  });

  it('another ticket and another reader are another matter', () => {
    const other = pending(message(2, 'waits', { key: 'ticket:2/reporter' }));
    expect(giveWay(waiting, [other])).toMatchObject({ replaced: [] });
  });

  it('what the guard holds back takes no place', () => {
    expect(giveWay(waiting, [{ message: message(2, 'final'), status: 'held' }])).toMatchObject({
      replaced: [],
    });
  });

  it('what the guard cut out of a text is not said as a brief of it either', () => {
    const cut = { ...message(1, 'waits'), text: '工单：' };
    expect(giveWay([], [pending(cut)]).said[0]?.briefs).toEqual([]);
  });
});

const anyStory = fc.array(
  fc.record({
    afterMinutes: fc.integer({ min: 0, max: 90 }),
    mode: fc.constantFrom<Batch['mode']>('waits', 'waits', 'waits', 'at_once', 'final'),
  }),
  { minLength: 1, maxLength: 30 },
);

interface Sent {
  readonly at: number;
  readonly message: OutgoingMessage;
}

/** The outbox of one ticket and one reader: `insertOutgoing` and the relay, without a database. */
function createTinyOutbox() {
  const sent: Sent[] = [];
  let waiting: readonly Said[] = [];
  const dueAt = () => {
    const last = sent.findLast(({ message: { batch } }) => batch?.mode === 'waits');
    return batchDueAt(last === undefined ? undefined : new Date(last.at))?.getTime() ?? 0;
  };
  return {
    sent,
    send: (now: number) => {
      for (const one of waiting) sent.push({ at: Math.max(now, dueAt()), message: one.message });
      waiting = [];
    },
    isDue: (now: number) => dueAt() <= now,
    dueAt,
    put: (one: OutgoingMessage, now: number) => {
      const { said, replaced } = giveWay(waiting.map(waitingOf), [pending(one)]);
      waiting = waiting.filter(({ message: { id } }) => !replaced.includes(id));
      for (const next of said) {
        if (next.message.batch?.mode === 'waits') waiting = [...waiting, next];
        else sent.push({ at: now, message: next.message });
      }
    },
  };
}

it('whatever happens when: never two notices within an hour, the newest always arrives, nothing that mattered is lost', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const outbox = createTinyOutbox();
      let now = start;
      for (const [nth, { afterMinutes, mode }] of story.entries()) {
        const next = now + afterMinutes * minuteMs;
        if (outbox.dueAt() <= next) outbox.send(Math.max(now, outbox.dueAt()));
        now = next;
        outbox.put(message(nth, mode), now);
        if (outbox.isDue(now)) outbox.send(now);
      }
      outbox.send(Math.max(now, outbox.dueAt()));

      const held = outbox.sent.filter(({ message: { batch } }) => batch?.mode === 'waits');
      for (const [index, { at }] of held.slice(1).entries())
        expect(at - (held[index]?.at ?? 0)).toBeGreaterThanOrEqual(batchMs);
      expect(outbox.sent.at(-1)?.message.id).toBe(`id-${story.length - 1}`);
      const lastFinal = story.findLastIndex(({ mode }) => mode === 'final');
      const everything = outbox.sent.map(({ message: { text } }) => text).join('\n');
      const lately = story.slice(Math.max(lastFinal, story.length - 4, 0));
      for (const nth of lately.keys())
        expect(everything).toContain(`第${story.length - lately.length + nth}步`);
    }),
    { numRuns: 500 },
  );
});
