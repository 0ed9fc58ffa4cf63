import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Draw, drawTexts, restDays } from './rotation.ts';

const dayMs = 86_400_000;
const kinds = ['romance', 'loan_and_credit', 'fake_shopping'] as const;
const texts = kinds.flatMap((scamType) =>
  [1, 2, 3].map((number) => ({
    ...{ id: `${scamType}-${number}`, key: `${scamType}-${number}`, scamType, season: undefined },
  })),
);
type Text = (typeof texts)[number];

function drawOn(day: number, draw: Partial<Draw<Text>> = {}) {
  return drawTexts({
    ...{ texts, groupIds: ['a', 'b', 'c'], uses: [], reports: new Map() },
    listReads: () => Promise.resolve(new Map()),
    now: new Date(day * dayMs),
    ...draw,
  });
}

interface Read {
  readonly groupId: string;
  readonly textId: string;
  readonly day: number;
}

function readsOf(reads: readonly Read[], groupIds: readonly string[]) {
  return new Map(
    groupIds.map((id) => [
      id,
      new Set(reads.filter(({ groupId }) => groupId === id).map(({ textId }) => textId)),
    ]),
  );
}

/** What each group reads on so many days, one draw a day. */
async function readDaily(days: readonly number[], groupIds: readonly string[], of: readonly Text[]) {
  const reads: Read[] = [];
  const without: Read[] = [];
  for (const day of days) {
    const lately = reads.filter((read) => read.day > day - restDays);
    const drawn = await drawOn(day, {
      ...{ texts: of, groupIds },
      listReads: (ids) => Promise.resolve(readsOf(lately, ids)),
      uses: reads.map(({ textId, day: at }) => ({ textId, at: new Date(at * dayMs) })),
    });
    for (const [groupId, { id }] of drawn.textOf) reads.push({ groupId, textId: id, day });
    for (const groupId of drawn.without) without.push({ groupId, textId: '', day });
  }
  return { reads, without };
}

describe('rotation', () => {
  it('does not give neighbouring groups all the same words, but words about the same scam', async () => {
    const { textOf } = await drawOn(1);
    expect(new Set([...textOf.values()].map(({ id }) => id)).size).toBe(3);
    expect(new Set([...textOf.values()].map(({ scamType }) => scamType)).size).toBe(1);
  });

  it('tells of every kind in turn when nothing was reported', async () => {
    const { reads } = await readDaily([1, 2, 3], ['a'], texts);
    expect(new Set(reads.map(({ textId }) => textId.split('-')[0])).size).toBe(3);
  });

  it('tells more often of what was reported nearby', async () => {
    const uses = kinds.map((kind, index) => ({ textId: `${kind}-1`, at: new Date((10 - index) * dayMs) }));
    const first = async (reports: ReadonlyMap<string, number>) =>
      (await drawOn(12, { groupIds: ['a'], uses, reports })).textOf.get('a')?.scamType;
    expect(await first(new Map())).toBe('fake_shopping');
    expect(
      await first(
        new Map([
          ['romance', 9],
          ['loan_and_credit', 1],
        ]),
      ),
    ).toBe('romance');
  });

  it('says so when a group has read everything, and gives the others theirs', async () => {
    const everything = new Set(texts.map(({ id }) => id));
    const drawn = await drawOn(1, { listReads: () => Promise.resolve(new Map([['b', everything]])) });
    expect(drawn.without).toEqual(['b']);
    expect([...drawn.textOf.keys()]).toEqual(['a', 'c']);
  });

  it('never gives a group the same text twice within sixty days: rather nothing', async () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 150 }), { maxLength: 40 });
    const some = fc.subarray(texts, { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(
        days,
        fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 }),
        some,
        async (on, ids, of) => {
          const { reads, without } = await readDaily(
            on.sort((one, other) => one - other),
            ids,
            of,
          );
          for (const { groupId, textId, day } of reads) {
            const again = reads.filter((read) => read.groupId === groupId && read.textId === textId);
            expect(again.filter((read) => Math.abs(read.day - day) < restDays)).toHaveLength(1);
          }
          for (const { groupId, day } of without) {
            const lately = reads.filter(
              (read) => read.groupId === groupId && read.day > day - restDays && read.day < day,
            );
            expect(new Set(lately.map(({ textId }) => textId)).size).toBe(of.length);
          }
        },
      ),
    );
  });

  it('makes the same choice whatever order the texts come in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(texts, { minLength: texts.length }), async (shuffled) => {
        expect((await drawOn(5, { texts: shuffled })).textOf).toEqual((await drawOn(5)).textOf);
      }),
    );
  });
});
