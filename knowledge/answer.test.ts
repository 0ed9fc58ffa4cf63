import fc from 'fast-check';
import { expect, test } from 'vitest';

import { composeAnswer, shorten } from './answer.ts';
import { replyLimit } from './entry-draft.ts';

const source = { title: '《消防法》第二十八条', url: undefined, date: '2025-04-19' };
const common = { id: 'a', question: '问', source, links: [], pictureId: undefined };

test('the source stands at the end', () => {
  const answer = composeAnswer({ ...common, answer: '不能占用。' }, [], undefined);
  expect(answer.text).toBe('不能占用。\n来源：《消防法》第二十八条');
});

test('links stand one to a line below the answer, and prove themselves', () => {
  const links = [{ title: '网上办理', url: 'https://zwfw.example.gov.cn/a?b=1' }];
  const answer = composeAnswer({ ...common, answer: '不能占用。', links }, [], undefined);
  const line = '网上办理：https://zwfw.example.gov.cn/a?b=1';
  expect(answer.text).toBe(`不能占用。\n${line}\n来源：《消防法》第二十八条`);
  expect(answer.evidence).toContain(line);
});

test('a missing number reads as missing and says whom to ask', () => {
  const answer = composeAnswer({ ...common, answer: '找物业（{{phone:property}}）。' }, [], '/a/');
  expect(answer.text).toContain('找物业（物业电话暂未录入，可拨打12345咨询）。');
  expect(answer.missing).toEqual([{ field: 'phone', key: 'property' }]);
});

test('every number of the text is in the evidence', () => {
  const line = {
    id: 'l',
    areaPath: '/a/',
    key: 'property',
    name: '物业',
    phone: '15400000001',
    hours: undefined,
    address: undefined,
  };
  const answer = composeAnswer({ ...common, answer: '打110或{{phone:property}}。' }, [line], '/a/b/');
  for (const number of answer.text.match(/\d+/g) ?? []) expect(answer.evidence.join('\n')).toContain(number);
  expect(answer.text).toContain('15400000001');
});

test('only whole sentences are left out, from the end, and the conclusion always stays', () => {
  expect(shorten('结论。第一点。第二点。', 8)).toBe('结论。第一点。');
  expect(shorten('很长很长的结论。', 3)).toBe('很长很长的结论。');
  const sentences = fc.array(
    fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 60 }),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(sentences, (parts) => {
      const whole = parts.map((part) => `${part}。`).join('');
      const { text } = composeAnswer({ ...common, answer: whole }, [], undefined);
      expect(text.length).toBeLessThanOrEqual(replyLimit);
      expect(whole.startsWith(text.split('\n')[0] ?? '')).toBe(true);
      expect(text).toContain(`${parts[0] ?? ''}。`);
    }),
  );
});
