/**
 * What words say of a finished ticket. Pure. Whether the speaker was asked at all, and about which ticket, is not known
 * here: the same 「1」 is a vote in a neighbours' poll.
 */
import type { Rating } from '../tickets/rating.ts';
import type { ReasonOf } from '../tickets/reasons.ts';

export type Verdict =
  | {
      readonly kind: 'rating';
      readonly rating: Rating;
      /** `loose`: 可以, 不错, 好了: as often said to a neighbour, so it counts only right after the question. */
      readonly strength: 'plain' | 'loose';
      /** What is said beside the mark; empty when nothing is. */
      readonly words: string;
    }
  /** It is not solved. `subject`: the thing that is still so, as said (洞, 水管); empty when none is named. */
  | { readonly kind: 'undone'; readonly subject: string }
  /** Displeased, and it is not said whether the matter is solved. */
  | { readonly kind: 'complaint' };

/** Nobody rates in an essay. */
const longest = 60;
/** 满意 in more words than these is told of something else: an advert, a story. */
const longestPraise = 25;

/** What makes a key of a digit: 1️⃣. */
const keycap = /[\uFE0F\u20E3]/gu;

/** Absent when the words are no verdict. */
export function readVerdict(text: string): Verdict | undefined {
  const words = beforeAnother(text.normalize('NFKC')).replace(keycap, '').trim().toLowerCase();
  if (words === '' || words.length > longest) return undefined;
  return (
    readMark(words) ?? readDissatisfied(words) ?? readUndone(words) ?? readPraise(words) ?? readGrumble(words)
  );
}

const another = /[,，。!！~\s]+(?=(?:对了|另外|顺便|再报|还要报|还有个事))/u;

/** 「1,谢谢!对了4栋…」: what they go on to is no part of the mark. */
function beforeAnother(words: string): string {
  return words.split(another, 1)[0] ?? '';
}

export function goesOnToAnother(text: string): boolean {
  return another.test(text);
}

const mark =
  /^(?:我?(?:选|打|给|评|回复?)|评价|满意度)?[:\s]*(?:第(?=[一二三123]个(?:$|[,。!~吧])))?(?<mark>[123]|[一二三](?=分|吧|$|[,。!]|(?<=第[一二三])个))(?:(?<=第[一二三123])个|分|吧|哈|哦|啊)?(?<rest>$|(?:[\s,。!~;]|[.、](?=\s*$)|(?=[满基不谢没还很非太挺])).*$)/su;
/** 勉强吧 2: the mark behind what they think. */
const markBehind =
  /^(?:(?:勉强|还行|还可以|还好|凑合|一般般?|马马虎虎|可以|不错|挺好|很好|满意|基本满意|不满意|不太满意|慢了点|有点慢|太慢了?|辛苦了?|谢谢(?:师傅)?|评价?|打分?|给)[吧啊呀哦的了]*[,，。!！~\s]*){1,3}(?<mark>[123])分?[。!！~\s]*$/u;
const ticketNumber = /\d{6}-\d{1,5}/gu;
/** 3 两斤, 1,2栋的: a line of a group purchase, or a place. */
const noMark = /\d|[一二两三四五六七八九十半](?:斤|份|箱|盒|袋|件|瓶|只|板|条|桶|提|包)|栋|单元|号楼|接龙/u;

function readMark(words: string): Verdict | undefined {
  const groups = mark.exec(words)?.groups;
  if (groups === undefined) return readMarkBehind(words);
  const rest = (groups['rest'] ?? '').replace(ticketNumber, '').replace(/^[\s,。.!~;、]+|[\s。!~]+$/gu, '');
  if (noMark.test(rest)) return undefined;
  const rating = ratingOfMark[groups['mark'] ?? ''];
  return rating === undefined ? undefined : { kind: 'rating', rating, strength: 'plain', words: rest };
}

function readMarkBehind(words: string): Verdict | undefined {
  const rating = ratingOfMark[markBehind.exec(words)?.groups?.['mark'] ?? ''];
  return rating === undefined ? undefined : { kind: 'rating', rating, strength: 'plain', words };
}

