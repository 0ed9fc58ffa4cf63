import { expect, it } from 'vitest';
import { emptyType, linesOf, toTypeBody, toTypeValues } from './type-values.ts';

it('texts stand one a line; empty lines are none', () => {
  expect(linesOf('一句\n\n  又一句 \n')).toEqual(['一句', '又一句']);
  const body = toTypeBody({ ...emptyType, examples: '甲\n乙', harmless: '' });
  expect(body).toMatchObject({ examples: ['甲', '乙'], harmless: [] });
});

it('a text of several lines becomes one', () => {
  const words = [{ word: '换燃气表', withAny: ['扫码'], withoutAny: [] }];
  const type = {
    ...{ id: 't', kind: 'own:t', name: '名', how: '法', words, advice: '应对', source: '来源' },
    ...{ examples: ['第一行\n第二行', '另一条'], harmless: [], version: 1, updatedBy: '某人' },
    ...{ status: { code: 'draft' as const, name: '草稿' }, updatedAt: '2026-11-22T02:00:00.000Z' },
  };
  expect(toTypeValues(type)).toMatchObject({ examples: '第一行 第二行\n另一条', words });
});
