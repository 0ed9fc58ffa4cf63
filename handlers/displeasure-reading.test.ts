import { describe, expect, it } from 'vitest';
import { isAnnoyed, onlySwears } from './displeasure-reading.ts';

describe('displeasure with the bot', () => {
  it.each(['你真笨', '问了也白问', '格格你没用', '什么破机器人'])('is heard in 「%s」', (text) =>
    expect(isAnnoyed(text)).toBe(true),
  );

  it.each(['你们都是一群猪', '什么狗东西', '操你大爷的', '物业就是垃圾', '真他妈的!'])(
    'swearing is heard in 「%s」',
    (text) => {
      expect(isAnnoyed(text)).toBe(true);
      expect(onlySwears(text)).toBe(true);
    },
  );

  it.each([
    '楼下一群狗在叫',
    '门口都是狗屎',
    '早操几点',
    '我妈的医保卡丢了',
    '大妈的舞太吵',
    '日常垃圾怎么分',
    '他妈的电梯又坏了',
    '妈的,2单元灯又灭了',
    '到处都是垃圾',
    '这里除草你们管吗',
    '节日他们上班吗',
    '操,楼上又漏水了',
  ])('no swearing is heard in 「%s」', (text) => expect(onlySwears(text)).toBe(false));

  it.each(['那边又这样了', '楼道那个', '滚筒洗衣机的声音太大了整栋楼都听得见吵得睡不着'])(
    'is not heard in 「%s」',
    (text) => expect(isAnnoyed(text)).toBe(false),
  );
});
