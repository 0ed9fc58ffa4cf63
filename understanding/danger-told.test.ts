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
