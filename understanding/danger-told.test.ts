/** What takes a danger out of the here and now, and what does not, without the second reader. */
import { describe, expect, it } from 'vitest';

import { posted } from '../test/support/message-in-context.ts';
import { createUnderstand } from './understand.ts';

const understand = createUnderstand();
const hear = (text: string) => understand(posted(text));
const acts = (text: string) => {
  const first = hear(text);
  return [first, ...first.further].map(({ intent, danger }) => danger ?? intent);
};

describe('a danger is none', () => {
  it.each([
    ['that is told of long after', '我姨当年触电过,如今照样修灯'],
    ['that was read or seen', '公众号说老人摔倒流血别扶'],
    ['that somebody plays', '孩子过家家,说家里着火了'],
    ['that turned out to be something else', '冒烟那家是在炸丸子'],
    ['that came out well', '小孩走丢了,后来老师领走了,没伤着'],
    ['that is taken back', '厨房煤气味没有了,撤了吧'],
    ['that is a figure of speech', '喊娃喊得嗓子眼冒烟'],
    ['that is denied word by word', '大爷不是晕倒,是累了'],
    ['that befell a parcel', '快递小哥说我的包裹丢了,快找'],
    ['of a child that will not go in', '我孙子在幼儿园门口哭着不进去'],
    ['of a matter that drags on', '给孩子报户口拖了三个月'],
    ['in a word cut through', '我要跳槽了'],
    ['where it is the payment that does not go through', '电梯里没信号,扫码付款出不去'],
    ['that is how a door always is', '这电梯门老夹人'],
    ['where only a thing came down', '你家晾衣杆掉下来了,挂我窗台上'],
    ['where who throws is a child and nobody is hit', '哪家孩子往楼下扔玻璃珠'],
    ['where the stove does not light', '热水器老报水流不足打不起火'],
    ['where a burner burns red', '热水器打着三秒就灭,火苗还发红'],
    ['where a courier knocked and went', '快递员敲门没人应,给我搁驿站了'],
    ['where a cleaner does not come', '楼道的保洁好几天没见人'],
    ['where nobody cleans the lift', '梯里头那摊黄的三天了没人理'],
    ['where the door caught a bag', '电梯门夹了孩子书包不弹开'],
    ['where the door of a box hangs', '走廊那个箱子门耷拉着,线头都看得见'],
    ['where medicine ran out', '药吃完了腿下不了地'],
    ['where somebody cannot see the step', '台阶那里看不见,昨晚老太太踩空'],
    ['of whoever stands between two others', '夹在婆媳中间两头不讨好,门都不想进'],
    ['where somebody burns rubbish every day', '天天有人在空地点塑料,黑烟往楼里钻'],
    ['that befell a cat', '死猫躺在路中间'],
  ])('%s: 「%s」', (_, text) => {
    expect(hear(text).danger).toBeUndefined();
  });
});

describe('a danger stays one', () => {
  it.each([
    ['这次男的把女的头往墙上撞', 'violence'],
    ['小朋友坐的那部电梯卡住了,人在里面哭', 'trapped_in_lift'],
    ['不是我家,是楼上着火了', 'fire'],
    ['那年也着过火,现在又着火了快来', 'fire'],
    ['弟弟的手夹在门缝里了', 'injury'],
    ['困在电梯里,没信号,门不开', 'trapped_in_lift'],
    ['我在电梯里出不来,手机没信号', 'trapped_in_lift'],
    ['有个男的抱起小女孩就往车上塞', 'violence'],
    ['粥潽出来浇灭了火,气没关,奶奶说头疼', 'gas'],
    ['奶奶跟着花盆一起从阳台掉下来了', 'injury'],
    ['谁家孩子往下扔玻璃瓶,砸到人了', 'falling_object'],
    ['我割了手腕,不知道该找谁说', 'self_harm'],
    ['八楼窗户里火苗发红往外窜', 'fire'],
    ['灶台火苗窜到油烟机上了,灭不了', 'fire'],
    ['锅里不起火的油突然烧起来了', 'fire'],
    ['是不是着火了,楼道全是烟', 'fire'],
    ['烧垃圾引着楼下车棚了,黑烟好大快来', 'fire'],
    ['外卖员敲门没人应,独居的大爷三天没下楼', 'injury'],
    ['快递员说敲门没人应,里面有人哼', 'injury'],
    ['保洁大姐倒在楼道里叫不醒', 'injury'],
    ['电梯里没人理我们,困了半个钟头', 'trapped_in_lift'],
    ['我们仨被撂在五六楼中间了,门也扒不开', 'trapped_in_lift'],
    ['门夹住孩子的手了拔不出来', 'injury'],
    ['电箱门掉了,线垂下来打火花', 'electrocution'],
    ['他把药全吃完了,说再见', 'self_harm'],
    ['看不见我孙子了,孩子不见两个小时了', 'missing_person'],
  ])('in 「%s」', (text, danger) => {
    expect(hear(text).danger).toBe(danger);
  });
});

describe('a message of its own that sounds like an addition', () => {
  it.each([
    ['对了6栋电梯里灯也坏了', 'report'],
    ['还有8栋单元门关不上', 'report'],
  ])('is a fault where it names a building: 「%s」', (text, intent) => {
    expect(hear(text).intent).toBe(intent);
  });
});

describe('a cry beside something pasted', () => {
  const pasted = '【招聘】在家点赞日结三百元,加微信领任务';

  it.each([`6栋着火了快来人\n${pasted}`, `${pasted}\n6栋着火了快来人`, `6栋着火了!${pasted}`])(
    'is heard before it, and the bait as well: 「%s」',
    (text) => {
      expect(acts(text)).toEqual(['fire', 'fraud_bait']);
    },
  );

  it('is not made of what a swindler tells', () => {
    expect(acts(`你的孩子在校晕倒!速来交费。${pasted}`)).toEqual(['fraud_bait']);
    expect(acts(pasted)).toEqual(['fraud_bait']);
  });
});
