import { describe, expect, it } from 'vitest';

import type { KnowledgeEntry } from '../entry.ts';
import type { Candidate, Retrieval } from '../retrieval/retrieve.ts';
import { fuse, type Meant } from './fuse.ts';

function entry(id: string): KnowledgeEntry {
  const day = new Date('2026-11-23T02:00:00Z');
  return {
    ...{ id, key: id, question: `${id}怎么办`, alternates: [], answer: '去窗口。', category: 'local' },
    ...{ keywords: [], areaPath: undefined, source: { title: '公告', url: undefined, date: undefined } },
    ...{
      links: [],
      pictureId: undefined,
      validFrom: undefined,
      validUntil: undefined,
      reviewAt: day,
      status: 'published',
      version: 1,
    },
    ...{ updatedBy: undefined, updatedAt: day },
  };
}

function candidate(id: string, score: number, over: Partial<Candidate> = {}): Candidate {
  const found = { exact: false, coverage: score, meetsAspect: true, wording: id, similarity: score };
  return { entry: entry(id), score, ...found, ...over };
}

function found(decision: Retrieval['decision'], candidates: readonly Candidate[]): Retrieval {
  const choices = decision === 'choices' ? candidates.filter(({ score }) => score >= 0.15) : [];
  return { decision, certain: false, candidates, choices };
}

const meant = (id: string, confidence: number): Meant => ({ entry: entry(id), confidence });
const offeredBy = (retrieval: Retrieval) => retrieval.choices.map(({ entry: { id } }) => id);

describe('words and meanings together', () => {
  it('offer what meanings alone found, marked as such', () => {
    const fused = fuse(found('unknown', [candidate('a', 0.05)]), [meant('b', 0.8), meant('c', 0.1)]);
    expect(fused).toMatchObject({ decision: 'choices', certain: false, choices: [{ byMeaning: 0.8 }] });
    expect(offeredBy(fused)).toEqual(['b']);
  });

  it.each<[string, Retrieval]>([
    ['an answer', found('answered', [candidate('a', 0.9)])],
    ['what asks for one case alone', { ...found('unknown', []), particular: 'day' as never }],
  ])('leave %s as it is', (_what, retrieval) => {
    expect(fuse(retrieval, [meant('b', 0.99)])).toBe(retrieval);
  });

  it('offer nothing when it is unlikely among the offered', () => {
    const nothing = found('unknown', []);
    expect(fuse(nothing, [meant('b', 0.2), meant('c', 0.15)])).toBe(nothing);
    expect(fuse(nothing, [])).toBe(nothing);
  });

  it('put first what both found, whatever their scores', () => {
    const words = found('choices', [candidate('a', 0.5), candidate('b', 0.4)]);
    expect(offeredBy(fuse(words, [meant('b', 0.5), meant('c', 0.45)]))).toEqual(['b', 'a', 'c']);
  });

  it('offer three at most', () => {
    const words = found('choices', [candidate('a', 0.5), candidate('b', 0.4), candidate('c', 0.3)]);
    const near = [meant('d', 0.5), meant('e', 0.4)];
    expect(offeredBy(fuse(words, near))).toHaveLength(3);
  });

  it('leave the only guess of the words alone when it is what is meant', () => {
    const words = found('choices', [candidate('a', 0.5)]);
    expect(fuse(words, [meant('a', 0.7), meant('b', 0.5)])).toBe(words);
  });

  it('do not offer what lacks the very thing that is asked for', () => {
    const words = found('unknown', [candidate('a', 0.3, { meetsAspect: false })]);
    expect(fuse(words, [meant('a', 0.9)])).toBe(words);
  });
});
