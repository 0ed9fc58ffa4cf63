/** What somebody hears who does not want it known that the report is theirs, once it was made. */
import type { Ticket } from '../tickets/ticket.ts';

export function staysUnknown({ number }: Pick<Ticket, 'number'>, mayBeAnonymous: boolean): string {
  const kept = `放心，工单${number}是谁反映的，不会告诉邻居，也不会告诉对方，只有办这件事的工作人员看得到。群里说过的话，邻居看得到。`;
  return mayBeAnonymous
    ? `${kept}工单上也不想留名的话，请回「匿名 ${number}」。`
    : `${kept}这类事要能联系到您才能办，不能匿名登记。`;
}

/** @param ticket as it was before. */
export function nameHidden({ number, phone, reportedAt }: Ticket): string {
  const withPhone = phone === undefined ? '' : '，您留的电话也去掉了';
  const inGroup =
    reportedAt?.kind === 'room' ? '以后的进展私聊告诉您，不在群里@您；群里说过的话，邻居看得到。' : '';
  return `工单${number}已改为不留名：工作人员看不到是谁反映的${withPhone}。${inGroup}`;
}

export function hiddenAlready({ number }: Pick<Ticket, 'number'>): string {
  return `工单${number}已经是不留名的，工作人员看不到是谁反映的。`;
}
