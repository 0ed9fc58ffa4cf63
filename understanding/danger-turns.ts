/** Turns of phrase, not words, that take a danger out of the here and now: 摔过, 饿得要昏过去, 跟着火似的. */
import { householdTurns } from './household-turns.ts';
import type { Fired } from './rule-book.ts';
import { spokenOfTurns } from './spoken-of-turns.ts';
import type { Doubt } from './tense.ts';
import type { Turn } from './turn.ts';

const turns: readonly Turn[] = [
  // 摔下来过, 走丢过一回; not 喘不过来, 烧过来.
  {
    code: 'once',
    weight: 3,
    pattern:
      /(?:[摔跌晕倒咬打烧砸丢困淹烫撞掐堵抢偷病骗]|下来|进去|起来|出来|发作|触电|走失|报警|轻生|自杀|着火|起火|闹)过(?![去来敏程头火水电道期度量了门人])/g,
    stands: 'near',
  },
  // 饿得要昏过去, 作业辅导得我要心梗; not 疼得打滚, 喘得.
  {
    code: 'degree',
    weight: 3,
    pattern:
      /(?:[饿累困笑馋撑渴忙闷愁烦热晒穷美帅香乐逗]|[气急](?=得)|看|听|辅导|学|背|写|加班|催|念|逛|玩|跑步|爬楼|减肥|上班)(?:得|到|的)(?:[我他她]|快|都|要|想|直接|差点|差一点|前胸|人都|整个人)/g,
    stands: 'near',
  },
  // 等电梯等得我想死, 贵得想跳楼; not 痛得, 累得, nor from who stands on the roof.
  {
    code: 'impatience',
    weight: 4,
    pattern: /(?:等|慢|卡|贵|难吃|尴尬|无聊)[^,，。!]{0,3}[得到](?:我|人|都|快|直|要)*想(?:跳楼|死)/g,
    stands: 'covering',
    only: 'danger.self_harm',
    unless: /不想活|活着|活不|遗书|楼顶|天台|药|再见|对不起|撑不/,
  },
  {
    code: 'like',
    weight: 3,
    pattern: /(?:像|跟|好像|如同|仿佛|好似|比)[^,。!?]{1,10}(?:似的|一样|一般|还)/g,
    stands: 'covering',
  },
  // 已经接电话了, 已经关了通风.
  {
    code: 'already',
    weight: 3,
    pattern:
      /已(?:经)?(?:关|接|到家|清醒|醒|回|找到|找着|开门|没事|好|救|扑灭|灭|换|按住|被按|控制|制服|送|脱离|稳定|处理|散|走了|下来|出来|缓|解决|报修|脱险|联系上)/g,
    stands: 'anywhere',
  },
  // 水表炸开了: what bursts is wet.
  {
    code: 'burst_pipe',
    weight: 4,
    pattern:
      /(?:水表|水管|水阀|总管|阀门|三通|管道|水箱|龙头|暖气片?)[^,。!?]{0,4}(?:爆炸|炸)(?:开|裂|飞)?了?/g,
    stands: 'covering',
    only: 'danger.fire',
  },
  // 再不写作业我要心梗了.
  {
    code: 'threat',
    weight: 3,
    pattern: /再(?:不|这么|这样|催|吵|闹|加)[^。!?]{0,12}(?:我|老子|咱)[^,。!?]{0,3}(?:要|得|会|就)/g,
    stands: 'near',
  },
  // 油锅着火能不能泼水, 老人走失多久可以报案: asked for a day that may come.
  {
    code: 'in_general',
    weight: 3,
    pattern:
      /(?:多久|几个?小时|多少小时)[^,。!?]{0,3}(?:可以|能|要|算|才)|要等[^,。!?]{0,6}小时|(?:什么|啥|哪些)(?:症状|表现|流程|后果|处罚)|(?:能不能|可不可以|能|可以|要不要|该不该|应该)(?:先|直接|马上|立刻|立即)?(?:用|泼|浇|扶|催吐|盖|拉开|坐电梯|开灯|开门|报案|立案)[^,。!?]{0,8}(?:吗|么|不|[?]|$)|往[^,。!?]{1,4}还是[^,。!?]{1,5}|(?:怎么|如何|怎样)(?:拉开|救人|急救|逃生|自救|预防|判断|分辨|赔|处罚|定责)|(?:去|挂|看)(?:哪个?|什么|啥)科|去哪(?:家|里|儿)?[^,。!?]{0,4}(?:打|看|领|报)|打?几针|(?:打|拨)1[0-9]{2}还是|(?:灭|做)对吗|[0-9]小时吗|(?:什么|啥)意思|像(?:什么|啥)$|多少算|还会[^,。]{1,6}吗|的表现吗?$|怎么救人|(?:搬|抬|挪)到哪|离多远|要说清|报(?:什么|啥)信息|一定是[^,。]{1,6}吗|有没有责任|要不要(?:负|装|扶)|能不能(?:在|砸)|砸哪|(?:装|放)哪|(?:找|打)[^,。!?]{0,4}(?:哪个?|什么|啥)(?:电话|号码|部门)[^,。!?]{0,3}(?:最?快|合适|好)/g,
    stands: 'anywhere',
    unless: /我家|我们家|我[爸妈爷奶儿女老]|家里[^老]|现在|正在|刚|快来|救|急|[了啦][,。!]|怎么办|咋办/,
  },
  // 要交三万保释金: told by a swindler.
  {
    code: 'ransom',
    weight: 3,
    pattern:
      /(?:交|转|打|汇|赔|拿)(?:他|她|过去)?[一二两三四五六七八九十几0-9]+(?:千|万|w)(?:块|元)?(?:钱|的)?(?:保|押|赎|和解|手术|定|罚|费|才|就|过去)/g,
    stands: 'anywhere',
  },
];

