/** Asked about, warned of, heard passing: by the rules alone no cry, and the cry in the same words is heard. */
import { describe, expect, it } from 'vitest';

import { posted } from '../test/support/message-in-context.ts';
import { createUnderstand } from './understand.ts';

const understand = createUnderstand();
const dangerIn = (text: string) => understand(posted(text)).danger;

describe('a danger that is only spoken of', () => {
  it.each([
    '着火了能不能坐电梯,听人说不行',
    '以后老人一个人在家晕倒了怎么办,能装个报警的吗',
    '台风天把花盆收一收,别砸到人',
    '消防通道堵成这样,着火了消防车怎么进',
    '冬天烧炭取暖一定要开窗,别中毒',
    '听见消防车响,哪里着火了吗',
    '有人推着电驴子上电梯,门都关不上',
    '我家猫从二楼跳下去了,没事',
    '房贷压得我喘不过气',
    '货梯卡在一楼,门开着的,没人',
    '电梯里一股烟味呛死人',
    '娃不接电话肯定又在打球',
    '救护车来都进不来,这停得像话吗',
    '出差两周,狗拜托大家照看一下',
    '眼看他起高楼,眼看他楼塌了',
  ])('is none: %s', (text) => {
    expect(dangerIn(text)).toBeUndefined();
  });

  it.each([
    ['楼上着火了,要不要先开门看看', 'fire'],
    ['别砸到人了快来人,广告牌已经掉下来砸着一个', 'falling_object'],
    ['消防车都进不来,火烧到三楼了', 'fire'],
    ['救护车都进不来,我爸在里面喘不上气', 'injury'],
    ['烧炭取暖没开窗,我爸叫不醒了', 'gas'],
    ['电梯门关不上,我妈的手夹住了拔不出来', 'trapped_in_lift'],
    ['墙皮掉下来砸到收废品的大爷背上,他趴着不动', 'falling_object'],
    ['下辈子再做你女儿,妈,对不起', 'self_harm'],
    ['猫托付给大家了,今晚就走,对不起', 'self_harm'],
    ['我住院了,活着没意思', 'self_harm'],
    ['下辈子想做朋友,这辈子就到这吧', 'self_harm'],
    ['隔壁在打她,哭得好惨', 'violence'],
    ['我怕是煤气中毒了,头晕想吐', 'gas'],
    ['电梯里全是烟,焦糊味,我们出不去', 'fire'],
  ])('is one after all: %s (%s)', (text, danger) => {
    expect(dangerIn(text)).toBe(danger);
  });
});

describe('a danger told by its consequences', () => {
  it.each([
    ['就这样吧,我儿子就托付给你们了,我走了', 'self_harm'],
    ['药我都吃下去了,别找我', 'self_harm'],
    ['在天台上,以后谁照顾我妈啊,对不起', 'self_harm'],
    ['他往自己身上泼汽油', 'fire'],
    ['烟雾报警器一直叫,走廊看不清人了', 'fire'],
    ['哪家炸了?窗户都飞出来了', 'fire'],
    ['厨房冒煙了好大', 'fire'],
    ['快叫救护车!', 'injury'],
    ['路陷下去了,有个骑摩托的连人带车进去了', 'injury'],
    ['小宝把图钉吞了', 'injury'],
    ['二楼租客三天没动静了还有怪味', 'injury'],
    ['男友把我关地下室不让出来', 'violence'],
    ['麻烦叫下警察,我说话不方便', 'violence'],
    ['变压器冒火花了,下面好多接孩子的', 'electrocution'],
  ])('is heard: %s (%s)', (text, danger) => {
    expect(dangerIn(text)).toBe(danger);
  });

  it.each(['打120', '要回老家了,家里的猫找人领养', '我妈把我锁家里写作业', '烟感响了,是没电了'])(
    'is none: %s',
    (text) => {
      expect(dangerIn(text)).toBeUndefined();
    },
  );
});
