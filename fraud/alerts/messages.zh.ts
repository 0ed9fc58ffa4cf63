/** What staff read of an alert. What was posted is told, and what it looks like; nobody is called a swindler. */
import type { AlertStatus, FollowUpKind } from './fraud-alert.ts';
import { type KindSaid, suspected } from '../warning.messages.zh.ts';

export const alertStatusNames: Readonly<Record<AlertStatus, string>> = {
  open: '待处理',
  handled: '已处理',
  false_alarm: '误报',
};

export const followUpNames: Readonly<Record<FollowUpKind, string>> = {
  warn_again: '再次提醒本群',
  remind: '提醒楼栋',
  ask_removal: '请群主移出',
  close: '不用再处理',
  false_alarm: '判为误报',
  take_back: '撤回处理',
};

export interface ToldAlert {
  /** What it looks like. */
  readonly said: Pick<KindSaid, 'name'>;
  readonly groupTopic: string;
  readonly senderName: string;
  readonly warned: boolean;
}

/** To the worker on duty, in private. */
export function alertNotice({ said, groupTopic, senderName, warned }: ToldAlert): string {
  return [
    `【反诈预警】「${groupTopic}」里有人发了${suspected(said)}${warned ? '，我已在群里提醒' : '，同类信息今天已提醒过'}。`,
    `发布人的群昵称：${senderName}。只是文字像，请先核实，账号也可能被盗。`,
    '后台「反诈预警」里可以再次提醒、提醒楼栋、请群主移出或判为误报。',
  ].join('\n');
}

/** To whoever can reach the owner of the group; also to be copied. */
export function removalTask({ said, groupTopic, senderName }: Omit<ToldAlert, 'warned'>): string {
  return [
    `【请联系群主】「${groupTopic}」里群昵称「${senderName}」发了${suspected(said)}。`,
    '请群主先私下核实：是本人发的，就撤回并移出群；账号被盗，就提醒本人找回。',
    '不在群里点名，不公开对方信息。',
  ].join('\n');
}

/** Of an alert whose words were forgotten. */
export const nameForgotten = '（昵称已清除）';