/** 那年, 从那以后, 现在自己开了店: a story, unless it goes on. */
const goesOn = /快来|救命|救[人我]|1(?:20|19|10)|现在(?:还|正)|正在|又(?:来|在|开始)|怎么办|咋办|叫不|喊不/;
const stories: readonly Turn[] = [
  {
    code: 'ever_since',
    weight: 3,
    pattern:
      /从那以后|从此|打那(?:以后|起)|那[次回年](?!有|是不)|当年|如今|至今|小时候?(?=[,，我爬在住])|头一回|第一[次回]|长大|每年|年年|现在(?:照样|自己|带[我他她]|教|做了|开了|管我|反倒|反而|提起|身体|见[我他她]|我谁|她是|他是|夸)|过(?:[一两二三四五六七八九十几好]+[次回个年]|院(?!子)|牢|皮|人[,，。])|(?:年|月)前/g,
    stands: 'near',
    unless: goesOn,
  },
  // 公众号说, 纵火案那个爸爸, 玩过家家: read, seen or played.
  {
    code: 'told_of',
    weight: 3,
    pattern:
      /公众号|网上(?:说|看|那|都|传)|热搜|发帖|帖子|[^,，。报]案(?:子)?(?=那|里|的|破|判)|古文|成语|绕口令|急转弯|过家家|动画片|片子|题材|桥段|愚人节|看哭|看完那|那[部集](?:剧|片|电影)|(?:视频|新闻)那条/g,
    stands: 'anywhere',
    unless: goesOn,
  },
  // 冒烟那家是在炸丸子, 小偷是我妹: what it was after all.
  {
    code: 'explained',
    weight: 3,
    pattern:
      /(?:原来|其实|结果|后来才[晓知][得道])(?:就)?是|是在(?:炸|煮|炒|烤|煎|跳|唱|练|打坐|睡|洗)|是因为|是(?:我|她|他)(?:妹|弟|爸|妈|老公|老婆|儿子|女儿|自己)(?=[,，。 ]|没带|回来|忘)/g,
    stands: 'anywhere',
    unless: goesOn,
  },
  {
    code: 'taken_back',
    weight: 3,
    pattern:
      /撤了吧|撤警|撤销|撤回|别当真|当没看见|不用来了|别来了|味(?:道|儿)?都?(?:没有了|没了|散了|散尽)/g,
    stands: 'anywhere',
    unless: /但|可是|不过|还(?:在|没)|快来|救命|又/,
  },
  // 找到走失老人, 家属到了, 没伤着: it came out well.
  {
    code: 'came_out_well',
    weight: 3,
    pattern:
      /找到(?:了)?(?:我?孩子|走失|老人|人了)|家属(?:已经)?(?:到了|来了|去接)|家长快来领|没(?:伤着|碰到人|咬着|咬到|烧起来|起泡|困住|骨折|砸到谁|大碍)|(?:屁|啥|什么)事(?:儿)?(?:都)?没有?|(?:老师|妈妈|家长|奶奶)(?:给)?(?:抱|接|领)走|母[女子]平安|万幸|医生说(?:没|我爸这个是|是轻)|查(?:下来|出来)是/g,
    stands: 'anywhere',
    unless: /但|可是|不过|还(?:在|没)|快来|救命|又/,
  },
];

