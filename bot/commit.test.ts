import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { ConflictError, DuplicateError } from '../core/errors.ts';
import { createLiveEvents, type LiveEvent } from '../core/live.ts';
import { silentLog } from '../core/log.ts';
import type { OutgoingMessage } from '../core/outgoing.ts';
import type { Dialogue } from '../handlers/handler.ts';
import { temporaryDatabase } from '../test/support/sqlite.ts';
import type { Changes } from './changes.ts';
import { createCommit, type GroupCommit, type WriteActs } from './commit.ts';
import { type Appliers, createWriteActs } from './commit.prisma.ts';

const at = new Date('2026-11-22T01:00:00Z');
let files: Awaited<ReturnType<typeof temporaryDatabase>>;
let groups: number[];
let committed: string[];
let live: LiveEvent[];

beforeEach(async () => {
  files = await temporaryDatabase();
  groups = [];
  committed = [];
  live = [];
});
afterEach(() => files.close());

/** Refuses what it is told to; writes nothing of its own. */
const nothing: Appliers = {
  residents: () => Promise.resolve(),
  tickets: () => Promise.resolve(),
  corrections: () => Promise.resolve(),
  gaps: (_, changes) =>
    changes.some((change) => change.kind === 'unanswered' && change.text === 'moved on')
      ? Promise.reject(new ConflictError('the row'))
      : Promise.resolve(),
  bindings: () => Promise.resolve(),
  duty: () => Promise.resolve(),
  fraud: () => Promise.resolve(),
  reminders: () => Promise.resolve(),
  audit: () => Promise.resolve(),
};

function committing(appliers: Appliers = nothing): GroupCommit {
  const write = createWriteActs(files.database, appliers);
  const counted: WriteActs = (acts) => {
    groups.push(acts.length);
    return write(acts);
  };
  const events = createLiveEvents();
  events.subscribe((event) => live.push(event));
  return createCommit({
    write: counted,
    live: events,
    log: silentLog,
    onCommitted: (act) => committed.push(act.processed?.key ?? '-'),
  });
}

function act(key: string, more: Partial<Changes> = {}): Changes {
  return { processed: { key, did: 'test.done', at }, ...more };
}

const conflicting: Partial<Changes> = {
  gaps: [{ kind: 'unanswered', text: 'moved on', areaPath: undefined, at }],
};

function outgoing(dedupeKey: string, text: string): OutgoingMessage {
  return {
    id: dedupeKey,
    dedupeKey,
    to: { kind: 'room', channel: 'c', account: 'a', key: 'r' },
    purpose: 'answer',
    text,
    mentionKeys: [],
    attachmentId: undefined,
    ticketId: undefined,
    notBefore: at,
    evidence: [],
  };
}

async function keysOnDisk() {
  const rows = await files.database.processedMessage.findMany({ orderBy: { key: 'asc' } });
  return rows.map((row) => row.key);
}

