/**
 * What may well be a danger: too wide to raise an alarm by itself. With 2 it does when nothing speaks against it and the
 * second reader is sure of a report that a danger of this kind would be. With 1 it is a mere trace, a word that is in
 * every cry of this kind and in much talk: it counts when the second reader is as good as certain of a danger.
 * Same form as the danger rules.
 */
import type { Danger } from '../../core/taxonomy.ts';

export const dangerHints: Readonly<Partial<Record<Danger, string>>> = {
  fire: `
    1 火|烟|烧|燃|炸|爆|糊|焦|烫|119|灭火器
    2 火|烟|烧|燃 + 冲|窜|挤出|冒|滚|扑|蹿|飘出|好大|快来|救|报警|有人|老人|孩子|烫|糊|一声响|噼
  `,
  gas: `
    1 @fuel|气|味|灶|罐|阀|炉|炭|报警器
    2 @fuel + 吐|晕|难受|满|没关|关不|漏|冒|喷|泄|响|没排|臭|怪|呛
    2 味|气味|味道 + 晕|恶心|吐|呛|刺鼻|怪
    2 管 + 嘶|滋|喷气|漏气
  `,
  trapped_in_lift: `
    1 @car|梯
  `,
  injury: `
    1 @anybody|@child|@elder|@body|120|急救|血
    2 @people|一个人 + 栽|在沉|漂|悬|吊在|扑腾|噎|不理人|不醒|没脉|呻吟|喊哎|冻僵|中毒
    2 @elder|独居|阿婆|姨|叔 + 没声|没动静|不应|没反应|失联 + 天|敲|喊|门|电话|昨
    2 婴儿|孩子|娃|老人 + 马路中间|路中间|防盗网|窗外|楼顶|外沿|水塘|被丢|弃
    2 里头|里面|屋里 + 哼|喊哎|哎哟|呻吟|求救
  `,
  violence: `
    1 打|砸|刀|棍|追|撬|偷|抢|贼|报警|警察|110|救|跟着|陌生|男的|有人|他们
  `,
  falling_object: `
    1 掉|砸|扔|丢|抛|落|倒
  `,
  electrocution: `
    1 电|线|麻
    2 电 + 摸|吸|弹 + @people|麻|木|哭|抖|倒|黑
    2 电线|电缆|线 + 掉|断|垂|耷拉 + 水|地|路|孩子|娃
  `,
  missing_person: `
    1 没回|不见|没影|走丢|找|没到|联系不上|不接|失联
  `,
  self_harm: `
    1 死|跳|割|药|再见|解脱|活|遗书|对不起
    2 @people|他|她|爬上 + 跳|割|吞|药|绳|遗书|再见|最后|不想|撞墙|塔吊|楼顶|湖边|河边
  `,
};
