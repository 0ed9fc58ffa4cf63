import { describe, expect, it } from 'vitest';

import { saysSomebodyInside } from './alarm-reading.ts';
import { correctedPart } from './correction-reading.ts';
import { callsOffVisit, forbidsTakingBack, takesBack } from './cancel-reading.ts';
import { readChoice } from './choice-reading.ts';
import { readMeToo } from './me-too-reading.ts';
import { wordsForTicket } from './named-number.ts';
import { readReading } from './reading-answer.ts';
import { isOfDaySaid, relapses, resumes } from './resume-reading.ts';

describe('taking back', () => {
  it.each([
    '取消',
    '我自己饭煮糊了,虚惊,不好意思',
    '误会一场,抱歉',
    '算了',
    '算了吧',
    '不用了',
    '不用了谢谢',
    '已经好了',
    '没事了',
    '撤回',
    '车开走了',
    '没事了,是我看错了',
    '来挪车了,谢谢大家',
    '车主下来开走了',
    '哦,是我家水阀没开,打扰了',
    '虚惊一场',
    '好啦 水来啦',
    '唉是我手机没电了🙈 不用报了不用报了',
    '门铃是我按反了,那就别报了吧',
    '算了算了,我自己找人修',
    '通了通了 不用来了',
    '哦是我卡没电,忽略吧',
    '当我没说',
    '算了不说了,忍忍吧',
    '好了好了,谢谢,不用来人了',
    '是我插头松了,不好意思各位',
    '原来是我家网线没插好',
    '哦是我门禁卡消磁了',
    '算了我自己换个灯泡',
    '没事我找人通一下',
    '嗨,亮了,是定时的',
    '诶,来水了',
  ])('「%s」', (text) => {
    expect(takesBack(text)).toBe(true);
  });

  it.each([
    '好了吗',
    '别取消',
    '还没好',
    '修好了没有?',
    '取消不了啊',
    '没事了,不过灯又坏了',
    '有人来收了我的快递',
    '晚上吃什么',
    '是你家水阀没关',
    '灯还是不亮,别不报啊',
    '不说了,开会去',
    '别忽略我们啊',
    '这个不能忽略,天天漏',
    '我家孩子不舒服,晚饭不用了',
    '是我家墙皮掉了,不好意思',
    '我家水龙头坏了',
    '我家空开坏了',
    '我家网线断了',
    '是我门禁卡坏了,怎么补',
    '是我家开关坏了',
    '我家阀门松了,一直滴',
    '算了我自己修不了',
    '没事我自己搬不动',
    '算了我自己换也换不好',
    '哎,又停了',
    '哎,走了吗',
  ])('not 「%s」', (text) => {
    expect(takesBack(text)).toBe(false);
  });
});

describe('going on with something', () => {
  it.each([
    '又堵了',
    '还是那个车',
    '还是昨天那个',
    '又不行了',
    '还没修好',
    '又停水了',
    '我昨天报的那个还没人来',
    '别取消',
    '跟上次一样',
    '老毛病又犯了',
    '又来了',
    '今晚又开始了',
    '楼上又来了',
    '哎又开始闪了',
    '那个车又来了',
    '嗯……那你还是报上吧',
    '上去看了真是坏的 格格再给我报上',
    '自己弄不了,还是帮我登记一下',
    '又漏了,还是得麻烦师傅再来一趟',
    '还是黄,麻烦派人来看',
    '不行 水还是浑的,帮我叫个师傅来修吧',
    '依旧很吵,还是派人来一下',
  ])('「%s」', (text) => {
    expect(resumes(text)).toBe(true);
  });

  it.each([
    '又是美好的一天',
    '还是吃面吧',
    '外卖小哥又来了一趟给我送汤',
    '今晚又来了一批货',
    '我妈又来了',
    '谁家的猫',
    '又下雨了,叫个人来接我',
    '又迟到了,安排人接一下娃',
    '还是算了,麻烦派人来过',
    '又饿了,叫人来送外卖',
    '还是明天,安排师傅来',
    '谢谢',
  ])('not 「%s」', (text) => {
    expect(resumes(text)).toBe(false);
  });

  it('knows yesterday by the calendar of Shanghai', () => {
    const now = new Date('2026-11-22T00:30:00+08:00');
    expect(isOfDaySaid('还是昨天那个', new Date('2026-11-21T23:50:00+08:00'), now)).toBe(true);
    expect(isOfDaySaid('还是昨天那个', new Date('2026-11-20T23:50:00+08:00'), now)).toBe(false);
    expect(isOfDaySaid('还是那个', new Date('2026-11-12T23:50:00+08:00'), now)).toBe(true);
  });
});

