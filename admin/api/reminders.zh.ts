/** What the API says to people about reminders. Each sentence tells what to do next. */
import type { SkipReason } from '../../reminders/audience.ts';
import type { DecisionRefusal } from '../../reminders/edits.ts';
import type { RecurrenceProblem } from '../../reminders/recurrence.ts';
import type { ReminderOmission } from '../../reminders/reminder.ts';
import type { SendNowRefusal } from '../../reminders/sending.ts';

export const scamTypeOnlyForFraud = '只有反诈提醒可以选诈骗类型，请改主题或去掉类型。';
export const textNotFromHere = '文稿已是这个状态，请刷新页面查看最新状态。';
export const wordingOnlyForNotice = '自己写的内容请把主题选为社区通知。';
export const nothingToSay = '请写内容，或选一篇已发布的文稿。';
export const startMissing = '请选第一次发送的时间。';
export const pictureMissing = '请先上传图片，或不附图片。';
export const recurrenceMissing = '定期提醒请选重复方式；只发一次的请选「一次」。';
export const onceHasNoRule = '只发一次的提醒没有重复方式，请去掉，或改为「定期」。';
export const reasonOnlyForUrgent = '只有紧急通知才需要写突发情况。';
export const buildingsNotUnderstood = '楼栋范围没看懂，请写成 3-12栋、15栋 的样子。';
export const urgentStands = '紧急通知提交后不能修改，请另发一条。';
export const runMoved = '这次发送的状态刚刚变了，请刷新页面查看。';
export const notBound = '您的账号还没有绑定微信，请先在「我的」里绑定，或选一个试发群。';
export const trialByHand = '这个群由人工发送，机器人不能发；试发请发给自己，或选别的群。';
export const notForTrials = '试发只能发到工作群，或带「试发」标签的群。';
export const dayIsOver = '这一天已经过去，请选今天或以后的日子。';
export const foreignGroups = '有的群不在所选区域内，请重新选择。';
export const tooLong = '日历一次最多看 92 天，请缩短范围。';

/** Groups of residents that are there to try things out. */
export const trialTag = '试发';

export function unknownPlaceholders(names: readonly string[]): string {
  const shown = names.map((name) => `{{${name}}}`).join('、');
  return `不认识 ${shown}。可用的有 {{小区}}、{{楼栋}}、{{社区}}，以及通讯录里的电话，如 {{phone:物业}}。`;
}

export const ruleProblems: Readonly<Record<RecurrenceProblem, string>> = {
  not_a_rule: '重复方式没看懂，请重新选择（RFC 5545，如 FREQ=WEEKLY;BYDAY=MO）。',
  too_often: '一条计划一天最多发一次；一天发两次请建两条计划。',
  never: '按这个重复方式一次也不会发，请检查开始和结束日期。',
};

export const sendingRefused: Readonly<Record<SendNowRefusal, string>> = {
  no_such_area: '没有这个区域，请刷新页面后重新选择。',
  no_such_text: '没有这篇文稿，请刷新页面后重新选择。',
  text_not_published: '这篇文稿还没有发布，请先发布再发送。',
  no_text_of_topic: '该主题下没有已发布的文稿，请先审核发布一篇。',
  no_groups: '所选范围内没有会收到提醒的群，请检查范围，或先绑定群并打开提醒。',
  nothing_unread: '所选的群 60 天内已收到过该主题的全部文稿，请先发布新的文稿，或指定一篇。',
  changed_since_preview: '预览之后内容或名单有变化，请看一眼新的预览再发送。',
};

export const decisionRefused: Readonly<Record<DecisionRefusal, string>> = {
  not_pending: '这条紧急通知已经处理过，请刷新页面查看。',
  own_request: '紧急通知要由另一个人批准，请联系值班的同事。',
};

export const omittedBecause: Readonly<Record<ReminderOmission['why'], string>> = {
  no_text: '没有可发的文稿：没有已发布的，或这些群 60 天内都收到过',
  no_groups: '没有会收到提醒的群',
};

export const runStatusNames = {
  sending: '发送中',
  done: '已完成',
  needs_decision: '待决定',
  paused: '已暂停',
  stopped: '已停止',
  by_hand: '待人工发送',
} as const;

export const skippedBecause: Readonly<Record<SkipReason | 'nothing_unread', string>> = {
  workers_group: '工作群不发提醒',
  unbound: '未绑定',
  left: '已退群',
  reminders_off: '提醒开关已关闭',
  other_area: '不在所选区域内',
  not_chosen: '不是所选的群',
  other_building: '不在所选楼栋内',
  without_tag: '没有所选标签',
  excluded: '已被排除',
  nothing_unread: '60 天内已收到过全部文稿',
};

export const reachReasons = {
  ...skippedBecause,
  failed: '发送失败',
  unknown: '是否送达不明',
  waiting: '还在排队发送',
  paused: '发送已暂停',
  by_hand: '等人工发送',
  settled: '已决定不再发送',
  offline: '机器人账号离线',
  nothing_planned: '没有给它的计划',
} as const;
export type ReachReason = keyof typeof reachReasons;

export function volunteerNamed(name: string): string {
  return `志愿者 ${name}`;
}