/** Words that only sound like it: fire in the throat, a parcel that is lost. */
const figures: readonly Turn[] = [
  // 电梯里扫码付款出不去: it is the payment that does not go through. Who is shut in has no signal either.
  {
    code: 'payment',
    weight: 4,
    pattern: /扫码|付款|支付|收款|转账/g,
    stands: 'near',
    only: 'danger.trapped_in_lift',
    unless: /困|救命|救[我人]|关在|门[^,，。]{0,3}不开|停了|停在|卡在|在里[面头边]|不动|出不来/,
  },
  // 门老夹人: how it always is.
  {
    code: 'keeps_doing',
    weight: 3,
    pattern:
      /(?:[老总爱]|经常|时不时|动不动就?|天天|每次都?)(?:是|会)?(?:夹|绊|电|刮|碰|撞)(?:人|我|脚|手|腿)/g,
    stands: 'covering',
    only: 'danger.injury',
    unless: /血|伤|骨|刚|今天|住院|医院|拔不|出不来/,
  },
  // 你家空调水管掉下来了,滴我窗台上: a thing, and on nobody.
  {
    code: 'thing_fell',
    weight: 3,
    pattern:
      /(?:管子?|衣架|晾衣杆|衣服|被子|床单|牌子?|灯罩|外机|雨棚|铁皮|网子?|花盆|瓷砖|墙皮|石膏|螺丝|把手|镜子|窗帘|纱窗)[^,，。!?上里从人]{0,2}(?:掉|落|摔|滑|坠)(?:了?下来|了?下去|到|在|进)了?/g,
    stands: 'covering',
    only: 'danger.injury',
    unless: /砸|压|血|伤|疼|晕|孩|娃|伢|老[人太头奶爷]|[爸妈]|师傅|工人|有人|躺|昏|救/,
  },
  // 燃气没气了: the pipe is empty, nobody's breath is gone.
  {
    code: 'out_of_gas',
    weight: 4,
    pattern:
      /(?:燃气|煤气|天然气|液化气|[气煤]罐)(?:都|又|全|也|已经|突然|忽然|怎么|今天|现在|一下子?){0,2}(?:没得?|莫得)气了?/g,
    stands: 'covering',
  },
  // 打火灶打不着,是不是没气了: what has none is the stove.
  {
    code: 'stove_out_of_gas',
    weight: 4,
    pattern:
      /(?:灶|打不着|点不着|打不燃|热水器|气表|卡表)[^。!！]{0,14}(?:是不是|应该是?|可能|好像|估计|怕是|就是)?(?<![人爸妈爷奶公婆她他娃])(?:没得?|莫得)气了?/g,
    stands: 'covering',
    only: 'danger.injury',
    unless: /昏|晕|倒|躺|趴|叫不|喊不|救|120|不应|脉|心跳|呼吸|老[人头太]|[个有]人/,
  },
  // 对讲按了没反应: a machine does not answer.
  {
    code: 'dumb_machine',
    weight: 4,
    pattern:
      /(?:对讲|呼叫器|按钮|按键|读卡器|刷卡机|遥控器?|开关|面板|屏幕?|充电桩)[^,，。!！]{0,6}(?:没(?:有|得)?反应|没(?:有)?回应|不应)/g,
    stands: 'covering',
    only: 'danger.injury',
    unless: /老[人头太]|独居|一个人住|天没|几天|昏|晕|倒|里[面头]|困|救命|警铃/,
  },
  // 井盖不见了,要出人命: what may come of it, and nobody fights.
  {
    code: 'may_cost_lives',
    weight: 4,
    pattern: /(?:要|会|得|迟早|早晚|怕|闹|等着?|万一)[^,，。!！]{0,2}出人命/g,
    stands: 'covering',
    only: 'danger.violence',
    unless: /打|刀|砍|棍|架|追|血|救命|掐|吵|凶|醉|酒|闹起|动手|两口子|夫妻|杀|捅/,
  },
  // 哪家孩子往下扔: who throws is nobody hit.
  {
    code: 'thrower',
    weight: 3,
    pattern: /(?:[哪谁]家|熊|调皮)的?(?:孩子|小孩|娃|伢|崽)/g,
    stands: 'near',
    only: 'danger.falling_object',
    unless: /砸[到中着伤破]|底下|下面有|血|伤|正在|还在|一直|路过/,
  },
  {
    code: 'on_fire',
    weight: 4,
    pattern:
      /(?:嗓子眼?|喉咙|肺里?|嘴(?:唇|巴)?|舌头|胃里?|眉毛|屁股|脚底|手气|厕所|脸|心里)[^,，。!? ]{0,4}(?:冒烟|着火|喷火|冒火)|[红牛热渴辣忙气香快帅美]得(?:都|要|快|直)?(?:冒烟|着火|冒火)|(?:娃|孩子|祖宗|老[婆妈师板])[^,，。]{0,4}喷火|冒烟雪|大烟泡|黑灯瞎火|城门失火|(?:像|跟)?老房子着火|那叫放火|就当[^,，。]{0,4}着火/g,
    stands: 'covering',
    only: 'danger.fire',
  },
  {
    code: 'choked_with_words',
    weight: 4,
    pattern: /画饼[^,，。]{0,4}噎|(?:一句话|怼|呛|说|气|笑|问)(?:得|把)?[^,，。]{0,6}噎|下饭[^,，。]{0,8}噎/g,
    stands: 'covering',
    only: 'danger.injury',
  },
  // 在幼儿园门口哭着不进去: knows well where it is.
  {
    code: 'unwilling',
    weight: 4,
    pattern:
      /不(?:肯|愿意?|想|敢|要)?(?:进去|进园|进校|进教室|上学|上课|去学校|去幼儿园|洗澡|睡觉|吃饭|剪头)/g,
    stands: 'anywhere',
    only: 'danger.missing_person',
  },
  {
    code: 'thing_lost',
    weight: 4,
    pattern:
      /(?:快递|包裹|行李|耳[钉环]|手镯|戒指|橡皮擦?|毛线针|寻物|骨灰|[个的]件|停车卡)[^,，。]{0,4}(?:丢了?|不见|找不[到着]|走丢|离家出走)|丢了[^,，。]{0,6}(?:件|快递|耳[钉环]|手镯|戒指|钥匙|钱包)/g,
    stands: 'near',
    only: 'danger.missing_person',
  },
];

