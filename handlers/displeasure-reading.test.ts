import { describe, expect, it } from 'vitest';
import { isAnnoyed } from './displeasure-reading.ts';

describe('displeasure with the bot', () => {
  it.each(['你真笨', '问了也白问', '格格你没用', '什么破机器人'])('is heard in 「%s」', (text) =>
    expect(isAnnoyed(text)).toBe(true),
  );

  it.each(['那边又这样了', '楼道那个', '滚筒洗衣机的声音太大了整栋楼都听得见吵得睡不着'])(
    'is not heard in 「%s」',
    (text) => expect(isAnnoyed(text)).toBe(false),
  );
});