const ratingOfMark: Readonly<Partial<Record<string, Rating>>> = { 1: 1, 2: 2, 3: 3, 一: 1, 二: 2, 三: 3 };

const dissatisfied =
  /(?:不|没|冇|唔|伐)(?:太|怎么|咋|是很|是太|够|算|是特别)?满意|差评|给?一星|不认可|不同意(?:办结|结案|结单)|^(?:很|非常|十分|特别|相当)?不满[啊吧了。!~\s]*$/u;
/** 满意不满意都行, 不满意怎么办. */
const onlyAsks = /满意不满意|满不满意|(?:怎么办|咋办|吗|呢)[??]*$|如果|要是/u;

function readDissatisfied(words: string): Verdict | undefined {
  if (!dissatisfied.test(words) || onlyAsks.test(words)) return undefined;
  return { kind: 'rating', rating: 3, strength: 'plain', words };
}

const work = '(?:修|弄|搞|处理|解决|清理?|挪|换|整|收拾|疏通|恢复|补|办(?!法)|动(?!静))';
const still = '(?:还是?|依然|依旧|照样|照旧|仍然?|一直|又)';
const fault =
  '(?:在?(?:漏|滴|渗|堵|响|臭|坏|黑|闪|吵|叫|冒|流|停|满|塞)|不(?:行|亮|热|通|好|能用|转|着|出水|制热)|没(?:水|电|气|网|好|亮|热|通|修|暖)|老样子|那样|这样|那个样|有(?:味|声|水)|(?:[打刷开]|[刷开关按锁拧推拉冲排打用连].{0,2})不(?:开|了|动|上|出|进|通|掉)(?=$|[了啊呀呢,。!~\\s])|(?:是)?(?:碎|破|烂|歪|断|裂|松|翘|塌|湿|脏|黄|浑|凉|冷|烫|花|暗|空|斜|瘪)(?:着|的)|在(?:那|这|原地)?(?=$|[呢啊呀吧,。!?~\\s]))';