describe('commit', () => {
  it('puts acts that arrive together into one transaction', async () => {
    const { commit } = committing();
    await Promise.all(['a', 'b', 'c'].map((key) => commit(act(key))));
    expect(groups).toEqual([3]);
    expect(await keysOnDisk()).toEqual(['a', 'b', 'c']);
  });

  it('puts what arrives while one runs into the next, 256 at most', async () => {
    const { commit } = committing();
    const first = commit(act('first'));
    await Promise.resolve();
    await Promise.resolve();
    const later = Array.from({ length: 300 }, (_, index) => commit(act(`later-${index}`)));
    await Promise.all([first, ...later]);
    expect(groups).toEqual([1, 256, 44]);
  });

  it('refuses only the act that lost, and commits its neighbours', async () => {
    const { commit } = committing();
    const results = await Promise.allSettled([
      commit(act('a')),
      commit(act('b', conflicting)),
      commit(act('c')),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(results[1]).toMatchObject({ reason: expect.any(ConflictError) as unknown });
    expect(await keysOnDisk()).toEqual(['a', 'c']);
    expect(committed).toEqual(['a', 'c']);
  });

  it('finds the act that lost by halves', async () => {
    const { commit } = committing();
    const acts = Array.from({ length: 64 }, (_, index) =>
      commit(act(`a-${index}`, index === 40 ? conflicting : {})),
    );
    const results = await Promise.allSettled(acts);
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([results[40]]);
    expect(groups).toEqual([64, 32, 32, 16, 8, 8, 4, 2, 1, 1, 2, 4, 16]);
    expect(await keysOnDisk()).toHaveLength(63);
  });

  it('commits a key once', async () => {
    const { commit } = committing();
    const results = await Promise.allSettled([commit(act('a')), commit(act('a')), commit(act('b'))]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    await expect(commit(act('a'))).rejects.toBeInstanceOf(DuplicateError);
    expect(await keysOnDisk()).toEqual(['a', 'b']);
  });

  it('says the same thing once', async () => {
    const { commit } = committing();
    await commit({ outgoing: [outgoing('run/1', '您好。')] });
    await expect(commit({ outgoing: [outgoing('run/1', '您好。')] })).rejects.toBeInstanceOf(DuplicateError);
    expect(await files.database.outboxMessage.count()).toBe(1);
  });

  it('leaves nothing of an act whose last part fails', async () => {
    const failing: Appliers = { ...nothing, audit: () => Promise.reject(new Error('disk full')) };
    const { commit } = committing(failing);
    const dialogue: Dialogue = { owner: 'report', version: 1, state: { asked: 'place' }, expiresAt: at };
    const whole = act('a', {
      dialogue: { key: 'k', next: dialogue },
      outgoing: [outgoing('a/0', '您好。')],
      audit: [{ id: 'x', actorId: undefined, action: 'test.done', subjectId: 's', details: {}, at }],
    });
    await expect(commit(whole)).rejects.toThrow('disk full');
    expect(await keysOnDisk()).toEqual([]);
    expect(await files.database.dialogue.count()).toBe(0);
    expect(await files.database.outboxMessage.count()).toBe(0);
    expect(live).toEqual([]);
    expect(committed).toEqual([]);
  });

  it('tells open pages what changed once it is on disk', async () => {
    const { commit } = committing();
    await commit(act('a', { outgoing: [outgoing('a/0', '您好。')] }));
    expect(live).toEqual([{ topic: 'outbox' }]);
  });

  it('does not call knowledge changed because a question was counted', async () => {
    const { commit } = committing();
    await commit(act('a', { gaps: [{ kind: 'answered', entryId: 'e', at }] }));
    expect(live).toEqual([{ topic: 'questions' }]);
  });

  it('guards every outgoing text: what is not proven waits for staff', async () => {
    const { commit } = committing();
    await commit({ outgoing: [outgoing('a/0', '请打 7654321。')] });
    await commit({ outgoing: [outgoing('b/0', '请打 7654321。')], heard: '物业电话是 7654321 吗' });
    const rows = await files.database.outboxMessage.findMany({ orderBy: { dedupeKey: 'asc' } });
    expect(rows.map(({ status }) => status)).toEqual(['held', 'pending']);
  });

  it('keeps the last of several dialogue changes of one person', async () => {
    const { commit } = committing();
    const dialogue = (asked: string): Dialogue => ({
      owner: 'report',
      version: 1,
      state: { asked },
      expiresAt: at,
    });
    await Promise.all([
      commit({ dialogue: { key: 'k', next: dialogue('place') } }),
      commit({ dialogue: { key: 'k', next: dialogue('plate') } }),
      commit({ dialogue: { key: 'gone', next: dialogue('place') } }),
      commit({ dialogue: { key: 'gone', next: undefined } }),
    ]);
    const rows = await files.database.dialogue.findMany();
    expect(rows.map(({ key, state }) => ({ key, state }))).toEqual([{ key: 'k', state: { asked: 'plate' } }]);
  });
});
