/**
 * Takes a question apart: which parts of a matter it asks for, and the matter itself. 「办社保卡去哪」 asks for the place
 * of 社保卡. Names of items are read the same way, so that both are compared without what stands around them. Pure.
 */
import { normaliseQuestion } from '../retrieval/normalise.ts';
import type { ServicePart } from './service-parts.ts';

/** `how`: all of it. */
export type Wanted = ServicePart | 'how';

export interface ReadQuestion {
  /** In the order of the table; empty when nothing is asked for, as in a bare name. */
  readonly wanted: readonly Wanted[];
  /** What is left: the matter. */
  readonly matter: string;
}

// A question that ends with 什么 has lost its last sign as a tone.
const which = '(?:什么|什$|哪些|啥|些啥|些什么|点啥|点什么|几样)';
const papers = '(?:材料|证件|东西|资料|手续|证明|文件)';
const ask = '(?:要|得|需要|用|需|该|应该)?';

/** Longer ones first: what one took is gone for the next. */
const patterns: readonly (readonly [Wanted, RegExp])[] = [
  ['conditions', new RegExp(`(?:要|需要|得|符合|满足|有)?${which}(?:样的)?(?:人|条件|资格)(?:才?(?:能|可以|行))?|谁(?:可以|能|都?行|才能)|(?:申请|办理|准入)?条件|怎么样?才能|(?:能不能|可不可以|能否|可否)(?=办|申请|领)`, 'gu')],
  ['documents', new RegExp(`${ask}(?:携?带|准备|交|提交|拿|提供|备)(?:齐|好|上|些|点|的)?${which}${papers}?|${ask}${which}${papers}|(?:需要|所需|要带?|办理|申请|申报)的?(?:材料|资料|手续|证件)(?:清单|(?:有|是|要)?${which})?|(?:材料|资料|手续|证件)(?:清单|(?:有|是|要)?${which}|$)|(?:要|需要)${which}$`, 'gu')],
  ['hours', /几点(?:钟)?(?:上班|下班|开门|关门|开始)?(?:办理?)?|(?:上班|办公|工作|营业|开门|受理)时间|(?:周末|周六|周日|星期[六天日]|双休日|节假日|中午)(?:上班|开门|办公|能办|可以办|办理?)?(?:吗|不)?|(?:什么时候|啥时候)(?:上班|开门|办公)|(?:上班|开门)(?:吗|不|没有?)/gu],
  ['duration', /(?:要|得|需要|大概|一般|办)?(?:等)?(?:多久|多长时间|几天|多少天|几个?工作日|多少个?工作日)(?:才?(?:能|可以))?(?:好|办好|办完|办下来|下来|拿到?|取|出证)?|(?:什么时候|啥时候)(?:才?(?:能|可以))?(?:好|办好|办下来|下来|拿到?|取)/gu],
  ['fee', /(?:要|得|需要|收|花)?(?:多少钱|几块钱?|多少费用)|(?:要|用|收)不(?:要|用|收)(?:花|交)?(?:钱|费用?)|(?:要|需要|用)?(?:花钱|交钱|收费|缴费|交费)(?:吗|不|么|多少|标准)?|工本费|费用(?:是?多少)?|免费(?:吗|不|么)?/gu],
  ['online', /(?:能不能|可不可以|可以|能|怎么|如何|在)*(?:网上|线上|手机上?|小程序(?:上|里)?|在线|app上?)(?:能不能|可不可以|可以|能|怎么|如何|直接)*(?:办理?|申请|弄|自己办|操作|预约)?(?:吗|不)?/giu],
  ['phone', /(?:的)?(?:咨询|联系|办公|服务)?(?:电话|联系方式|热线)(?:号码?)?(?:是)?(?:多少|几号|什么|有吗|有没有)?|打(?:什么|哪个|多少|几号)(?:电话|号码)?|怎么联系|联系谁/gu],
  ['place', /(?:应该|该|要|得|需要|可以|能)?(?:在|去|到|上|往|找)?(?:哪里|哪儿|哪个?(?:地方|窗口|部门|单位|大厅|局)|什么(?:地方|部门|单位)|啥(?:地方|部门))(?:可以|能|去)?(?:办理?|申请|弄|领|取|开|交)?|(?:在|去|到|上|往)哪(?:个)?(?:可以|能|去)?(?:办理?|申请|弄|领|开|交)?|哪(?:能|可以)办理?|哪办|地址(?:在)?|(?:往)?怎么走|找谁(?:办理?)?|归谁管|办理?地点/gu],
  ['how', /(?:该|应该|要|得)?(?:怎么|如何|咋|怎样)(?:样)?(?:能|可以|才能)?(?:去)?(?:办理?|弄|申请|申领|领取?|开|搞|整)?|(?:办理?|申请)?(?:流程|步骤|程序|指南)(?:是)?(?:什么|怎样)?/gu],
]; // prettier-ignore

/** Stand before or behind a matter and are no part of it. */
const before =
  /^(?:(?:我|俺|给|帮|替)(?:我|俺)?(?:家里?)?(?:妈妈?|爸爸?|爷爷|奶奶|外婆|外公|公公|婆婆|老公|老婆|爱人|对象|父母|老妈|老爸|老人)(?:的|她|他)?|请问|那么|那|我想|我要|想要|想|我们家?|咱们?|我家?|俺|你们|您|帮|给|替|为|现在|这边|这里|咱?小区|社区|要|需要|得|去|到|在|来|可以|能|会|有没有|有|申请办理|申请|申领|办理|办|弄|搞|领取|领|开具|开|一下|下|一个|个(?![人体])|一?张|本|的|是|关于|如果|要是)/u;
const behind =
  /(?:申请办理|办理|申请|申领|办|弄|搞|领取|领|的话|的|了|呢|啊|呀|吗|嘛|吧|哦|么|啦|不|一下|下|要|需要|得|去|到|在|可以|能|是|都|还|又|事|事情|业务|这个|那个)$/u;
const gap = '\u0001';

export function readQuestion(text: string): ReadQuestion {
  let rest = normaliseQuestion(text);
  const wanted: Wanted[] = [];
  for (const [what, pattern] of patterns) {
    const without = rest.replace(pattern, gap);
    if (without !== rest) wanted.push(what);
    rest = without;
  }
  return { wanted, matter: rest.split(gap).map(trimmed).join('') };
}

/** A name as it is compared; the whole of it where nothing would be left. */
export function matterOf(name: string): string {
  const whole = normaliseQuestion(name);
  return readQuestion(name).matter || whole;
}

function trimmed(run: string): string {
  const shorter = run.replace(before, '').replace(behind, '');
  return shorter === run ? run : trimmed(shorter);
}