/** What may follow where nothing more is said of it. */
const stop = '(?=$|[,，。!~\\s啊呀呢])';
/** Where nothing is named, the work itself is: 没修好, 根本没弄, 跟没修一样, 白跑. Data, any of these. */
const undoneWords: readonly string[] = [
  // 没给我修, 哪里修好了, 谁说修好了, 修好个鬼, 跟没修一样
  `(?:没|没有|未|冇|莫得|并没|根本没|压根没)(?:人)?(?:给|把|帮)?我?${work}`,
  `${work}得?(?:不好|不了|不彻底|不干净|不行|了个寂寞)`,
  `哪(?:里|儿)?有?${work}(?:好|完|通|干净|过)|(?:你们?|他们?)哪(?:里|儿)?${work}了?`,
  `谁说(?:都|已经|是)?${work}(?:好|完|通|干净|过)?了`,
  `${work}(?:好|完)了?个(?:鬼|屁|毛|头|锤子|寂寞|啥)|(?:跟没|等于没)${work}`,
  '白(?:修|弄|处理|来|跑)(?=$|[了一,。!~\\s])',
  '重新?(?:处理|修|弄)|再来(?:修|处理|看)',
  // 没人来, 没见着人, 谁来过
  '没有?人来(?:过|修|处理|$)|没(?:有)?来过?人(?=$|[,，。!~\\s啊呀])|哪(?:里|儿)?(?:有|来|来过)(?:过)?人',
  '没(?:有)?人(?:联系|找|理睬?)过?我?(?=$|[,，。!~\\s啊呀])|没人管(?=$|[,，。!~\\s啊呀])',
  '没(?:有)?(?:见|看见|看到|见到|碰到|等到)(?:着|过)?(?:人|师傅|谁|工人|人影|你们)|谁来过[啊呀?。!~\\s]*$',
  '(?:人|师傅|工人)(?:都|也|影|根本|压根)*(?:没(?:有)?(?:来|见|出现|到)|不见)(?=$|[过啊呀呢,，。!~\\s])',
  '(?:^|[,，。!~\\s]|师傅|人|工人|你们|他们|吧)(?:根本|压根|完全|就|还是?)没(?:有)?(?:人)?(?:来|管|动)',
  // 看了一眼就走了
  '(?:师傅|工人|维修工?|物业|你们|派的?人|来人|人家?|^)来?(?:过来)?了?(?:看|瞅|瞄|转|晃)了?(?:一眼|一下|一圈|两眼|眼)?就(?:走|跑|没影)',
  // 根本没好, 一点没少, 没效果, 没动静, 照旧
  `(?:根本|完全|压根|还是?|并)(?:没|没有|不)(?:好|行)${stop}`,
  '一点(?:儿)?(?:都|也)?没(?:有)?(?:少|变|好|轻|小|减|改善|动|弱)(?=$|[,，。!~\\s啊呀])',
  '没(?:有)?(?:什么|啥|任何)?(?:变化|改善|起色|效果)(?=$|[,，。!~\\s])|没(?:有)?动静[啊呀呢。!~\\s]*$',
  '跟(?:没来过?|之前|以前|原来)(?:一样|一个样)|^照旧(?=$|[,，。!~\\s啊呀])',
  // 没彻底修好, 只修了一半, 换了个坏的, 治标不治本
  `没(?:有)?(?:彻底|完全|真正|全部?|全都?)(?:${work}|好|干净)|治标不治本`,
  `(?:只|就|才)${work}了?(?:个)?(?:一半|一部分|表面)|${work}了(?:个)?坏的`,
  // 更严重了, 修了又坏, 又犯了
  '(?:^|[,，。!~\\s]|问题|情况|味道?|声音|现在|反而|以前|之前|原来)(?:更|越来越)(?:加)?(?:严重|厉害|糟|差|多|大|吵|臭|堵|漏)(?:了|啦)?(?=$|[,，。!~\\s啊呀])',
  '(?:修|弄|好)了?(?:又|再)(?:坏|漏|堵|停|犯)|又(?:犯|复发|坏|漏|堵|停|这样|老样子)了?(?=$|[,，。!~\\s啊呀])',
];
const workUndone = new RegExp(undoneWords.join('|'), 'u');
const stillFaulty = new RegExp(`^(?<subject>.{0,8}?)${still}${fault}`, 'u');
/** What stands before the thing itself. */
const leading =
  /^(?:可是?|但是?|不过|那个?|这个?|我们?家?|它|怎么|咋|结果|现在|今天|刚才|那边|这边|的|(?:修|弄|换|处理)(?:好|完)?了|好了)+/u;
const asksOrOthers = /(?:没|了)(?:有|吗|么|嘛)[??]*$|修好(?:了)?没|是不是/u;

function readUndone(words: string): Verdict | undefined {
  for (const clause of words.split(/[,。!?;~\s]+/u)) {
    const subject = stillFaulty.exec(clause)?.groups?.['subject'];
    if (subject !== undefined) return { kind: 'undone', subject: subject.replace(leading, '') };
  }
  if (!workUndone.test(words) || asksOrOthers.test(words)) return undefined;
  return { kind: 'undone', subject: '' };
}

const fairly = /(?:基本|勉强|还算|比较|一般|大体|大致)上?满意/u;
const satisfied = /满意|五星|好评/u;
const fairlyLoose =
  /^(?:还行|还可以|还成|基本(?:可以|行|好了|ok)|差不多(?:吧|了)?|中规中矩|还凑合|勉强(?:可以|能用|还行)?|凑合(?:用|着用)?|就那样|马马虎虎|一般般?|过得去|将就|中评)(?:吧|啊|哈)?(?:[,。!~\s]+.{0,12})?$/u;
const thanks = '(?:[,。!~\\s]*(?:谢谢|感谢|多谢|辛苦|谢|麻烦).{0,10})?';
const solved =
  '(?:(?:已经?|都|现在|终于|确实|真|是|可算|水|电|灯|网|气|门|电梯|路|垃圾|车)*(?:(?:修|弄|搞|处理|清理?|换|疏)?(?:好|通|干净)|解决|恢复|正常|好使|能用|能刷|没问题|不漏|不堵|不响|不臭|亮|挪走|开走)(?:了|啦|咯|喽))';
