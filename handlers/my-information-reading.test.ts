import { describe, expect, it } from 'vitest';

import { informationWish } from './my-information-reading.ts';

describe('a resident wants to know what is stored, or that it goes', () => {
  it.each(['查我的信息', '查一下我的个人信息', '你们存了哪些我的信息', '我的信息有哪些', '查看我的资料'])(
    '「%s」 shows it',
    (text) => {
      expect(informationWish(text)).toBe('show');
    },
  );

  it.each(['删除我的信息', '请把我的个人信息删掉', '帮我清除我的所有数据', '删掉我的资料吧'])(
    '「%s」 deletes it',
    (text) => {
      expect(informationWish(text)).toBe('delete');
    },
  );

  it.each(['我的信息泄露了怎么办', '删除我的工单', '社保信息怎么查', '我收到一条信息', '查一下我的工单'])(
    '「%s」 is something else',
    (text) => {
      expect(informationWish(text)).toBeUndefined();
    },
  );
});
