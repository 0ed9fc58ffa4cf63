/** The ways in which staff say where a ticket stands, for worker-speech-reading.ts: 「我去」「这单我的」「先挂着」「处理完毕」. Data. */
import type { WorkerVerb } from './worker-command-reading.ts';

export interface SpokenWay {
  /** What it may mean, the likelier first. */
  readonly verbs: readonly WorkerVerb[];
  readonly words: RegExp;
  /** What of them is the note, or the name; default: all. */
  readonly keep?: (match: RegExpExecArray) => string;
}

const soft = '[吧了啦哈啊呀哦嘞]*';
const end = '[\\s。.!！~～]*$';
const thing = '(?:[这那](?:个|单|件|张|事)?|单子?)?(?:事情?|单子?|活儿?)?';
const soon = '(?:马上|现在|这就|立刻|等下|等会儿?|一会儿?|待会儿?|下午|晚上|明天)*(?:就|再)?';
const going = '(?:[来去]|过去|过来|接|接手|出发)';
const doing = '(?:看看|看一?下|处理|处理一?下|办|弄|修|跑一趟|一趟|现场)?';
const done =
  '(?:弄|修|搞|整|换|装|补|接|清|清理|打扫|处理|处置|解决|维修|疏通|挪|拖|搬|拉|恢复|劝|劝离|更换|关|扶|送)';
const result = '(?:好|完|掉|走|通|妥|干净|开|上|离|复|回家)?';
/** Whoever these are, they are no colleague. */
const nobody = '(?!居民|业主|邻居|大家|他们|她们|人家|自己|谁|好|钱|发|出所|小区|小孩)';
/** Not now, and by whom it is plain: 明天再去. */
const later =
  '(?:今天|今晚|明[天早晚]|后天|大后天|[上下中]午|晚上|晚点|晚些|等下|等会儿?|一会儿?|改天|回头|过[一两几]天|[下这本]?(?:周|星期|礼拜)[一二三四五六日天]?)';
const laterDoing =
  '(?:去|来|过去|过来|上门|看|查|弄|修|换|装|处理|联系)(?:一趟|一下|看看?|查看|弄|修|换|装|处理|联系|现场)*';
const another = '(?:别的?人|其他(?:人|同事)|别的同事|同事)';
const unable = '(?:[处办]理|弄|修|搞|解决|干)不(?:了|来|定)';
const name = `${nobody}([\\p{Script=Han}·]{2,4}?)`;

/** 刚去看了,灯头烧了: what was found there is how it goes. */
const looked =
  /^(?:我)?(?:(?:刚刚?|刚才|已经?|上午|中午|下午)(?:去|过去|上去|下去|到现场|上门)?|(?:去|过去|上去|下去)|(?:到|去)?现场|上门)(?:看|查看|检查|排查)(?:了|过了?)(?:一下|看)?[\s,，。;；].{2,}$/su;

/** 居民不在家,电话打不通: of whom they went to see. */
const nobodyThere =
  /^(?:居民|业主|住户|户主|报修人|对方|人家)(?:现在|今天|都|也)*(?:不在家?|没在家|家里?没人|电话(?:一直)?(?:打不通|没人接|不接|关机|停机)|联系不上)[^?？]{0,30}$/su;

/** 没人在家, 敲门没人应: nobody is named, and what comes of it follows at most. */
const nobodyAnswers =
  /^(?:去了|到了)?[,，\s]*(?:(?:家里?|屋里?)(?:没人|没有人)(?:在)?|(?:没人|没有人)在家|敲(?:了半天)?门(?:没人|没有人|无人|不)(?:应|开门?|答应)?|(?:打)?电话(?:也|都|一直)*(?:打不通|没人接|不接|关机|停机)|联系不上(?:居民|业主|住户|户主|人)?)[了啊呢]?(?:[,，。\s]+(?:先|我|再|改天|明天|后天|下午|晚上|回头|等|已|贴|留|电话).{0,24})?[。.!！]*$/su;
