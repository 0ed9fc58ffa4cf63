import { describe, expect, it } from 'vitest';
import { emptyService, toPreviewBody, toServiceBody, toServiceValues } from './service-values.ts';

const draft = {
  name: '社会保障卡申领',
  otherNames: ['社会保障卡'],
  wordings: ['社保卡'],
  department: '人社局',
  offices: [{ name: '大厅', address: '桂花路1号', areaPaths: ['/city/east/'] }],
  documents: ['身份证', '照片'],
  source: { title: '办事指南' },
  reviewAt: '2027-04-30T16:00:00.000Z',
};

describe('the form of a service item', () => {
  it('gives back what it was filled with', () => {
    expect(toServiceBody(toServiceValues({ draft }))).toEqual({ ...draft, areaPath: undefined });
  });

  it('leaves out what is empty', () => {
    const body = toServiceBody({ ...toServiceValues({ draft }), fee: ' ', documents: '\n' });
    expect(body).not.toHaveProperty('fee');
    expect(body.documents).toEqual([]);
  });

  it('can be shown before all that is needed is written', () => {
    expect(toPreviewBody({ ...emptyService, offices: [{}] })).toMatchObject({
      name: '事项名称',
      offices: [{ name: '窗口', areaPaths: [] }],
    });
  });
});