const allTurns: readonly Turn[] = [...turns, ...stories, ...figures, ...householdTurns, ...spokenOfTurns];

/** The turns that speak against one danger. */
export function turnsAgainst({ rule, hits, start, end }: Fired, form: string): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const spansOf = turnsIn(form);
  for (const turn of allTurns) {
    const { code, weight, stands, only } = turn;
    if (only !== undefined && !rule.label.startsWith(only)) continue;
    const isFound = spansOf(turn).some((span) => {
      if (stands === 'anywhere') return true;
      if (stands === 'covering') return hits.some((hit) => span.start <= hit.start && span.end >= hit.end);
      return span.end >= start - nearness && span.start <= end + nearness;
    });
    if (isFound) doubts.push({ code: `turn:${code}`, weight });
  }
  return doubts;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

type SpansOf = (turn: Turn) => readonly Span[];

/** Every danger that fires in a text asks where the same turns stand in it: they are looked for once. */
let asked: { readonly form: string; readonly spansOf: SpansOf } | undefined;

function turnsIn(form: string): SpansOf {
  if (asked?.form === form) return asked.spansOf;
  const known = new Map<Turn, readonly Span[]>();
  const spansOf = (turn: Turn): readonly Span[] => {
    const spans = known.get(turn) ?? findSpans(turn, form);
    known.set(turn, spans);
    return spans;
  };
  asked = { form, spansOf };
  return spansOf;
}

const nowhere: readonly Span[] = [];

/** Mostly nowhere: `search` tells that without a copy of the pattern, which `matchAll` makes. */
function findSpans({ pattern, unless }: Turn, form: string): readonly Span[] {
  if (form.search(pattern) < 0 || unless?.test(form) === true) return nowhere;
  return Array.from(form.matchAll(pattern), ({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
  }));
}

/** In characters: the same clause, mostly. */
const nearness = 8;
