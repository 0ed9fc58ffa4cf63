/** 「不漏了」「门禁能刷了」「车开走了」: what was reported is over, said of the fault itself. Pure; the words are data. */
import type { Category } from '../../core/taxonomy.ts';

interface Over {
  readonly of: readonly Category[];
  /** Says by itself what is over: hours later, too. */
  readonly plain: string;
  /** Means it only while the report is talked about: 走了, 通了. */
  readonly brief?: string;
}

const overs: readonly Over[] = [
  {
    of: ['repair.access'],
    plain:
      '(?:门禁|道闸|闸机|栏杆|对讲|刷卡|人脸|大门|单元门|门锁)(?:都|又|已经|现在|自己)*(?:能用|可以用?|好使|正常|响|抬起来|落下来|灵|识别(?:出来)?)了|能(?:刷|识别)(?:卡|脸|开|上)?了',
    brief: '能(?:开|进|关|打开|关上|进去|进来|出去)了|(?:刷|打|关)(?:得)?(?:开|上)了|门(?:开|关上|关好)了',
  },
  {
    of: ['repair.drainage'],
    plain:
      '(?:不|没再?)(?:堵|反|返|冒|溢)(?:水|味|臭)?了|(?:下水道?|管道?|地漏|马桶)(?:又|都|自己|已经)*通了',
    brief: '(?:疏|又)?通了|下(?:得)?去了|水(?:退|下去|流走)了|不臭了',
  },
  { of: ['repair.leak'], plain: '(?:不|没再?)(?:漏|滴|渗|淌)(?:水)?了' },
  {
    of: ['repair.water'],
    plain: '(?:出|来|有)(?:热)?水了|水(?:来|出来)了|不(?:黄|浑|漏|喷)了|(?:水压|水)(?:正常|清|变清)了',
    brief: '(?<=^|[,，。 又都了经])来了',
  },
  {
    of: ['repair.power'],
    plain: '(?:来|有|通)电了|电(?:来|通|有)了|不跳(?:闸)?了',
    brief: '(?<=^|[,，。 又都了经])来了|(?:灯)?(?:又)?亮了|(?:推|合)(?:上|得上)(?:去)?了',
  },
  {
    of: ['repair.lighting'],
    plain: '灯(?:又|都|自己|已经|全)*亮(?:起来)?了|灯泡?[^,，。]{0,6}(?:拧紧|拧上|换好|换上)了',
    brief: '(?:又)?亮(?:起来)?了|不(?:闪|黑)了',
  },
  {
    of: ['repair.gas'],
    plain: '打(?:得)?着(?:火)?了|点得着了|(?:来|有|通)气了|气(?:来|有|通)了',
    brief: '(?<=^|[,，。 又都了经])来了|充(?:得)?(?:进去|上)了|点着了',
  },
  {
    of: ['repair.heating'],
    plain: '暖气(?:片)?(?:又|都|已经|开始)*(?:热|来|烫|有)(?:起来)?了|热起来了|家里(?:暖和|热乎)(?:起来)?了',
    brief: '(?:热乎?|暖和|烫手?|不凉|不冷|不冰)(?:起来)?了',
  },
  {
    of: ['repair.elevator'],
    plain:
      '(?:电梯|[0-9一二三左右]号?梯|按钮|按键)(?:又|能|都|自己|已经|现在)*(?:动|走|开|坐|用|运行|好使|灵|恢复)(?:起来)?了|电梯(?:不(?:晃|抖|卡|夹人|响)|门(?:能)?关(?:得)?上)了',
    brief: '(?:又|能)(?:动|走|坐|开|用)了|动了|不(?:晃|响|抖|卡)了|关(?:得)?上了',
  },
  {
    of: ['repair.network'],
    plain:
      '(?:网|网络|宽带|信号|wifi)(?:又|都|自己|已经|现在)*(?:能用|有|来|连上|通|恢复)了|(?:有|来)(?:网|信号)了|能上网了|连上网了',
    brief: '(?<=^|[,，。 又都了经])来了|连(?:得)?上了|能用了|不卡了',
  },
  {
    of: ['anomaly.noise'],
    plain:
      '(?:不|没再?)(?:吵|响|敲|砸|唱|弹|闹|放|钻|震|嗡|跳|喊)(?:闹|歌|琴|音乐|了)?了|没(?:声音?|动静|声响)了|(?:安静|消停|清静)(?:下来)?了|停工了|音响关了|(?:散场|收摊)了',
    brief: '(?:停|散|关|收工)了(?:下来)?',
  },
  {
    of: ['anomaly.animal', 'anomaly.noise'],
    plain:
      '(?:狗|猫|狗狗)(?:又|都|自己|已经|被|主人|让人)*(?:走|跑开|跑掉|不叫|不咬|不追|不嚎|牵走|抱走|带走|抓走|拴上|拴好|关起来|找到)了',
    brief: '不(?:叫|咬|追|嚎)了|(?:被)?(?:牵|抱|带|抓|领|赶)走了|拴(?:上|好)了',
  },
  {
    of: ['blocked_exit.vehicle'],
    plain:
      '(?:车子?|电[动瓶]车|面包车|货车|三轮车?|车主)[^,，。]{0,6}(?:开走|挪走|挪开|移走|移开|推走|拖走|骑走|走|让开|挪|挪车)了',
    brief:
      '(?:开|挪|移|推|拖|骑)(?:走|开)了|(?<=^|[,，。 又都了经车主])走了|不(?:堵|挡)了|(?:能|可以)(?:过|进|出)(?:去|来)?了',
  },
  {
    of: ['blocked_exit.clutter', 'anomaly.sanitation', 'repair.facility', 'anomaly.fire_hazard'],
    plain:
      '(?:东西|箱子|纸箱|家具|沙发|柜子|床垫|鞋柜|垃圾|袋子|杂物|建材|单车|电瓶?)[^,，。]{0,6}(?:搬走|搬掉|搬开|清走|清掉|清理|清理掉|收走|收掉|收拾|收拾好|拿走|拉走|拖走|扔掉|扔|挪开|挪走|弄走|腾空|运走|拔掉|拔)了',
    brief:
      '(?:搬|清|收|拿|拉|扔|挪|弄|运|推|扫|拖)(?:走|掉|开|干净|好)了|(?:打扫|清理|收拾)(?:干净|好|掉|完)?了|拔(?:掉|了)?了',
  },
  {
    of: ['anomaly.sanitation'],
    plain: '(?:扫|清|冲|洗|擦|弄|拖|打扫|清理|收拾)(?:得)?干净了|垃圾[^,，。]{0,4}清了|不臭了',
    brief: '干净了|没味(?:道|儿)?了',
  },
  {
    of: ['anomaly.pollution', 'anomaly.sanitation', 'repair.drainage'],
    plain:
      '没(?:什么|那)?(?:股)?(?:怪|臭|异|油烟|油漆|焦)?味(?:道|儿)?了|(?:味道?|味儿|烟|油烟)(?:散|没)了|不(?:呛|熏)了',
    brief: '(?:不臭|散|没烟)了',
  },
  {
    of: ['anomaly.person'],
    plain: '(?:人|老人|孩子|爷爷|奶奶|她|他)?(?:自己|已经|平安|都|刚刚?)*(?:找到|回来|回家|到家|联系上)了',
    brief: '开门了|接电话了|醒了',
  },
  { of: ['help.wish'], plain: '(?:已经)?(?:借到|买到|找到人?|有人(?:帮|送|借))了' },
];