describe('that it began again', () => {
  it.each(['还是那个车,今天又停这儿', '老毛病又犯了', '还是上次那个灯,又灭了'])('「%s」', (text) => {
    expect(relapses(text)).toBe(true);
  });

  it.each(['还是上次那个灯,修得怎么样了', '昨天报的那个好了吗', '晚上吃什么'])('not 「%s」', (text) => {
    expect(relapses(text)).toBe(false);
  });
});

describe('a neighbour who has it, too', () => {
  it.each([
    ['+1', 'bare'],
    ['同', 'bare'],
    ['我7栋的 +1', 'bare'],
    ['+1 我9栋的 卡刷了没反应', 'bare'],
    ['俺家也冰凉', 'same'],
    ['咱家三单元,加一', 'bare'],
    ['我家也是', 'same'],
    ['我们单元也没水', 'same'],
    ['我也闻到了', 'same'],
    ['我家6栋也连不上', 'same'],
    ['二单元全停了', 'same'],
    ['整栋都没有', 'same'],
    ['补充一下,是靠东门那边', 'detail'],
    ['我也是16栋的,也停了', 'same'],
    ['我们9栋楼道也滴,拿盆接着呢', 'same'],
    ['停了+1', 'bare'],
    ['同断', 'bare'],
    ['同停了', 'bare'],
    ['同没网', 'bare'],
    ['是啊我也发现了', 'bare'],
    ['我家也遇到好几次了', 'bare'],
    ['我也早就注意到这个问题了', 'bare'],
    ['802也是', 'same'],
    ['跟我家一样', 'same'],
    ['我也是,昨天开始的', 'same'],
    ['对的我也看到了', 'same'],
    ['我也要反映', 'bare'],
    ['我也反映一下这个问题', 'bare'],
    ['+10086', 'bare'],
  ])('「%s」', (text, kind) => {
    expect(readMeToo(text)?.kind).toBe(kind);
  });

  it.each([
    ...['我家有水啊', '我也觉得物业不行', '你们家也停了吗', '我也要两箱', '今天都没见到你', '哈哈'],
    ...['我也是属猴的', '都是缘分', '我也不能久坐', '我也没赶上那趟车', '也是刚下班'],
    ...['同行', '同学', '同桌的你', '我也发现了一家好店', '我也遇到他了', '我也碰到过老王'],
    ...['我也注意到你换头像了', '同卡不同命', '同漏网之鱼', '我也发现他瘦了'],
    '我也报一个',
    '我也报名',
    '+100块',
    '跟我家孩子一样大',
    '802也是老房东',
    '我也是,昨天刚到家',
    '1201也停过这里',
  ])('not 「%s」', (text) => {
    expect(readMeToo(text)).toBeUndefined();
  });

  it.each(['我也没水', '我们家也没电了', '我也是呢', '都一样', '5栋也不行', '我这边也刷不开门'])(
    'in few words: 「%s」',
    (text) => {
      expect(readMeToo(text)?.kind).toBe('same');
    },
  );
});

describe('somebody in the lift that stands still', () => {
  it.each(['里面有人!在拍门', '电梯里还有个老人', '里面困了两个人', '困了个孩子在里头'])(
    'is heard in 「%s」',
    (text) => {
      expect(saysSomebodyInside(text, false)).toBe(true);
    },
  );

  it.each(['里面没有人', '里面有人吗', '有没有人管', '没困人,空的', '有人来修了', '总开关被人关了'])(
    'not in 「%s」',
    (text) => {
      expect(saysSomebodyInside(text, true)).toBe(false);
    },
  );

  it('is meant by 「有人」 once that was asked', () => {
    expect(saysSomebodyInside('我妈也在里面', false)).toBe(true);
    expect(saysSomebodyInside('我在里面等你', false)).toBe(false);
    expect(saysSomebodyInside('有人', true)).toBe(true);
    expect(saysSomebodyInside('有人', false)).toBe(false);
  });
});

