import { describe, expect, it } from 'vitest';
import { toEntryBody, toEntryValues } from './entry-values.ts';

const entry = {
  question: '电梯坏了找谁',
  alternates: ['电梯停了怎么办', '被困电梯'],
  answer: '请先按电梯里的报警按钮。',
  category: 'lift',
  keywords: ['电梯'],
  source: { title: '特种设备安全法', url: undefined, date: '2026-01-01' },
  links: [{ title: '网上报修', url: 'https://www.example.gov.cn/' }],
  validFrom: '2026-10-31T16:00:00.000Z',
  validUntil: '2026-12-31T15:59:00.000Z',
  reviewAt: '2027-05-31T16:00:00.000Z',
};

describe('editing an entry', () => {
  it('saves unchanged what nobody touched', () => {
    expect(toEntryBody(toEntryValues(entry))).toEqual({
      ...entry,
      areaPath: undefined,
      pictureId: undefined,
    });
  });

  it('names the picture by its id', () => {
    const picture = { id: 'p1', url: '/api/knowledge-pictures/p1', width: 4, height: 3 };
    expect(toEntryBody(toEntryValues({ ...entry, picture })).pictureId).toBe('p1');
  });

  it('shows days as they are in China', () => {
    expect(toEntryValues(entry)).toMatchObject({
      validFrom: '2026-11-01',
      validUntil: '2026-12-31',
      reviewAt: '2027-06-01',
    });
  });

  it('takes similar questions one per line and drops empty lines', () => {
    const values = { ...toEntryValues(entry), alternates: ' 电梯停了 \n\n被困\n' };
    expect(toEntryBody(values).alternates).toEqual(['电梯停了', '被困']);
  });

  it('leaves out what is left empty', () => {
    const values = { ...toEntryValues(entry), sourceUrl: '  ', validFrom: '', validUntil: '' };
    expect(toEntryBody(values)).toMatchObject({ validFrom: undefined, validUntil: undefined });
    expect(toEntryBody(values).source.url).toBeUndefined();
  });
});
