import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { posted } from '../test/support/message-in-context.ts';
import { createUnderstand } from './understand.ts';
import type { MessageInContext } from './understanding.ts';

const understand = createUnderstand();
const say = (text: string, context: Partial<MessageInContext> = {}) => understand(posted(text, context));

describe('understand: reports', () => {
  it.each([
    ['楼道出口被一辆小车堵住了,哪里可以查到司机的电话?', 'blocked_exit.vehicle'],
    ['6栋单元门口停了辆白色轿车,推车出不去', 'blocked_exit.vehicle'],
    ['二楼过道堆满旧柜子,走路要绕', 'blocked_exit.clutter'],
    ['我们这栋从早上就停水了', 'repair.water'],
    ['2单元跳闸了,全楼没电', 'repair.power'],
    ['灶点不着,燃气表没字了', 'repair.gas'],
    ['4栋暖气片摸着冰凉', 'repair.heating'],
    ['5栋电梯又坏了', 'repair.elevator'],
    ['2栋电梯里照明灯不亮', 'repair.elevator'],
    ['3栋门口那堆也不知谁的,轮椅根本出不去', 'blocked_exit.clutter'],
    ['厕所返水,堵得厉害', 'repair.drainage'],
    ['东门路灯不亮好几天了', 'repair.lighting'],
    ['单元门门禁失灵,刷卡打不开', 'repair.access'],
    ['卧室天花板渗水', 'repair.leak'],
    ['8栋宽带断了一上午', 'repair.network'],
    ['小广场的秋千断了', 'repair.facility'],
    ['有陌生人在楼道挨家敲门', 'anomaly.security'],
    ['3楼有人拉线充电,飞线太多', 'anomaly.fire_hazard'],
    ['有人从楼上往下扔瓶子', 'anomaly.falling_object'],
    ['楼上凌晨还在打麻将,吵得睡不着', 'anomaly.noise'],
    ['小区里有条流浪狗咬人', 'anomaly.animal'],
    ['垃圾桶满了没人清,臭得很', 'anomaly.sanitation'],
    ['楼下餐馆油烟太大,开不了窗', 'anomaly.pollution'],
    ['顶楼在搭阳光房,是违建吧', 'anomaly.illegal_building'],
    ['隔壁独居奶奶敲门没人应', 'anomaly.person'],
    ['和楼上邻居吵起来了,请来调解', 'dispute.neighbor'],
    ['物业乱收费,凭什么', 'dispute.property'],
    ['我妈行动不便,有没有志愿者上门帮忙', 'help.wish'],
    ['建议在小区门口装个减速带', 'suggestion'],
    ['楼道被堵死了', 'blocked_exit.clutter'],
    ['楼道出口被小车堵住了,我的电话15412345678', 'blocked_exit.vehicle'],
    ['6号楼302又漏水了,找谁啊', 'repair.leak'],
    ['隔壁装修周日也不停', 'anomaly.noise'],
    ['有人把电瓶车推进电梯', 'anomaly.fire_hazard'],
    ['没电了', 'repair.power'],
    ['怎么没电了啊', 'repair.power'],
    ['怎么停电了', 'repair.power'],
    ['停电了物业知道吗', 'repair.power'],
    ['屋里冇电了', 'repair.power'],
    ['谁的车挡着我出不去', 'blocked_exit.vehicle'],
    ['楼上那男的拿皮带抽孩子', 'dispute.family'],
  ])('takes 「%s」 as %s', (text, category) => {
    expect(say(text)).toMatchObject({ intent: 'report', category });
  });
});

describe('understand: dangers', () => {
  it.each([
    ['5栋着火了', 'fire'],
    ['厨房冒黑烟,快来人', 'fire'],
    ['楼道里好大的煤气味', 'gas'],
    ['我家燃气管漏气了', 'gas'],
    ['我被困在电梯里了,3栋1单元', 'trapped_in_lift'],
    ['2单元电梯停了,里面有老人', 'trapped_in_lift'],
    ['单元里燃气好重', 'gas'],
    ['我不想活了', 'self_harm'],
    ['楼下有个老人晕倒了', 'injury'],
    ['对门有人持刀', 'violence'],
    ['我妈触电了', 'electrocution'],
    ['孩子走丢了,穿红衣服', 'missing_person'],
    ['我站在楼顶,想跳楼', 'self_harm'],
  ])('sees the danger in 「%s」: %s', (text, danger) => {
    expect(say(text)).toMatchObject({ intent: 'report', urgency: 'emergency', danger });
  });

  it.each([
    '要是着火了该往哪跑',
    '去年隔壁楼着火,现在想起来还怕',
    '昨天看的电影里大楼着火那段真吓人',
    '新闻里说某地居民楼起火',
    '下周消防演习,听到着火别慌',
    '老家房子着火那次我才五岁',
    '这火锅辣得我嗓子着火',
    '股票跌得心里着火',
    '不是失火,是隔壁在熏腊肉',
    '如果被困电梯怎么办',
    '我还以为着火了,原来是晚霞',
    '燃气灶打不着火',
    '2单元电梯停了,灯亮着,里面没人',
    '电梯里有人抽烟',
  ])('stays calm at 「%s」', (text) => {
    expect(say(text).danger).toBeUndefined();
  });
});

