/** 首接负责制: the unit that took a ticket first leads it to the end, whoever else works on it. Read from history. */
import type { TicketEvent } from '../ticket.ts';

/** The unit that was responsible when somebody first took the ticket on; undefined while nobody has. Pure. */
export function leadDepartmentId(
  history: readonly Pick<TicketEvent, 'name' | 'changes'>[],
): string | undefined {
  let departmentId: string | undefined;
  for (const { name, changes } of history) {
    if ('departmentId' in changes) departmentId = textOf(changes['departmentId']);
    if (name === 'claim') return departmentId;
  }
  return undefined;
}

/** Stored history has null where a field was cleared. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