/** Of whatever it is, while the report is talked about. */
const anyway =
  '(?:可以|能用|好使|正常|行)了|一下就?好了|(?:又|自己|已经|都|现在)(?:好|能用|可以|行|正常)了|恢复(?:正常)?了|弄好了|搞定了';

/** Short, and nothing in it that turns it round. */
const opening = '(?:哦+|噢|嗨|诶|欸|咦|哎呀?|哟|嗯+|哈+|啊|呀|好了|太好了|不好意思|各位|[,，。!！~～ ])*';
const clauseBefore = '(?:[^,，。!！?？]{1,14}[,，。;；、 ]+)?';
/** Who saw to it and since when; whoever is spoken of otherwise (孩子, 作业, 我窗户) is another matter. */
const subject =
  '(?:我[^,，。!！?？]{1,6}(?=一?下)|现在|刚刚?|刚才|已经|都|全|又|终于|总算|自己|突然|这下|把|给|被|它|那|这|股|个|他们?|她们?|人家|师傅|物业|保安|保洁|阿姨|邻居|楼上|楼下|隔壁|对门|车主|主人|房东|有人|司机|我们?(?=家|这|楼|屋|拧)|家里?|这边|那边|楼道?|屋里?|里面|门禁卡?|道闸|大?门|电梯|暖气|下水道?|马桶|水管|狗|猫|车子?|箱子|东西|味道?|灯泡?|水|电|网|气|了|一?下|松)*';
