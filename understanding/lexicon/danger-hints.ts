/**
 * What may well be a danger: too wide to raise an alarm by itself. With 2 it does when nothing speaks against it and the
 * second reader is sure of a report that a danger of this kind would be. Same form as the danger rules.
 */
import type { Danger } from '../../core/taxonomy.ts';

export const dangerHints: Readonly<Partial<Record<Danger, string>>> = {
  fire: `
    2 火|烟|烧|燃 + 冲|窜|挤出|冒|滚|扑|蹿|飘出|好大|快来|救|报警|有人|老人|孩子|烫|糊|一声响|噼
  `,
  gas: `
    2 @fuel + 吐|晕|难受|满|没关|关不|漏|冒|喷|泄|响|没排|臭|怪|呛
    2 味|气味|味道 + 晕|恶心|吐|呛|刺鼻|怪
    2 管 + 嘶|滋|喷气|漏气
  `,
  injury: `
    2 @people|一个人 + 栽|在沉|漂|悬|吊在|扑腾|噎|不理人|不醒|没脉|呻吟|喊哎|冻僵|中毒
    2 @elder|独居|阿婆|姨|叔 + 没声|没动静|不应|没反应|失联 + 天|敲|喊|门|电话|昨
    2 婴儿|孩子|娃|老人 + 马路中间|路中间|防盗网|窗外|楼顶|外沿|水塘|被丢|弃
    2 里头|里面|屋里 + 哼|喊哎|哎哟|呻吟|求救
  `,
  electrocution: `
    2 电 + 摸|吸|弹 + @people|麻|木|哭|抖|倒|黑
    2 电线|电缆|线 + 掉|断|垂|耷拉 + 水|地|路|孩子|娃
  `,
  self_harm: `
    2 @people|他|她|爬上 + 跳|割|吞|药|绳|遗书|再见|最后|不想|撞墙|塔吊|楼顶|湖边|河边|鞋
  `,
};
