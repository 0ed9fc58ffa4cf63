import { describe, expect, it } from 'vitest';
import { tellsOfDanger } from './danger-news-reading.ts';

describe('what became of a danger', () => {
  it.each([
    '已经出来了',
    '人救出来了',
    '孩子找到了',
    '妈妈来了',
    '警察来了',
    '救护车到了',
    '师傅已经在现场了',
    '火灭了',
    '总阀关了',
    '不严重,就是手破了点皮',
    '人没事',
    '越来越严重了',
    '还在烧',
    '没呼吸了',
    '不冒烟了',
    '没火了,邻居泼水灭了',
    '烟更浓了',
    '人还没出来',
    '拉了闸了',
  ])('is told by 「%s」', (text) => expect(tellsOfDanger(text)).toBe(true));

  it.each([
    '警察来了吗?',
    '什么时候出来',
    '谢谢大家',
    '晚上吃什么',
    '我妈妈来了我们一起去逛街然后晚上回来再说吧好不好',
    '快递来了',
    '电梯好了',
    '没味道了吗',
    '拉闸限电的通知看到了吗',
    '没火锅吃了',
    '今天雨更大了',
  ])('is not told by 「%s」', (text) => expect(tellsOfDanger(text)).toBe(false));
});
