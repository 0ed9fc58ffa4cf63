import { expect, test } from 'vitest';

import type { DirectoryLine } from '../entry.ts';
import { type ClosedMatter, proposalOf, proposalTold } from './proposal.ts';

const area = '/city/demo/';
const lines: readonly DirectoryLine[] = [
  {
    ...{ id: 'line', areaPath: area, key: 'property', name: '示范物业服务中心', phone: '15400000001' },
    ...{ hours: undefined, address: undefined },
  },
];

function matter(words: string, result: string, change: Partial<ClosedMatter> = {}): ClosedMatter {
  return {
    ...{ ticketId: 'ticket-1', sourceTitle: '工单 261122-7', areaPath: area, words, result },
    ...{ ownerId: 'staff-zhou', closedAt: new Date('2026-11-23T02:00:00Z'), alike: 1 },
    ...change,
  };
}

test('what was asked and told becomes a draft with its ticket as the source and who closed it as the owner', () => {
  const proposal = proposalOf(matter('地下车库什么时候能充电？', '充电桩每天六点到二十二点开放。'), lines);
  expect(proposal).toMatchObject({
    ...{ question: '地下车库什么时候能充电？', answer: '充电桩每天六点到二十二点开放。', reason: 'question' },
    ...{ sourceTitle: '工单 261122-7', ownerId: 'staff-zhou', status: 'open', areaPath: area },
  });
});

test.each([
  ['我是3-2-501的王女士，电话15412345678，快递柜坏了找谁？', '501'],
  ['3栋2单元501室的李师傅问，门禁卡怎么补办？', '李师傅'],
  ['我是3-2-501的王敏，单元门禁刷不开了，门禁卡在哪里补办？', '王敏'],
  ['鄂E12345的车停在门口，门禁卡怎么补办？', '12345'],
])('「%s」 leaves nobody in the question', (words, personal) => {
  const proposal = proposalOf(matter(words, '请带身份证到物业服务台补办。'), lines);
  expect(proposal?.question).not.toContain(personal);
  expect(proposal?.question).not.toMatch(/\*|[0-9]{3,}|女士|师傅/u);
  expect(proposal?.question).toMatch(/[？]$/u);
});

test('what the directory knows stays as a placeholder, even where the ticket keeps it masked', () => {
  const answer = (result: string) => proposalOf(matter('门禁卡怎么补办？', result), lines)?.answer;
  expect(answer('请打示范物业服务中心15400000001预约。')).toBe(
    '请打{{name:property}}{{phone:property}}预约。',
  );
  expect(answer('请打示范物业服务中心154****0001预约。')).toBe(
    '请打{{name:property}}{{phone:property}}预约。',
  );
  expect(answer('我是周师傅，请打154****9999预约。')).not.toMatch(/9999|周师傅/u);
});

test.each(['已处理。', '灯泡已换', '已联系物业', '问题已解决。', '好了'])(
  '「%s」 tells others nothing',
  (result) => {
    expect(proposalOf(matter('路灯什么时候修？', result), lines)).toBeUndefined();
  },
);

test('a report that asks nothing is proposed only when several reported the same', () => {
  const report = (alike: number) =>
    proposalOf(
      matter('楼道的灯又不亮了', '楼道灯每晚七点亮，早上六点灭，由物业统一控制。', { alike }),
      lines,
    );
  expect(report(1)).toBeUndefined();
  expect(report(3)).toMatchObject({ reason: 'repeated', question: '楼道的灯又不亮了' });
});

test('the same ticket is proposed once, whatever became of its words', () => {
  const [one, other] = ['每天六点开放。请走东门。', '每天七点开放。请走西门。'].map((result) =>
    proposalOf(matter('车库几点开？', result), lines),
  );
  expect(one?.id).toBe(other?.id);
});

test('what a member of staff told the bot is a draft of theirs', () => {
  const told = proposalTold(
    {
      question: '游泳馆几点开门',
      answer: '九点，电话15400000001。',
      areaPath: area,
      sourceTitle: '周敏',
      ownerId: 'staff-zhou',
      at: new Date(0),
    },
    lines,
  );
  expect(told).toMatchObject({
    reason: 'told',
    answer: '九点，电话{{phone:property}}。',
    ownerId: 'staff-zhou',
  });
});
