import { expect, test } from 'vitest';

import type { KnowledgeEntry } from '../entry.ts';
import { heedParticulars } from './heed-particulars.ts';
import type { Candidate, Retrieval } from './retrieve.ts';

interface Found extends Pick<Candidate, 'score' | 'wording'> {
  readonly category?: KnowledgeEntry['category'];
  readonly areaPath?: string;
  readonly exact?: boolean;
}

function answered({ score, wording, category = 'falling', areaPath, exact = false }: Found): Retrieval {
  // Only these of an entry are looked at.
  const entry = { id: 'one', category, areaPath } as KnowledgeEntry;
  const seen = { coverage: 1, meetsAspect: true, similarity: score };
  return {
    decision: 'answered',
    certain: false,
    choices: [],
    candidates: [{ entry, score, exact, wording, ...seen }],
  };
}

const falling = { score: 0.7, wording: '楼上扔花盆谁赔' };

test('what is asked of one case in the words of an entry is not answered', () => {
  for (const text of ['昨天扔下来的花盆是几楼的', '高空抛物那家后来赔了多少', '扔花盆的是哪家'])
    expect(heedParticulars(answered(falling), text)).toMatchObject({
      decision: 'unknown',
      particular: 'its_manner',
    });
});

test('the surer the entry, the more particular the question must sound', () => {
  const text = '扔花盆那家是不是搬走了';
  expect(heedParticulars(answered({ ...falling, score: 0.9 }), text).decision).toBe('unknown');
  expect(heedParticulars(answered({ ...falling, score: 0.985 }), text).decision).toBe('answered');
});

test('what holds for everybody is answered, whoever tells it', () => {
  for (const text of ['我妈被楼上扔的花盆砸了谁赔', '我们楼有人扔花盆找谁', '扔花盆的找不到人怎么办'])
    expect(heedParticulars(answered(falling), text).decision).toBe('answered');
});

test('the very wording, and what a place tells of itself, is answered', () => {
  const text = '昨天扔下来的花盆是几楼的';
  expect(heedParticulars(answered({ ...falling, exact: true }), text).decision).toBe('answered');
  expect(heedParticulars(answered({ ...falling, areaPath: '/city/a/' }), text).decision).toBe('answered');
});

test('what is not answered anyway stays an open question', () => {
  const nothing: Retrieval = { decision: 'unknown', certain: false, candidates: [], choices: [] };
  expect(heedParticulars(nothing, '昨天扔下来的花盆是几楼的')).toBe(nothing);
});

test('the directory is asked for particular things, and answers no other', () => {
  const phone = answered({ score: 0.95, wording: '物业电话多少', category: 'local' });
  expect(heedParticulars(phone, '我们小区物业电话是多少').decision).toBe('answered');
  const hours = answered({ score: 0.55, wording: '社区几点上班', category: 'local' });
  for (const text of ['今天下午几点来水', '咱社区一共多少老人'])
    expect(heedParticulars(hours, text).decision).toBe('unknown');
});

test('a working weekend is nobody’s opening hours', () => {
  const text = '周六上班算不算加班费';
  expect(heedParticulars(answered({ score: 0.7, wording: '周末加班给几倍' }), text).decision).toBe(
    'answered',
  );
  expect(
    heedParticulars(answered({ score: 0.7, wording: '周末加班给几倍' }), '理发店周六上班不').particular,
  ).toBe('right_now');
});