const fine =
  '(?:(?:挺|很|蛮|真|非常)?(?:可以|不错|好)(?:的|哟|哦|啊|呀)?|巴适|要得|没问题|杠杠的|给力|太?棒了?|(?:速度|动作|来得|修得|处理得|办得)?(?:真|挺|很|蛮|够)?快(?:的|啊|得很)?(?=$|[,。!~\\s👍🌹🙏])|点赞|赞+|👍+|👌+|ok|完美|(?:非常|特别|很|挺|真)?(?:专业|负责|热心|细心|及时|满分)|(?:修|弄|处理|搞|换|做)得?(?:真|挺|很|蛮|非常|还)?(?:好|不错|仔细|干净|利索|快)|(?:师傅|小哥|工人|网格员|工作人员|人)(?:人|手艺|态度|服务)?(?:都)?(?:真|挺|很|蛮|非常|特别)?(?:不错|好|专业|负责|热情|细心|给力|靠谱|客气)|(?:态度|服务|手艺|效率|速度)(?:真|挺|很|蛮|非常|特别)?(?:不错|好|高|快))';
const praise = new RegExp(
  `^(?:(?:谢谢|感谢|多谢).{0,8}?[,。!~\\s]*)?(?:${solved}|${fine})(?:[,。!~\\s]*(?:${solved}|${fine}))*${thanks}[。!~👍🌹🙏\\s]*$`,
  'u',
);

function readPraise(words: string): Verdict | undefined {
  if (/[??]|吗|[没冇](?:有)?$/u.test(words) || onlyAsks.test(words)) return undefined;
  const rating = (rated: Rating, strength: 'plain' | 'loose'): Verdict => ({
    ...{ kind: 'rating', rating: rated, strength },
    words: isBare(words) ? '' : words,
  });
  if (fairly.test(words)) return rating(2, 'plain');
  if (satisfied.test(words) && words.length <= longestPraise) return rating(1, 'plain');
  if (fairlyLoose.test(words)) return rating(2, 'loose');
  return praise.test(words) ? rating(1, 'loose') : undefined;
}

/** 满意, 基本满意: no more than the mark in words. */
function isBare(words: string): boolean {
  return /^(?:非常|很|挺|基本|比较)?满意[。!~\s]*$/u.test(words);
}

const grumble =
  /(?:这|就这)也?(?:叫|算|是)(?:办|修|弄|处理|搞)|(?:就|都|怎么|咋)(?:结案|办结|结单)|敷衍|糊弄|太慢|差劲|什么态度|态度(?:太|很|真)?差|搞什么|不像话|白反映|^就这[?!。]*$|^无语[。!]*$|^(?:不行|不咋[地的样]|不怎么样|(?:很|太|真|好)?差(?:劲|评)?|不好|不太好|不太行|(?:很|太|真)?失望|不接受|态度(?:恶劣|不好|差))[啊吧呀。!~\s]*$/u;

function readGrumble(words: string): Verdict | undefined {
  return grumble.test(words) ? { kind: 'complaint' } : undefined;
}

/** Words that tell the closed reason of a complaint; not fixed when none does. */
const againstReasons: readonly (readonly [RegExp, ReasonOf<'dispute'> & ReasonOf<'reopen'>])[] = [
  [/又|再次|复发|反复|老样子/u, 'came_back'],
];
const disputeReasons: readonly (readonly [RegExp, ReasonOf<'dispute'>])[] = [
  [/态度|敷衍|凶|不耐烦/u, 'attitude'],
  [/太慢|这么久|拖/u, 'too_slow'],
  [/一半|一部分|只修|只清|还剩|没弄完|没修完/u, 'partly'],
];

export function againstReasonIn(
  words: string,
  event: 'dispute' | 'reopen',
): ReasonOf<'dispute'> | ReasonOf<'reopen'> {
  const known = event === 'dispute' ? [...againstReasons, ...disputeReasons] : againstReasons;
  return known.find(([pattern]) => pattern.test(words))?.[1] ?? 'not_fixed';
}