describe('understand: neighbours talking', () => {
  it.each([
    '今天天气真好',
    '谁家有梯子借我用一下',
    '哈哈哈哈笑死我了',
    '电梯修好了,谢天谢地',
    '去年地库进水那次车都泡了',
    '我手机没电了,晚点聊',
    '专业疏通下水道,随叫随到,15400000000',
    '团购大米,满10份成团,3栋自提',
    '【物业通知】明天上午停水检修,请提前储水',
    '朋友小区的电梯坏了一个月',
    '路上堵车,晚点到',
    '累坏了,先睡了',
    '我老公打呼噜太吵',
    '我人在单位,家里停没停电不清楚',
    '冰箱坏了,想换台大的',
    '收到',
    '???',
    '',
  ])('stays silent at 「%s」', (text) => {
    expect(['chatter', 'withdraw', 'feedback']).toContain(say(text).intent);
  });
});

describe('understand: said to the desk', () => {
  it.each([
    ['转人工', 'handoff', true],
    ['你能做什么', 'help', true],
    ['你好', 'help', true],
    ['我报的路灯处理得怎么样了', 'progress', true],
    ['刚才报的取消吧', 'withdraw', true],
    ['身份证丢了去哪补', 'question', true],
    ['家里水电气出了问题,哪里可以找到维修人员?', 'question', false],
    ['小区发现异常情况,如何第一时间反映?', 'question', false],
    ['收到短信说我中奖了,是真的吗', 'fraud_check', false],
    ['我上周报的门锁,有人看过没', 'progress', true],
    ['二单元', 'supplement', false],
    ['3吧', 'feedback', false],
    ['满意', 'feedback', false],
    ['要是闻到煤气味该打哪个电话', 'question', true],
    ['水龙头老化了去哪换', 'question', true],
    ['客服让我开屏幕共享取消保障', 'fraud_check', true],
    ['手机兼职刷单,日结三百,要的私我', 'fraud_bait', false],
  ])('takes 「%s」 as %s', (text, intent, addressed) => {
    expect(say(text, { addressed }).intent).toBe(intent);
  });
});

describe('understand', () => {
  it('reads all slots of one message', () => {
    const seen = say('3-2-501 昨晚开始漏水,联系我15400001234,工单261122-7');
    expect(seen).toMatchObject({
      place: { building: '3', unit: '2', room: '501' },
      phone: '15400001234',
      since: '昨晚开始',
      ticketNumber: '261122-7',
    });
  });

  it('hears what is reported beside a number that nobody should post', () => {
    const { intent, category, sensitive } = say('3栋水管爆了,我身份证11010519491231002X 登记下');
    expect({ intent, category }).toEqual({ intent: 'report', category: 'repair.water' });
    expect(sensitive).toContain('identity_number');
  });

  it('notices numbers nobody should post', () => {
    expect(say('我身份证11010519491231002X').sensitive).toContain('identity_number');
    expect(say('卡号4111 1111 1111 1111').sensitive).toContain('bank_card');
    expect(say('验证码是482913').sensitive).toContain('verification_code');
    expect(say('打12345').sensitive).toEqual([]);
  });

  it('never throws, gives the same twice and keeps category and urgency to reports', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({
        unit: fc.constantFrom('电', '梯', '坏', '了', '3', '栋', '-', '楼', '漏', '水', '不', '火', '着'),
      }),
    );
    fc.assert(
      fc.property(anything, fc.boolean(), (text, addressed) => {
        const once = say(text, { addressed });
        expect(say(text, { addressed })).toEqual(once);
        expect(once.category !== undefined).toBe(once.intent === 'report');
        expect(once.urgency !== undefined).toBe(once.intent === 'report');
        expect(once.confidence).toBeGreaterThanOrEqual(0);
        expect(once.confidence).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each(['电梯坏了', '3-2-', '1', ' ', '到', '鄂E', '从早上', '靠菜', '验证码1', '123456'])(
    'reads 7,000 characters of 「%s」 without falling behind',
    (piece) => {
      const text = piece.repeat(Math.ceil(7000 / piece.length)).slice(0, 7000);
      expect(say(text).intent).toBeDefined();
    },
    2000,
  );
});

describe('understand: several acts', () => {
  it('lets a place and a phone said at the end hold for everything', () => {
    const { further, ...first } = say('电梯坏了，另外楼道灯也不亮，3栋2单元，电话15400001234');
    for (const act of [first, ...further]) {
      expect(act.place).toEqual({ building: '3', unit: '2' });
      expect(act.phone).toBe('15400001234');
    }
  });
});

describe('words of a fault in a question', () => {
  it.each([
    '电动车可以推上楼吗',
    '水管坏了找谁修',
    '电梯坏了是物业修还是街道修',
    '在楼梯间给电瓶车充电违法吗',
    '门口堆杂物归谁管',
    '明天停水吗',
    '后天会停电不',
    '周三还停气吗?',
  ])('ask how it is done: %s', (text) => {
    expect(say(text, { addressed: true }).intent).toBe('question');
  });

  it.each([
    '我家水管爆了找谁修',
    '3栋水管坏了找谁修',
    '今天又停电了打哪个电话',
    '楼道灯坏了没人管吗',
    '没水了,明天还停水吗',
    '家里又停水了,明天停水吗',
  ])('report what one has: %s', (text) => {
    expect(say(text, { addressed: true }).intent).toBe('report');
  });
});

describe('what is denied, or true in general', () => {
  it.each(['电梯没坏，是保洁按着门', '不是停电，是我家没充电卡', '水管冻裂这种事冬天常见'])(
    'is talk: %s',
    (text) => {
      expect(say(text).intent).toBe('chatter');
    },
  );
});

describe('no power', () => {
  it.each(['没水了喝啤酒', '手机没电了', '没电了回头聊', '车没电了', '耳机没电啦', '我也没电了,累瘫'])(
    'is not told by 「%s」',
    (text) => {
      expect(say(text).intent).not.toBe('report');
    },
  );
});
