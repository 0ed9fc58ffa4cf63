/**
 * What may well be a danger: too wide to raise an alarm by itself. With 2 it does when nothing speaks against it and the
 * second reader is sure of a report that a danger of this kind would be. Same form as the danger rules.
 */
import type { Danger } from '../../core/taxonomy.ts';

export const dangerHints: Readonly<Partial<Record<Danger, string>>> = {
  fire: `
    2 火|烟|烧|燃 + 冲|窜|挤出|冒|滚|扑|蹿|飘出|好大|快来|救|报警|有人|老人|孩子|烫|糊|一声响|噼
    2 火球|烟气|红光|火花|冒火|火星|糊了|烤糊|烧糊|焦了 + 床|被|屋|窗|电|楼|厨|灶
  `,
  gas: `
    2 @fuel + 吐|晕|难受|满|没关|关不|漏|冒|喷|泄|响|没排|臭|怪|呛
    2 味|气味|味道 + 晕|恶心|吐|呛|刺鼻|怪
    2 管 + 嘶|滋|喷气|漏气
  `,
  trapped_in_lift: `
    2 @car|@lift|梯|梯子 + 里面|里头|里边|在里 + @people|人|我|敲|喊
    2 @car|@lift + 被困|困|关着|夹|救|爬出|喊 + @people|人|我
  `,
  injury: `
    2 @people|一个人|我 + 倒|摔|跌|栽|滑下|滚|掉下|坠|砸|撞|压|卡|夹|咬|烫|烧伤|割|划|扎|抽|吐|喘|晕|昏|痛|疼|血|断了|没劲|麻木|扑腾|沉|漂|悬|吊|噎|呛|憋|不理人|不动|不醒|脉|呻吟|哼|喊哎|冻僵|发抖|中毒|误
    2 @people|独居|阿婆|姨|姐|叔|他|她 + 没声|没动静|没见|没看|没人|不应|不接|打不通|关机|没开|不开|没反应|联系|失联|失连|没出|没下|没取|没拿|几天|多日|堆了|塞满|满了|没关|没回
    2 @people|婴儿 + 马路中间|路中间|光脚|赤脚|睡衣|防盗网|窗台|窗外|楼顶|外沿|水箱|湖边|河边|井|水塘|被放在|被丢|扔在|弃
    2 臭味|味道 + 独居|门缝
    2 里头|里面|屋里 + 哼|喊|哎哟|呻吟|哭声|求
  `,
  violence: `
    2 @people|他|她|那人|小偷|贼 + 砸|打|捅|砍|掐|勒|扯|拽|拖|抢|抱上|抱走|踹|撬|翻我|正翻|刀|棍|铁|石头|追|堵|闯|威胁|骂 + @people|我|家|头|脖|车|柜|锁|门
  `,
  falling_object: `
    2 砸|掉下|落下|扔|丢 + @people|我 + 头|血|懵|伤|疼|晕|捂|哭|肩|脚|手|救
  `,
  electrocution: `
    2 电 + 摸|吸|弹 + @people|麻|木|哭|抖|倒|黑
    2 电线|电缆|线 + 掉|断|垂|耷拉 + 水|地|路|孩子|娃
  `,
  missing_person: `
    2 @child|@elder|@confused|阿婆|姨|他 + 没了|不见|走了|没影|冒得|搞丢|走脱|走丟|走丢|未归|没回|没归|到家|找不|找到|出走|出去|跑|转圈|认不|不识|摇头|抹眼泪|哭|失联|失连|病号|一个人|没带|不带|不认|哪栋|帮忙找|帮找|留意
    2 找 + 我妈|我爸|妈妈|爸爸|奶奶|爷爷|外婆|外公|孩子|儿子|女儿|弟弟|妹妹
  `,
  self_harm: `
    2 @people|他|她|爬上 + 跳|割|吞|药|绳|遗书|再见|最后|不想|撞墙|塔吊|楼顶|湖边|河边|鞋
  `,
};