/** What follows behind a stop tells more of it. */
const more = '(?:$|[\\s,，。;；:：!！~～].*$)';
const atOnce = '(?:马上|现在|这就|立刻|等下|一会儿?|等会儿?)';
const takesOn =
  '(?:接(?:下|手|单)?|处理|负责|安排|跟进|去(?:一趟|处理|看看|现场|弄|修)?|过去(?:一趟|看看|处理)?|来(?:处理|弄|修|看看|跟)?|跑一趟)';
const handy = '(?:师傅|工人|电工|水工|维修工?|保洁|保安|物业|厂家|维保)';
/** 小竹, 李工, 王姐: a colleague where nothing else says so. */
const colleague =
  '(?!小区|小孩|小时|小程|小票|小学|老人|老师|老板|老婆|老公|老家|员工|职工|保洁|保安)((?:小|老|阿)\\p{Script=Han}|\\p{Script=Han}{1,2}(?:哥|姐|工))';
const thisOne = '(?:这个|这单|这事|那|就|还是)*';

/** The first that fits decides. */
export const spokenWays: readonly SpokenWay[] = [
  {
    verbs: ['claim', 'progress'],
    words: new RegExp(
      `^${thing}(?:(?:那|就)?(?:我|由我|让我)${soon}${going}${doing}${soft}|接${soft})${end}`,
      'u',
    ),
  },
  { verbs: ['claim'], words: new RegExp(`^(?:[街节揭接][单担但]|解单)${soft}${end}`, 'u') },
  // Taken on, what cannot be done yet is how it goes; not taken on, it is for somebody else.
  {
    verbs: ['progress', 'return'],
    words: new RegExp(
      `^${thing}(?:我)?${unable}.{0,3}[,，。;；\\s]+.*(?:等|换|再|配件|材料|明天|后天).*$`,
      'su',
    ),
  },
  {
    verbs: ['return'],
    words: new RegExp(`^${thing}(?:我|我这边)?(?:实在|真的?)?${unable}${soft}(?:$|[\\s,，。.!！].*$)`, 'su'),
  },
  { verbs: ['return'], words: new RegExp(`^${thing}(?:我)?不想(?:接|去|办|干)${soft}${end}`, 'u') },
  // Why, is asked.
  {
    verbs: ['return'],
    words: new RegExp(`^${thing}(?:我)?(?:想|要|先)?退(?:了|掉|回去?)${soft}${end}`, 'u'),
    keep: () => '',
  },
  // To whom, is asked.
  {
    verbs: ['transfer'],
    words: new RegExp(
      `^${thing}(?:(?:转给?|派给|交给|给|让|叫|换|找)${another}|换个?人)(?:来|去|接|办|处理|弄|做|吧)*${soft}${end}`,
      'u',
    ),
    keep: () => '',
  },
  {
    verbs: ['return'],
    words:
      /^(?:这个|这单|这件事?|这)?(?:不归我们?管?|不属于我们?|不是我们?(?:的|这|那|管|片|负责|网格|辖区)|我?(?:去不了|接不了|不接|不去|没空|办不了)).*$/su,
  },
  {
    verbs: ['transfer'],
    words: new RegExp(
      `^${thing}(?:让|叫|派|换|请)${name}(?:来|去|接|办|处理|跟进|跑)${doing}${soft}${end}`,
      'u',
    ),
    keep: ([, to = '']) => to,
  },
  {
    verbs: ['transfer'],
    words: new RegExp(`^${thing}(?:转给?|派给|交给|给)\\s*(?![我你您他她它])${name}${soft}${end}`, 'u'),
    keep: ([, to = '']) => to,
  },
  {
    verbs: ['handle'],
    words: /^(?:办[洁节接杰]|半结)[了啦]?(?:$|[\s,，。:：](.*)$)/su,
    keep: ([, rest = '']) => rest,
  },
  {
    verbs: ['handle'],
    words: new RegExp(
      `^[^?？]{0,10}?(?:(?:已经?|都|刚刚?|全部?|给)+${done}${result}[了啦]?|(?<![在正始备要会去来快就该上])(?:${done}(?:好|完|掉|走|通|妥|干净|上|离|回家)|解决|恢复|换|更换|清|清理|挪|拖|搬|拉)[了啦])(?:新的|一个)?[哈啊呀喽咯嘞哦哇]?(?:$|[\\s,，。;；!！~～].*$)`,
      'su',
    ),
  },
  {
    verbs: ['progress'],
    words:
      /^(?:我)?(?:已经?|正在?|马上|刚刚?|现在|快)*(?:就)?(?:在路上|到(?:了|达|现场|楼下|门口|场)|出发|赶过去|过去了|(?:在)?(?:现场|[修弄查看]着|处理中|维修中|抢修)|在(?:修|弄|处理|查|看|等)|(?:联系|通知|上报|协调|预约)(?:了|上|给|过)|(?<=已经?)(?:联系|通知|上报|协调|预约)|(?:警察|民警|派出所|社区民警)(?:已经?|刚刚?|都)*(?:来|到|处理|出警|调解|带走|介入|在)|(?<=已经?|^)报(?:了)?警|人(?:没事|在家|不在|找到|平安)|老人(?:没事|在家|平安)).*$/su,
  },
  { verbs: ['progress'], words: looked },
  { verbs: ['progress'], words: nobodyThere },
  { verbs: ['progress'], words: nobodyAnswers },
  {
    verbs: ['progress'],
    words: new RegExp(
      `^(?:我)?(?:那|就|先|只能|得|要)*${later}+(?:就|再|才能?)+${laterDoing}${soft}${end}`,
      'u',
    ),
  },
  {
    verbs: ['claim', 'progress'],
    words: new RegExp(
      `^${thing}(?:(?:那|就)?(?:我|由我|让我|归我|我们)${atOnce}?(?:就|先)?${takesOn}|${atOnce}(?:就|先)?${takesOn})(?:${thing}|一下)${soft}${end}`,
      'u',
    ),
  },
  {
    verbs: ['claim'],
    words: new RegExp(
      `^(?:${thing}(?:我的|归我|算我的?|我要|交给我|包在我身上)|抢单|领(?:了|下|走)|接(?:下|手)?(?:这|此)(?:个|单|件))${soft}${end}`,
      'u',
    ),
  },
  {
    verbs: ['return'],
    words: new RegExp(
      `^(?:${thing}退(?:了|掉|回去?|一下)?(?:吧|了)?(?:[\\s,，。]+.+|[吧了]+${end})|(?:派|分|搞|弄|发)错(?:单|人|片区|地方|网格|单位)*了?${more}|${thing}(?:不在|不是|不属)(?:于)?我们?的?(?:辖区|片区?|网格|范围|地盘)${more}|${thing}我?(?:们)?(?:管不了|无权|没(?:有)?权限|没(?:有)?资质)(?:这事|这个|处理|管|弄)?${more})`,
      'su',
    ),
  },
  {
    verbs: ['transfer'],
    words: new RegExp(
      `^${thisOne}(?:(?:转给?|派给?|换|给|交给)\\s*)?${colleague}(?:来|去)(?:(?:弄|办|修|处理|跟|看看)[吧了啊]*|吧)?${more}`,
      'su',
    ),
    keep: ([, to = '']) => to,
  },
  {
    verbs: ['transfer'],
    words: new RegExp(`^${thisOne}(?:转给?|派给?|换|交给)\\s*${colleague}[吧了啊]*${more}`, 'su'),
    keep: ([, to = '']) => to,
  },
  {
    verbs: ['suspend'],
    words: new RegExp(
      `^${thing}(?:先|暂时)?(?:挂(?:着|一下|起来?)|放一放|放(?:着|一下)|搁(?:着|一下|置)|缓一?缓)${soft}(?:等.{1,30}$|${more})|^.{2,20}[,，\\s](?:就|那)?先挂(?:着|起来?|一下)?${soft}${end}`,
      'su',
    ),
  },
  {
    verbs: ['extend'],
    words:
      /^(?:这(?:个|单)?)?(?:想|要|需要|得|请)?(?:再)?(?:延(?:期|长|后|迟)?|宽限|缓|推迟)(?:到|至)?(?=[0-9一两二三四五六七八九十几本下明后周月]).{1,20}$|^再(?:给|宽限|缓)(?:我)?[0-9一两二三四五六七八九十几]+(?:个)?(?:天|日|小时|周).{0,20}$|^(?:时间|时限)(?:不够|来不及|太紧).{0,20}$/su,
    keep: ([all]) => all.replace(/^(?!时).*?(?:延(?:期|长|后|迟)?|宽限|缓|推迟|再给我?)/u, ''),
  },
  {
    verbs: ['handle'],
    words: new RegExp(
      `^${thing}(?:(?:已经?|都|全部?)?(?:处理|办理|处置|维修|清理|整改)完(?:毕|成)|完(?:工|事)|(?:可以)?(?:结单|结案|关单|销单|闭环)|可以结了?|(?:办|做)(?:好|完|妥)了|(?:修|弄|搞)利索了|(?:水|电|气|网)(?:来|有|通|恢复)了|(?:疏|管道|下水)?通了)${soft}${more}`,
      'su',
    ),
  },
  // 师傅在路上, 已经派师傅去了.
  {
    verbs: ['progress'],
    words: new RegExp(
      `^(?:${handy}(?:已经?|正|马上|都)*(?:在路上|到|来(?!电|信|了?消息)|去|出发|过去|在(?:修|弄|看|查|处理)).{0,30}|(?:已经?|刚刚?)?(?:派|安排|叫|喊|约|联系|通知)(?:了|好|上)?${handy}(?:(?:了|过?[去来]|上门|处理|修|看|查|明|下午|上午|今|马上|[,，]).{0,24})?)$`,
      'su',
    ),
  },
  // 已到, 人到了.
  {
    verbs: ['progress'],
    words: new RegExp(
      `^(?:人|我|我们|${handy})?(?:已经?|都|刚刚?)*(?:到了?(?:现场|楼下|门口|小区)?|进场|进门)(?:了)?${end}`,
      'su',
    ),
  },
  // 还在等配件, 配件订了,明天到.
  {
    verbs: ['progress'],
    words: new RegExp(
      `^(?:(?:还)?在?等(?:着)?(?:配件|材料|料|${handy}|住户|居民|业主|天晴|雨停|回复|通知|审批|报价|钱)|(?:配件|材料|料|零件|灯|锁|泵|板子)(?:已经?|都|刚)*(?:订|下单|买|发货|在路上|没到|缺货|没货|断货)).{0,30}$`,
      'su',
    ),
  },
  // 约了下午三点上门.
  {
    verbs: ['progress'],
    words:
      /^(?:已经?)?(?:约|定)(?:了|好|在)[^,，。]{0,4}(?:时间|上门|师傅|住户|居民|业主|厂家|物业|[今明后下上周]|[0-9一二两三四五六七八九十]+(?:点|号|日)).{0,24}$/su,
  },
  // 查了是主管道的问题, 看了,是灯座坏了.
  {
    verbs: ['progress'],
    words:
      /^(?:刚刚?|已经?)?(?:(?:查|看|量|测|试)(?:了|过|明)(?:一下)?[,，\s:：].{0,30}(?:是|坏|断|烧|堵|漏|松|老化|短路|锈|裂|破|要换|需要|缺|问题).{0,30}|查(?:了|明|出来?)(?:是|为|说).{2,60})$/su,
  },
];