const ending =
  '(?:[啊呀哈啦呢哦嘿]|[,，。!！~～… ]|谢谢.{0,6}|感谢.{0,6}|辛苦.{0,6}|多谢.{0,4}|不好意思|打扰.{0,4}|麻烦.{0,4}|不用.{0,4}了)*';

const turnsRound =
  /[?？]|[吗么嘛]|没有$|[一两几]会|一阵|一下[又,，子]|分钟|小时|又(?!好|能|可以|行|来|有|亮|动|走|热|正常|通|恢复)|但|可是|不过|还[是没不有要在]|没[好修来人通亮热]|才怪|[谁哪]|怎么|怎样|咋|如果|要是|万一|等|希望|盼|何时|什么时候|哪天|的话|就好|多好|好不好|行不行|能不能|差不多|假装|骗|以为|说是|听说|好像|据说|估计|应该|别家|别的|别人|人家家|对面|昨|前天|也|上[次回周月]|以前|每次|老是|经常|总是|今后|以后|明天|后天|快要?|马上|就要|将|刚要|正要|又(?:停|坏|断|堵|漏|没|凉|黑)/u;
/** What comes through pipes and wires of others says nothing of one's own. */
const others =
  /楼上|楼下|隔壁|对门|他家|她家|他们家|你们?家|[0-9一二三四五六七八九十]+(?:栋|号楼|单元|楼|幢)/u;
const supplied: ReadonlySet<Category> = new Set([
  ...(['repair.water', 'repair.power', 'repair.gas', 'repair.heating', 'repair.network'] as const),
]);

const within = (words: string) =>
  new RegExp(`^${opening}${clauseBefore}${subject}(?<![不没未别])(?:${words})${ending}$`, 'iu');

interface Reading {
  readonly of: ReadonlySet<Category>;
  readonly plain: RegExp;
  readonly brief: RegExp;
}

const readings: readonly Reading[] = overs.map(({ of, plain, brief }) => ({
  of: new Set(of),
  plain: within(plain),
  brief: within(brief === undefined ? plain : `${plain}|${brief}`),
}));
const whatever = within(anyway);

const longest = 30;

/**
 * That a fault of this category is over. `talkedOf`: the report is being talked about, so that 可以了 and 走了 can only
 * be said of it; without it the words have to say by themselves what is over.
 */
export function saysSolved(text: string, category: Category, talkedOf: boolean): boolean {
  const words = text.trim().replace(/[啦咯喽]/gu, '了');
  if (words.length > longest || turnsRound.test(words)) return false;
  if (supplied.has(category) && others.test(words)) return false;
  if (talkedOf && whatever.test(words)) return true;
  return readings.some(({ of, plain, brief }) => of.has(category) && (talkedOf ? brief : plain).test(words));
}
