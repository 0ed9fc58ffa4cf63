/** Whoever asks the bot who somebody is, where they live or how to reach them hears that it tells nobody. */
import type { Handler, Outcome, Reply, Turn } from './handler.ts';
import { othersDataRefused } from './others-data.messages.zh.ts';

const somebody =
  '(?:(?:他|她|人家|对方|邻居|业主|住户|租户|房东|户主)(?:们)?|(?:楼上|楼下|隔壁|对门|[0-9]{3,4})(?:那|这)?(?:户|家|个人)?|(?:那|这)(?:户|家|个人|位)|姓[\\u4e00-\\u9fff]{1,2}的?|(?:那个?|这个?)?[\\u4e00-\\u9fff]{0,2}(?:先生|女士|大爷|阿姨|叔叔?|哥|姐|奶奶))';
const number = '(?:电话|手机号?|号码|联系方式|微信号?|名字|姓名|真名|身份证号?|门牌号?|房号|工作单位)';
const wants = '(?:给|发|告诉|报|查|问|要|找|知道|提供|说|多少|叫啥|叫什么|是什么|是啥)';
const lives = '住(?:在)?(?:几|哪)(?:零几|个?单元|栋|号|楼|层|户|家|里|儿|间|室|幢)*';
/** 我住几栋, 你们物业电话: their own, or the office's. */
const asks: readonly RegExp[] = [
  new RegExp(
    `${wants}.{0,6}${somebody}家?.{0,2}的?.{0,2}${number}|${somebody}家?(?:人)?的?${number}.{0,8}${wants}`,
    'u',
  ),
  new RegExp(
    `(?:查|问|告诉|知道|说|发).{0,14}(?<!我|我家|咱|咱们|格格)${lives}|${somebody}(?:那家|家|的)?${lives}`,
    'u',
  ),
  /(?:是谁|谁|哪个|哪家|哪户)(?:在)?(?:背后)?(?:举报|投诉|反映|报修|报|告)(?:的|了)?(?:我|我家|我们|他|她|[0-9]{3,4}|这|那|$|[,，。？?])/u,
  new RegExp(`${somebody}(?:家|的|人)?(?:叫|姓)(?:什么|啥)`, 'u'),
  /(?:[0-9]{3,4}|楼上|楼下|隔壁|对门|这户|那户|那家)(?:室|号|那家|家|户)?(?:里|里面)?(?:是|都)?(?:谁|哪个|哪家|什么人|啥人)(?:在)?(?:住|家)|(?:[0-9]{3,4}|楼上|楼下|隔壁|对门|这户|那户|那家)(?:室|号|那家|家)?(?:里|里面)?住的?(?:都)?(?:是)?(?:谁|哪个|哪家|什么人|啥人)|(?:业主|户主|房东|租客)是(?:谁|哪个)/u,
  /(?:业主|住户|邻居|租户)[^，,。]{0,3}(?:名单|资料|信息|花名册)|(?:所有|全部|每个|各家|全楼)[^，,。]{0,4}(?:业主|住户|邻居|人)的?(?:电话|手机|号码|联系方式)/u,
  /^(?:@\S+\s*)?(?:请?(?:告诉|问|查|说)(?:一下|下|我)*)?(?:是)?(?:谁|哪个(?:邻居|人)?|哪家|哪户|哪位)(?:在背后|偷偷)?(?:举报|投诉|反映|报|告|打)(?:的|了)?(?:我|我家|我们)?的?(?:警|噪音|修|状|12345)?(?:的|了)?[啊呀呢?？。\s]*$/u,
  /(?:别人|其他人|邻居们?|人家|大家)的?(?:都)?(?:报|反映|投诉)?(?:了)?(?:的)?(?:哪些|什么)?(?:工单|单子|投诉记录)|(?:别人|其他人|邻居)(?:都)?(?:报|反映|投诉)(?:了)?(?:什么|啥|哪些)/u,
  new RegExp(
    `(?:群里|楼下|楼上|隔壁|对门)[^，,。]{1,8}(?:叫(?:什么|啥)|姓(?:什么|啥)|是(?:谁|干(?:什么|啥|嘛)的|做(?:什么|啥)的?(?:工作)?))[啊呀呢?？。\\s]*$`,
    'u',
  ),
  /(?:隔壁|楼上|楼下|对门|那家|那户)[^，,。]{0,3}(?:是)?(?:干|做)(?:什么|啥)(?:工作|的)|(?:他|她|那家|那户|隔壁|楼上|楼下|对门)(?:家|人)?[^，,。]{0,2}(?:几点|什么时候)(?:回|出|上班|下班|在家|不在)/u,
  /(?:老|小)[\u4e00-\u9fff](?:的)?(?:电话|手机号?|号码|微信)(?:是)?(?:多少|给|发)|[\u4e00-\u9fff](?:哥|姐|叔|姨|婶|嫂|爷爷|奶奶|老师)住(?:在)?(?:哪|几)/u,
  /(?:前面|刚才|上面)[^，,。]{0,4}(?:报修|反映|投诉|说话|报)的?(?:那个?人?)?是(?:谁|哪(?:家|户|位|个|栋))/u,
  /(?:举报|投诉|反映|报修)(?:的?人|者)(?:是谁|叫|姓|的?(?:电话|名字|姓名|房号|住))/u,
];
/** Offices and those who work there are in the directory. */
const office = /物业|社区|居委会|网格|派出所|街道|业委会|医院|学校|客服|维修|师傅|书记|主任|民警/u;

export function asksForOthersData(text: string): boolean {
  return !office.test(text) && asks.some((ask) => ask.test(text));
}

/** What is read as a report for want of anything better is none where others' data are asked for. */
function isNoSureReport({ intent, confidence, danger }: Turn['understanding']): boolean {
  return intent !== 'report' || (confidence < sureReport && danger === undefined);
}
const sureReport = 0.6;

/** 「602住的是谁」 tells of nobody who is to be looked after. */
function asksWhoLives(text: string): boolean {
  return (
    text.length <= shortQuestion &&
    /(?:住的?(?:都)?(?:是)?(?:谁|什么人|哪个)|(?:业主|户主)是谁|是谁家)(?:[,，。\s]*(?:把|他|她|人家|的)*(?:电话|手机号?|号码|联系方式|微信)(?:给|发|告诉)(?:我|一下|下|个)*)?[啊呀呢嘛吧?？。!！\s]*$/u.test(
      text,
    )
  );
}
const shortQuestion = 16;

export function createOthersDataHandler(): Handler {
  return {
    name: 'others_data',
    accepts: ({ licence, understanding, message }) =>
      licence === 'act' &&
      (isNoSureReport(understanding) || asksWhoLives(message.text)) &&
      asksForOthersData(message.text),
    handle: () => Promise.resolve(refused),
  };
}

/** 「半夜唱歌那户住几零几,帮我查一下」: the noise is taken in, and what else they ask for is refused aloud. */
export function refusingBeside(reports: Handler): Handler {
  return {
    ...reports,
    handle: async (turn) => {
      const outcome = await reports.handle(turn);
      if (typeof outcome === 'string' || !asksTheBot(turn)) return outcome;
      return { ...outcome, replies: [...outcome.replies, refusal] };
    },
  };
}

function asksTheBot({ message, understanding }: Turn): boolean {
  return message.addressed && understanding.danger === undefined && asksForOthersData(message.text);
}

const refusal: Reply = { purpose: 'answer', text: othersDataRefused, evidence: [othersDataRefused] };
const refused: Outcome = {
  replies: [refusal],
  dialogue: 'keep',
  did: 'others_data.refused',
};
