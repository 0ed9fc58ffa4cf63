import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readNumberedCommand } from './numbered-commands.ts';

const number = fc
  .tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 1, max: 9_999_999 }))
  .map(([day, running]) => `${String(day).padStart(6, '0')}-${running}`);

describe('what is said with the number of a ticket', () => {
  it.each([
    ['withdraw', ['撤回#', '# 撤销', '帮我取消工单#吧', '把#号单撤了', '# 取消,谢谢', '我要撤回#了']],
    [
      'progress',
      ['进度#', '#进度怎么样了', '查一下#', '#办到哪一步了?', '催办#', '# 再催一下', '麻烦催一下工单#'],
    ],
  ] as const)('is read as %s, whatever the number is', (intent, said) => {
    fc.assert(
      fc.property(number, fc.constantFrom(...said), (own, words) => {
        expect(readNumberedCommand(words.replace('#', own))).toBe(intent);
      }),
    );
  });

  it('is no command where the number is only mentioned, or nothing else is said', () => {
    fc.assert(
      fc.property(
        number,
        fc.constantFrom(
          '#',
          '为什么撤回#的是别人',
          '我的#说已经办结,可是灯还不亮',
          '撤回消息',
          '取消订单20#',
        ),
        (own, words) => {
          expect(readNumberedCommand(words.replace('#', own))).toBeUndefined();
        },
      ),
    );
  });
});
