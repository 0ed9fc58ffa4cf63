/** A danger that is asked about, warned of or only heard passing: whether to take the lift, mind it hits nobody, sirens. */
import type { Turn } from './turn.ts';

/** Somebody is in it after all. */
const atHand =
  /我家|我们[家楼栋单]|我[爸妈爷奶儿女老]|家里[^老]|楼[上下]|隔壁|对门|[0-9一二三四五六七八九十]+(?:栋|号楼|单元)|现在|正在|刚|已经|快[来点!]|救|怎么办|咋办|[了啦][,。!]/;

export const spokenOfTurns: readonly Turn[] = [
  // 着火了能不能坐电梯,听人说不行.
  {
    code: 'whether',
    weight: 3,
    pattern:
      /(?:能不能|可不可以|可以不可以|要不要|该不该|应不应该|能否)(?:先|直接|马上|立刻|立即|再)?(?:坐|乘|用|泼|浇|扶|催吐|盖|拉开|开[灯门窗]|报案|搬|喂|喝|吃|躲|掐|按压)/g,
    stands: 'anywhere',
    unless: atHand,
  },
  // 以后老人一个人在家晕倒了怎么办.
  {
    code: 'one_day',
    weight: 3,
    pattern:
      /(?:^|[,。!?;、 ])(?:那|我说)?(?:以后|将来|往后|日后|哪天|有一天)[^。!?]{0,16}(?:怎么办|咋办|咋整|怎么弄|谁管|谁负责|谁知道|没人知道)/g,
    stands: 'near',
    unless: /现在|正在|刚|已经|快来|救命|1(?:20|10|19)|不应|叫不|喊不|[着烧][火了]/,
  },
  // 别砸到人, 当心触电.
  {
    code: 'lest',
    weight: 3,
    pattern:
      /(?:(?<!特|区|分|级|告|离|个)别|免得|省得|以防|防止|当心|小心|不要)(?:再|给我|把人|让)?[^,。!?]{0,3}?(?:[砸摔掉咬烫碰撞压夹伤电绊滑呛吓](?:到|着|伤|死|下)(?:人|孩子|小孩|老人)?|中毒|着火|起火|失火|触电|走丢|出事|出人命|晕倒|中暑)/g,
    stands: 'covering',
    unless: /正在|还在|已经|刚|血|快来|救|1(?:20|10|19)|哭|冒|断了|漏电|麻/,
  },
  // 堵成这样,着火了消防车怎么进.
  {
    code: 'how_would_they',
    weight: 4,
    pattern:
      /[着起失]火了?[,]?[^,。!?]{0,4}(?:消防车?|救护车)[^,。!?]{0,3}(?:怎么|咋|如何|能不能|还能)(?:个)?(?:能|样)?(?:进|开|过|上|停)/g,
    stands: 'covering',
    only: 'danger.fire',
    unless: /现在|正在|快来|烟|火[势苗光]|已经|救命|烧[到起着]|还[没不]/,
  },
  // 消防通道停满,救护车都进不来: how narrow it is, with nobody on it.
  {
    code: 'no_way_for_them',
    weight: 4,
    pattern: /(?:救护车|消防车|120)(?:都|也|怕是?|根本)+(?:是)?(?:进|开|过)(?:都|也)?不/g,
    stands: 'covering',
    only: 'danger.injury',
    unless:
      /现在|正在|病人|老人|[晕倒昏血喘摔疼痛]|等着|急[救诊病]|快[来点!]|我[爸妈爷奶公婆]|孕|要生|救命|停在|到了|来了|发病/,
  },
  // 冬天烧炭一定要开窗.
  {
    code: 'precaution',
    weight: 3,
    pattern:
      /(?:一定|务必|千万|记得|注意|最好|必须|要)(?:要)?(?:常|勤|多|先|记得)?(?:开窗|通风|关阀|关[气火]|关煤气|拔插头)/g,
    stands: 'anywhere',
    only: 'danger.gas',
    unless: /[晕昏闻味漏嘶吐倒]|头[疼痛]|现在|刚|救|叫不|喊不|[我谁]家/,
  },
  // 听见消防车响,哪里着火了吗.
  {
    code: 'sirens',
    weight: 3,
    pattern:
      /(?:消防车|救火车|警车|警笛|救护车)[^,。!?]{0,6}(?:响|声|叫|来了|过去|开过|开进|经过|路过)[^。!]{0,12}(?:吗|么|哪|谁|啥|什么|怎么)/g,
    stands: 'anywhere',
    unless:
      /烟|火[苗光势]|味|糊|看[到见]|我家|我们[楼栋单]|快来|救[命人我]|炸|[晕倒血堵挡]|进不来|过不来|还[没不]/,
  },
  // 有人推电驴子上电梯,门都关不上: an open door holds nobody.
  {
    code: 'door_stays_open',
    weight: 4,
    pattern: /门?(?:都|也|老|总|一直)?(?:关|合)不(?:上|拢|严)/g,
    stands: 'covering',
    only: 'danger.trapped_in_lift',
    unless: /困|出不来|救命|夹/,
  },
  // 我家猫从二楼跳下去了.
  {
    code: 'pet_jumped',
    weight: 4,
    pattern: /[猫狗鸟鸡鸭兔鼠龟][^,。!? ]{0,6}(?:跳|掉|摔)(?:了)?(?:下|楼)/g,
    stands: 'covering',
    only: 'danger.self_harm',
    unless: /女|男|孩|娃|有人/,
  },
  // 房贷压得我喘不过气.
  {
    code: 'burden',
    weight: 4,
    pattern:
      /(?:[房车]贷|贷款|工作|作业|压力|业绩|债|生活|学习|老板|领导|论文|考试)[^,。!?]{0,4}(?:压|逼|催|管|折磨|堵)得[^,。!?]{0,8}/g,
    stands: 'covering',
    unless: /不想活|跳|死|药|救/,
  },
  // 又在打球.
  {
    code: 'plays',
    weight: 4,
    pattern:
      /[在又]打(?:球|篮|羽|乒|游戏|牌|麻将|电话|扫|工|针|包|折|桩|磨|孔|钻|洞|印|盹|呼|鼾|药|字|卡|拳|太极)/g,
    stands: 'near',
    only: 'danger.violence',
    unless: /[刀棍血砍捅]|救|打[人我她]|惨|哭|喊|往死|掐|抢|撬|贼/,
  },
  // 货梯卡在一楼,门开着,没人.
  {
    code: 'open_car',
    weight: 4,
    pattern:
      /门(?:是|都|一直|就)?(?:开着|敞着|大开)[^。!?]{0,6}(?:里[面头])?没(?:有)?人(?!应|理|管|接|来|救|敢)/g,
    stands: 'anywhere',
    only: 'danger.trapped_in_lift',
    unless: /困|救|有人|我们|出不来/,
  },
  // 电梯里一股烟味: somebody smoked there.
  {
    code: 'smoked_in_lift',
    weight: 3,
    pattern: /(?:电梯|轿厢|梯)[里内]?[面头]?[^,。!?]{0,6}烟味/g,
    stands: 'near',
    only: 'danger.fire',
    unless: /焦|糊|着火|电线|胶|冒|黑烟|浓烟|烧|看不/,
  },
];
