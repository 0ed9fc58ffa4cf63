/** How the pages speak of what the bot understood, and why. */
import {
  categories,
  type Category,
  categoryNames,
  type Danger,
  type Intent,
  intentNames,
} from '../../core/taxonomy.ts';
import type { CorrectionStatus } from '../../understanding/corrections/correction.ts';
import type { PlaceSource } from '../../understanding/understanding.ts';

export const dangerNames: Readonly<Record<Danger, string>> = {
  fire: '火情',
  gas: '燃气',
  trapped_in_lift: '电梯困人',
  injury: '有人受伤',
  violence: '暴力',
  falling_object: '高空坠物伤人',
  electrocution: '触电',
  missing_person: '有人失联',
  self_harm: '轻生',
};

export const slotNames = {
  building: '楼栋',
  unit: '单元',
  floor: '楼层',
  room: '房号',
  spot: '其他地点',
  plate: '车牌',
  phone: '电话',
  subject: '对象',
  since: '从什么时候',
  peopleAffected: '影响到谁',
  ticketNumber: '单号',
} as const;

export const sourceNames: Readonly<Record<PlaceSource, string>> = {
  text: '这句话里说的',
  before: '上一句刚说的',
  alias: '群昵称里的',
  room: '群绑定的',
};

export const correctionStatusNames: Readonly<Record<CorrectionStatus, string>> = {
  open: '待审核',
  accepted: '已采用',
  dismissed: '已忽略',
};

/** Why the gate lets the bot speak, or keeps it silent; a code nobody named stands as it is. */
const gateReasons: Readonly<Record<string, string>> = {
  emergency: '有生命危险，任何时候都要说话',
  binding: '绑定口令',
  addressed: '在对机器人说',
  staff_command: '工作人员的指令',
  in_dialogue: '正在和机器人说一件事',
  recalled: '撤回了消息',
  reported: '明确是报事',
  fraud: '和诈骗有关，要提醒',
  verdict: '像是在评价办理结果',
  concerns_report: '在接着说前面报的事',
  question: '像是咨询：只有足够确信时才回答',
  group_unbound: '这个群还没有绑定',
  group_off: '这个群关闭了机器人',
  answers_off: '这个群关闭了主动回答',
  attended: '网格员正在和这位居民说话',
  repeated: '同样的话说过几遍了',
  staff_talking: '工作人员在和居民说话',
  workers_talking: '工作群里不抢话',
  sensitive: '发了不该发的号码，请本人撤回',
  quiet_hours: '免打扰时段',
  flood: '这个人一分钟内说得太多',
  unclear: '可能有事，但不够明确，不主动插话',
  chatter: '邻居之间的闲聊',
};

export function gateReasonName(reason: string): string {
  return gateReasons[reason] ?? reason;
}

export const speaksWhen = {
  act: '会说话，并照着办',
  only_if_sure: '只有足够确信时才说话',
  silent: '保持沉默',
} as const;

const doubtNames: Readonly<Record<string, string>> = {
  false_friends: '只是字面相同',
  past: '说的是过去',
  solved: '已经解决',
  imagined: '假设的事',
  elsewhere: '别处的事',
  outside: '不在小区里',
  advice: '劝告或提醒',
  notice: '通知',
  forwarded: '转发的',
  advert: '像广告',
  joking: '玩笑',
  figure: '比喻',
  chatting: '闲聊口气',
  asking: '是在问',
  negated: '被否定',
  headline: '像标题',
};

/** 「报事·供水（水管、漏），但说的是过去（昨天）」 of `report.repair.water(水管+漏) but:past:昨天`. */
export function reasonInWords(reason: string): string {
  const [rule = '', ...doubts] = reason.split(' but:');
  const but = doubts.map(doubtInWords).join('、');
  return but === '' ? ruleInWords(rule) : `${ruleInWords(rule)}，但${but}`;
}

function ruleInWords(rule: string): string {
  const [, label = rule, words] = /^([a-z_.:]+)\((.*)\)$/s.exec(rule) ?? [];
  const name = labelInWords(label);
  return words === undefined ? name : `${name}（${words.split('+').join('、')}）`;
}

function labelInWords(label: string): string {
  const [kind = '', ...rest] = label.split(/[.:]/);
  const code = rest.join('.');
  if (kind === 'classifier') return `分类器猜：${nameOf(intentNames, code) ?? categoryOf(code)}`;
  if (kind === 'report') return code === '' ? intentNames.report : `报事·${categoryOf(code)}`;
  if (kind === 'danger') return `危险·${nameOf(dangerNames, code) ?? code}`;
  const intent = kind === 'intent' ? code : label;
  return nameOf(intentNames, intent) ?? label;
}

function doubtInWords(doubt: string): string {
  const [code = '', word] = doubt.split(':');
  const name = doubtNames[code] ?? code;
  return word === undefined ? name : `${name}（${word}）`;
}

function categoryOf(code: string): string {
  const known = categories.find((category): category is Category => category === code);
  return known === undefined ? code : categoryNames[known];
}

function nameOf(names: Readonly<Record<string, string>>, code: string): string | undefined {
  return names[code];
}

/** What the two readers make of each other. */
export function agreementInWords(rules: Intent, guess: Intent | undefined, final: Intent): string {
  if (guess === undefined) return '没有分类器：规则独自判断';
  if (rules === guess) return `规则和分类器一致：${intentNames[rules]}`;
  return `规则说「${intentNames[rules]}」，分类器猜「${intentNames[guess]}」，最后按「${intentNames[final]}」`;
}

export const metricNames = {
  intentAccuracy: '意图判对',
  intentMacroF1: '意图宏平均 F1',
  reportRecall: '报事没漏',
  reportPrecision: '报事没错报',
  categoryAccuracy: '类别判对',
  emergencyRecall: '紧急没漏',
  spokenInChatter: '闲聊误开口（越低越好）',
} as const;

export const shippedName = '出厂分类器';
export const alreadyTraining = '正在训练，请等这一次结束。';
export const noSuchTraining = '没有这次训练，可能已被清理，请刷新页面。';
export const alreadyReviewed = '这条纠正已被处理，请刷新页面查看。';
export const categoryOnlyForReport = '只有报事才有类别和紧急程度，请改意图或去掉类别。';
export const categoryMissing = '报事要选类别和紧急程度。';

const failures: Readonly<Record<string, string>> = {
  'training.ended': '训练被中断，可以再试一次。',
  'training.too_few_labels': '可学的例句太少，请先采用几条纠正。',
};

export function trainingFailure(code: string): string {
  return failures[code] ?? `训练没有完成（${code}），正在用的分类器不受影响。可以再试一次。`;
}
