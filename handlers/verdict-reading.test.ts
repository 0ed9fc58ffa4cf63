import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readVerdict, type Verdict } from './verdict-reading.ts';

/** 「1 plain」, 「3」 …, 「undone 洞」, 「complaint」: short forms for the table below. */
function short(verdict: Verdict | undefined): string {
  if (verdict === undefined) return 'none';
  if (verdict.kind === 'rating') return `${verdict.rating} ${verdict.strength}`;
  return verdict.kind === 'undone' ? `undone ${verdict.subject}`.trim() : 'complaint';
}

describe('what words say of a finished ticket', () => {
  it.each([
    ['1', '1 plain'],
    ['①', '1 plain'],
    ['1️⃣', '1 plain'],
    ['第一个', '1 plain'],
    ['修得不错', '1 loose'],
    ['师傅人很好', '1 loose'],
    ['完美', '1 loose'],
    ['差不多吧', '2 loose'],
    ['１', '1 plain'],
    ['我选2', '2 plain'],
    ['3分', '3 plain'],
    ['二吧', '2 plain'],
    ['三,还在漏', '3 plain'],
    ['2 慢了点', '2 plain'],
    ['3，根本没修，还在滴', '3 plain'],
    ['1 261122-7', '1 plain'],
    ['非常满意!', '1 plain'],
    ['师傅态度好，满意', '1 plain'],
    ['基本满意吧', '2 plain'],
    ['不太满意', '3 plain'],
    ['可以', '1 loose'],
    ['已经修好了，谢谢师傅', '1 loose'],
    ['灯亮了，谢谢', '1 loose'],
    ['还行吧', '2 loose'],
    ['凑合吧,就是慢', '2 loose'],
    ['1,多谢!对了8栋的井盖松了', '1 plain'],
    ['没修好', 'undone'],
    ['没见着人来啊', 'undone'],
    ['人都没来', 'undone'],
    ['没看见师傅', 'undone'],
    ['哪来过人', 'undone'],
    ['照旧', 'undone'],
    ['没动静', 'undone'],
    ['又犯了', 'undone'],
    ['只修了一半', 'undone'],
    ['没彻底修好', 'undone'],
    ['治标不治本', 'undone'],
    ['骗人的吧根本没来', 'undone'],
    ['谁来过?', 'undone'],
    ['你们哪里修了', 'undone'],
    ['更严重了', 'undone'],
    ['修了又坏', 'undone'],
    ['来了看一眼就走了', 'undone'],
    ['态度恶劣', 'complaint'],
    ['不接受', 'complaint'],
    ['失望', 'complaint'],
    ['谁说修好了,井盖还是碎的啊', 'undone 井盖'],
    ['哪里修好了', 'undone'],
    ['师傅看了一眼就走了,臭味一点没少', 'undone'],
    ['工人来转了一圈就没影', 'undone'],
    ['一点都没变', 'undone'],
    ['跟原来一个样', 'undone'],
    ['没啥效果', 'undone'],
    ['勉强吧 2', '2 plain'],
    ['太慢了 3', '3 plain'],
    ['基本满意 2分', '2 plain'],
    ['报名 2', 'none'],
    ['阳光玫瑰 2', 'none'],
    ['不错 给我来3', 'none'],
    ['可以 2单元', 'none'],
    ['孩子一点没少吃', 'none'],
    ['他瞄了一眼就走了', 'none'],
    ['没啥效果图', 'none'],
    ['谢谢 23', 'none'],
    ['跟以前不一样了', 'none'],
    ['谁说处理完了', 'undone'],
    ['修好个鬼', 'undone'],
    ['门还是歪着', 'undone 门'],
    ['谁说好吃了', 'none'],
    ['哪里好玩', 'none'],
    ['谁说我要办卡了', 'none'],
    ['哪里有好吃的', 'none'],
    ['我还是单身', 'none'],
    ['还是你厉害', 'none'],
    ['谁修好了', 'none'],
    ['谁说的', 'none'],
    ['孩子还是很乖的', 'none'],
    ['还是热的好喝', 'none'],
    ['还是不行', 'undone'],
    ['又漏了', 'undone'],
    ['修了跟没修一样', 'undone'],
    ['还是刷不了,白来一趟', 'undone'],
    ['门还是关不上', 'undone 门'],
    ['师傅白跑了', 'undone'],
    ['这就算办好啦?洞照样在', 'undone 洞'],
    ['那个灯还是不亮', 'undone 灯'],
    ['水是不漏了可墙没补', 'undone'],
    ['敷衍', 'complaint'],
    ['不咋地', 'complaint'],
    ['不行', 'complaint'],
    ['不满', '3 plain'],
    ['没来人', 'undone'],
    ['没人联系我', 'undone'],
    ['还可以吧', '2 loose'],
    ['勉强', '2 loose'],
    ['就那样', '2 loose'],
    ['凑合用吧', '2 loose'],
    ['好使了', '1 loose'],
    ['现在没问题了', '1 loose'],
    ['很快,谢谢', '1 loose'],
    ['太棒了', '1 loose'],
    ['速度挺快的', '1 loose'],
    ['怎么就办结了', 'complaint'],
  ])('「%s」: %s', (text, expected) => {
    expect(short(readVerdict(text))).toBe(expected);
  });

  it.each([
    '我接龙排第5,要三斤',
    ...[
      '一个',
      '3个',
      '谁来过我家拿快递',
      '快递还没来',
      '孩子还没来',
      '没见着快递',
      '看见人了吗',
      '孩子更吵了',
      '天气更热了',
      '我只换了一个灯泡',
    ],
    ...[
      '菜做得不错',
      '没动静,睡了?',
      '差三块钱',
      '没人管孩子',
      '我也没来',
      '今天人没来齐',
      '做得好饭',
      '谢谢谢谢',
      '辛苦了',
    ],
    '3 两斤',
    '1、王姐 两箱',
    '1栋停水了',
    '2单元',
    '一起去吧',
    '二楼的',
    '3个人',
    '1米8',
    '修好了吗',
    '电梯修好没',
    '满意不满意都行吗',
    '谢谢',
    '没办法',
    '还在加班',
    '晚饭好了',
    '还是打不过你',
    '还是用不着',
    '白来的西瓜真甜',
    '又拉不下脸',
    '快过年了',
    '快点',
    '不行我明天去',
    '不好意思',
    '不满一岁',
    '没人找我麻烦',
    '没来人家就走了',
    '',
  ])('「%s」 is no verdict', (text) => {
    expect(readVerdict(text)).toBeUndefined();
  });

  it('is never found in a long story', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 61, unit: fc.constantFrom('满意', '没修好', '1', '3', ' ', ',', '。') }),
        (text) => {
          fc.pre(text.trim().length > 60);
          expect(readVerdict(text)).toBeUndefined();
        },
      ),
    );
  });

  it('is the same whatever the width of the marks', () => {
    fc.assert(
      fc.property(fc.constantFrom('1', '2', '3'), fc.constantFrom('，', ',', ' ', '。'), (mark, sign) => {
        expect(readVerdict(`${mark}${sign}谢谢师傅`)).toMatchObject({ kind: 'rating', rating: Number(mark) });
      }),
    );
  });
});
