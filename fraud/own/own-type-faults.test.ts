import { describe, expect, it } from 'vitest';

import { gasDraft } from '../../test/support/own-types.ts';
import { faultsOf, type OwnTypeFault } from './own-type-faults.ts';
import type { OwnTypeDraft } from './own-type.ts';

const means = {
  evidence: ['拿不准打96110问问。'],
  hosts: ['gov.cn'],
  withoutPlaceholders: (text: string) => text.replaceAll('{{phone:property}}', ''),
};
const faults = (over: Partial<OwnTypeDraft>): readonly OwnTypeFault[] =>
  faultsOf({ ...gasDraft, ...over }, means);

describe('a type may say', () => {
  it.each([
    ['how it goes and what to do, with a number of the directory', {}],
    ['the lines of the police and for advice', { advice: '已经付了钱打110，拿不准打96110。' }],
    ['from which day something is known', { source: '社区民警2026年11月20日提醒' }],
  ])('%s', (_what, over) => {
    expect(faults(over)).toEqual([]);
  });
});

describe('a type may not say', () => {
  it.each([
    ['a number that nothing proves', { advice: '先打0717-6543210问问。' }, 'advice'],
    ['an amount', { how: '让每户交300元工本费。' }, 'how'],
    ['a placeholder that the directory does not know', { advice: '先打{{phone:nobody}}。' }, 'advice'],
    ['where to pay', { advice: '请扫下面的二维码登记缴费。' }, 'advice'],
    ['a link to nowhere in particular', { source: 'http://ranqi.example.top/huanbiao' }, 'source'],
  ])('%s', (_what, over, part) => {
    expect(faults(over)).toMatchObject([{ part }]);
  });
});
