import { describe, expect, it } from 'vitest';

import { readDutyCommand } from './duty-command-reading.ts';
import { readWorkerCommand } from './worker-command-reading.ts';
import { readWorkerSpeech } from './worker-speech-reading.ts';

const now = new Date('2026-11-25T02:00:00Z');
const duty = (text: string) => readDutyCommand(text, { now, timeZone: 'Asia/Shanghai' });
const command = (text: string) => readWorkerCommand(text);

describe('what staff say without the words of the card', () => {
  it.each([
    [
      'claim',
      ['收到,马上去', '好的这就去', '我接这个', '这单我的', '我负责', '抢单', '领了', '交给我', '我跑一趟'],
    ],
    ['return', ['退 不是我片区', '退了吧,归供电局', '派错了', '不在我辖区', '我管不了这事', '没权限处理']],
    ['transfer', ['转给小竹,他熟', '这个小竹去', '派小竹', '小竹来弄', '换小竹']],
    [
      'progress',
      ['已到', '师傅在路上', '配件订了,明天到', '查了是主管道的问题', '约了下午三点上门', '还在等配件'],
    ],
    ['progress', ['已经派师傅去了', '人到了', '看了,是灯座坏了']],
    [
      'handle',
      [
        '处理完毕',
        '完工',
        '7 办好了',
        '结单',
        '可以结了',
        '关单',
        '通了',
        '水来了',
        '闭环',
        '处理完毕,请核实',
      ],
    ],
    ['extend', ['延两天', '延长到周五', '时间不够,要延', '再给两天']],
    ['suspend', ['先挂着', '先放一放', '挂一下等回复', '这单先挂起']],
  ])('%s: %j', (verb, said) => {
    for (const text of said) expect(readWorkerSpeech(text)?.verbs ?? [text]).toContain(verb);
  });

  it('numbers may stand right behind the shortest verbs', () => {
    expect(command('接 7')).toMatchObject({ verb: 'claim', number: '7' });
    expect(command('转 7 小竹')).toMatchObject({ verb: 'transfer', number: '7', rest: '小竹' });
    expect(command('延 7 周五')).toMatchObject({ verb: 'extend', number: '7', rest: '周五' });
  });

  it.each(['我手上的单', '还有几个没办', '今天的单子', '我有什么活', '看看我的单', '我还有哪些没处理'])(
    '「%s」 asks for the list',
    (text) => {
      expect(command(text)).toEqual({ kind: 'list' });
    },
  );

  it.each([
    ['off', ['今天到这', '交班', '我先下了', '不值班了']],
    ['on', ['我上线了', '来上班了']],
    ['leave', ['后天休息', '家里有事请半天假 上午', '调休明天', '明天不在']],
  ])('%s: %j', (kind, said) => {
    for (const text of said) expect(duty(text)?.kind ?? text).toBe(kind);
  });

  it.each([
    ...[
      '我的天',
      '接孩子',
      '接个电话',
      '退休了',
      '退了群',
      '派错车了',
      '现在去吃饭',
      '马上下班',
      '处理',
      '小李来了',
    ],
    ...[
      '小王去哪了',
      '挂了',
      '挂号',
      '放假',
      '延庆',
      '缓解一下',
      '通了电话',
      '水开了',
      '到家了',
      '等会开会',
      '等通知吗',
    ],
    ...[
      '料到了',
      '约了朋友',
      '定了饭店',
      '查了体重',
      '看了,真好看',
      '物业来电话了',
      '叫师傅吃饭',
      '任务真多',
      '活儿好累',
    ],
    ...[
      '有什么好吃的',
      '还有几个人',
      '休息一下',
      '周末休息吗',
      '后天不在家吃',
      '接班人',
      '先下楼',
      '下午到这里来',
    ],
  ])('「%s」 is talk', (text) => {
    expect([readWorkerSpeech(text), command(text), duty(text)]).toEqual([undefined, undefined, undefined]);
  });
});
