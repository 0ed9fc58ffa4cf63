/** What somebody hears who does not want it known that the report is theirs, once it was made. */
import type { Ticket } from '../tickets/ticket.ts';

export function staysUnknown({ number }: Pick<Ticket, 'number'>, mayBeAnonymous: boolean): string {
  const kept = `放心，工单${number}是谁反映的，不会告诉邻居，也不会告诉对方，只有办这件事的工作人员看得到。群里说过的话邻居看得到，可以自己撤回。`;
  return mayBeAnonymous
    ? `${kept}工单上也不想留名的话，先对我说「撤回${number}」，再私聊我「匿名反映」，加上地点和事情。`
    : `${kept}这类事要能联系到您才能办，不能匿名登记。`;
}
