import { expect, test } from 'vitest';

import {
  escalationReasonIn,
  extensionReasonIn,
  resultIn,
  returnReasonIn,
  reworkReasonIn,
  suspensionReasonIn,
} from './worker-command-reasons.ts';

test.each([
  [returnReasonIn('这不在我的网格'), 'not_my_area'],
  [returnReasonIn('不归我管'), 'not_my_duty'],
  [returnReasonIn('今天请假'), 'off_duty'],
  [returnReasonIn('地址有误'), 'wrong_information'],
  [returnReasonIn('车坏了'), 'other'],
  [resultIn('到现场没发现'), 'nothing_found'],
  [resultIn('已转交供电公司'), 'referred'],
  [resultIn('要等配件,暂时修不了'), 'not_possible'],
  [resultIn('修好了'), 'fixed'],
  [extensionReasonIn('配件没到'), 'parts'],
  [extensionReasonIn('连着下雨'), 'weather'],
  [extensionReasonIn('住户要求改期'), 'resident_asked'],
  [extensionReasonIn('要和物业协调'), 'coordination'],
  [extensionReasonIn('墙里还要再查'), 'complex'],
  [suspensionReasonIn('等零件到货'), 'awaiting_parts'],
  [suspensionReasonIn('等天晴,雨太大'), 'awaiting_weather'],
  [suspensionReasonIn('等维修基金'), 'awaiting_funds'],
  [suspensionReasonIn('业主不在家'), 'awaiting_owner'],
  [suspensionReasonIn('等供电公司'), 'awaiting_other_unit'],
  [suspensionReasonIn('先放一放'), undefined],
  [reworkReasonIn('照片看不清'), 'evidence_unfit'],
  [reworkReasonIn('结果没写清'), 'unclear'],
  [reworkReasonIn('还在漏'), 'not_fixed'],
  [escalationReasonIn('超时两天了'), 'overdue'],
  [escalationReasonIn('请街道出面'), 'supervised'],
] as const)('words tell the closed reason: %s is %s', (found, code) => {
  expect(found).toBe(code);
});
