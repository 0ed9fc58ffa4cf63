import { expect, test } from 'vitest';

import { readQuestions, writeQuestions } from './questions-csv.ts';

const meanings = {
  entryId: (named: string) => (named === '快递柜在哪里' ? 'parcel' : undefined),
  areaPath: (named: string) => (named === '示范社区' ? '/city/demo/' : undefined),
};

test('a row says what is asked, what is to come of it and where', () => {
  const read = readQuestions(
    '问题,期望,条目,区域\n取快递去哪,,快递柜在哪里,\n红烧肉怎么做,不答,,示范社区\n寄快递呢,列为选项,快递柜在哪里,\n',
    meanings,
  );
  expect(read?.skipped).toEqual([]);
  expect(read?.questions).toEqual([
    { text: '取快递去哪', expects: 'answer', entryId: 'parcel', areaPath: undefined },
    { text: '红烧肉怎么做', expects: 'silence', entryId: undefined, areaPath: '/city/demo/' },
    { text: '寄快递呢', expects: 'choice', entryId: 'parcel', areaPath: undefined },
  ]);
});

test('what cannot be kept is left out with its row and the reason', () => {
  const read = readQuestions(
    '问题,期望,条目,区域\n啊,不答,,\n\n游泳馆几点开,也许,,\n游泳馆几点开,回答,没有这条,\n游泳馆几点开,不答,,别处\n',
    meanings,
  );
  expect(read?.questions).toEqual([]);
  expect(read?.skipped.map(({ row, why }) => [row, why])).toEqual([
    [2, 'text'],
    [4, 'expects'],
    [5, 'entry'],
    [6, 'area'],
  ]);
});

test('a file without a column of questions is none', () => {
  expect(readQuestions('标题,答案\n甲,乙\n', meanings)).toBeUndefined();
});

test('what is written is read again, and no cell is a formula', () => {
  const question = {
    id: '1',
    text: '=1+1等于几',
    expects: 'answer',
    entryId: 'parcel',
    areaPath: undefined,
  } as const;
  const text = writeQuestions(
    [{ ...question, addedBy: undefined, addedAt: new Date(0) }],
    () => '快递柜在哪里',
  );
  expect(text).toContain("'=1+1");
  expect(readQuestions(text, meanings)?.questions).toMatchObject([{ text: '=1+1等于几', entryId: 'parcel' }]);
});