describe('what 3 means in 3-501', () => {
  const place = { building: '3', room: '501' };

  it.each([
    ['是3栋', place],
    ['楼栋', place],
    ['前面那个', place],
    ['3单元', { unit: '3', room: '501' }],
    ['单元,7栋的', { building: '7', unit: '3', room: '501' }],
    ['谢谢', undefined],
  ])('「%s」', (text, settled) => {
    expect(readReading(text, place)).toEqual(settled);
  });
});

describe('choosing', () => {
  it.each([
    ['2', { kind: 'index', index: 1 }],
    ['第一个', { kind: 'index', index: 0 }],
    ['261122-7', { kind: 'number', number: '261122-7' }],
    ['灯的那个', { kind: 'words', words: '灯的那个' }],
    ['选2', { kind: 'index', index: 1 }],
    ['前面那个', { kind: 'index', index: 0 }],
    ['全部', { kind: 'all' }],
    ['两个都取消', { kind: 'all' }],
    ['都撤了吧', { kind: 'all' }],
  ])('「%s」', (text, choice) => {
    expect(readChoice(text, 2)).toEqual(choice);
  });

  it.each(['3', '好的', '今天天气不错啊大家', '取消', '都好了', '都怪我', '全家都不在'])(
    'not 「%s」',
    (text) => {
      expect(['all', 'index']).not.toContain(readChoice(text, 2)?.kind);
    },
  );
});

describe('the words for a ticket', () => {
  it.each([
    ['补充261122-1 晚上更明显', '晚上更明显'],
    ['261122-1补充：在二楼拐角', '在二楼拐角'],
    ['工单261122-1，是两盏', '是两盏'],
    ['晚上更明显,就是261122-1那个', '晚上更明显,就是261122-1那个'],
    ['补充261122-1', '补充261122-1'],
  ])('of 「%s」 are 「%s」', (text, words) => {
    expect(wordsForTicket(text)).toBe(words);
  });
});

describe('a slip that is put right', () => {
  it.each([
    ['哎打快了,608', '608'],
    ['sorry 9栋', '9栋'],
    ['抱歉抱歉 是1单元604', '1单元604'],
    ['604→605', '605'],
    ['9栋,不是6栋', '9栋'],
    ['406!不是604', '406'],
    ['上面写错,应为605', '605'],
  ])('「%s」', (text, part) => {
    expect(correctedPart(text)).toBe(part);
  });

  it.each([
    '不好意思',
    '哎,8个人',
    '抱歉 我来晚了',
    '3栋2单元,不是吧',
    '哦 3',
    '啊 5楼!',
    '9栋,不是我',
    '打快了',
  ])('not 「%s」', (text) => {
    expect(correctedPart(text)).toBeUndefined();
  });
});

it('别取消啊 takes nothing back', () => {
  for (const text of ['别取消啊', '先不要撤', '谁让你撤的']) expect(forbidsTakingBack(text)).toBe(true);
  for (const text of ['取消吧', '不要了,取消', '撤了吧', '能不能帮我取消', '别的都不要了,取消', '要不要取消'])
    expect(forbidsTakingBack(text)).toBe(false);
});

describe('calling off who was to come', () => {
  it.each([
    ...['通了通了 不用来了', '修好了,不用派人了', '取消报修吧', '不用你们来修了'],
    ...['已解决', '我老公修好了', '算了我找人修', '报重了,撤一个'],
  ])('「%s」', (text) => {
    expect(callsOffVisit(text)).toBe(true);
  });

  it.each([
    '好了',
    '走了',
    '算了',
    '取消吧',
    '不用来了',
    '爸,不用来了',
    '不用来了,我自己下去拿',
    '妈你不用来接我,孩子好了',
    '不用来了吗',
  ])('not 「%s」', (text) => {
    expect(callsOffVisit(text)).toBe(false);
  });
});
