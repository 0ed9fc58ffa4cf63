/** What staff say of their work in their own words: 「我去」「在路上了」「弄好了」「不归我管」「让小竹去」. Pure and lenient. */
import type { WorkerVerb } from './worker-command-reading.ts';
import { type PlainWord, plainWords } from './worker-plain-words.ts';

export interface SpokenStep {
  /** What it may mean, the likelier first: which it is depends on how far the ticket is. */
  readonly verbs: readonly WorkerVerb[];
  /** As said; absent when there was none. */
  readonly number: string | undefined;
  /** The words themselves tell what happened; the name on `transfer`. */
  readonly rest: string;
}

const soft = '(?:吧|了|啦|哈|啊)*';
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

/** The first that fits decides. */
const spokenWays: readonly PlainWord[] = [
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
];

const ways = [...spokenWays, ...plainWords];

/** Asked, told or supposed: no step. */
const unsaid =
  /[?？]|(?:吗|么|呢)[。.!！]*$|^(?:谁|等|如果|要是|怎么|能不能|可不可以)|没(?:有)?(?:修|弄|处理|解决|搞|好|完|用)|还没|还是|不行|半天/u;
const numbered =
  /^#?(?:工单)?\s*(\d{6}\s*[-—–]\s*\d{1,7}|\d{1,5}(?=\s*(?:号|单|工单|[^\d\s.:：点栋幢单元楼层室个])))\s*(?:号?工?单|号)?[\s,，:：]*/u;
const nods =
  /^(?:(?:好的|收到|没问题|嗯+|ok)[\s,，。.!！]*(?=\p{Script=Han})|(?:好|行|可以)[\s,，。.!！]+)+/iu;
const longest = 60;

/** Absent when it is none. */
export function readWorkerSpeech(text: string): SpokenStep | undefined {
  const trimmed = text.normalize('NFKC').trim().replace(nods, '');
  const number = numbered.exec(trimmed);
  const words = number === null ? trimmed : trimmed.slice(number[0].length);
  if (words === '' || words.length > longest || unsaid.test(words)) return undefined;
  for (const { verbs, words: pattern, keep = ([all]: RegExpExecArray) => all } of ways) {
    const match = pattern.exec(words);
    if (match !== null) return { verbs, number: number?.[1]?.replace(/\s/gu, ''), rest: keep(match).trim() };
  }
  return undefined;
}
