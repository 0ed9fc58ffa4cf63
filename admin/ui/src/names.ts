/** The Chinese names of closed lists, from where the server has them, so that the two never disagree. */
import { directoryKeys } from '../../../knowledge/directory.ts';
import { directoryName } from '../../../knowledge/messages.zh.ts';

export { departmentKindNames } from '../../../community/department.ts';
export { weekdayNames } from '../../../community/duty/messages.zh.ts';
export { staffRoleNames } from '../../../community/staff.ts';
export { categoryNames, intentNames, urgencyNames } from '../../../core/taxonomy.ts';
export { alertStatusNames, followUpNames } from '../../../fraud/alerts/messages.zh.ts';
export { baitKindNames } from '../../../fraud/warning.messages.zh.ts';
export { scamTypeNames } from '../../../fraud/scam-types.ts';
export { entryCategoryNames, entryStatusNames } from '../../../knowledge/entry.ts';
export { partNames as servicePartNames } from '../../../knowledge/service-directory/messages.zh.ts';
export { serviceStatusNames } from '../../../knowledge/service-directory/service-item.ts';
export {
  holidayRuleNames,
  noticeKindNames,
  planKindNames,
  reminderStyleNames,
  reminderTextStatusNames,
  reminderTopicNames,
} from '../../../reminders/reminder.ts';
export { deliveryStandingNames } from '../../../reminders/delivery-standing.ts';
export { seasonNames } from '../../../reminders/content/seasons.ts';
export { categoryPartNames, propertyLineNames } from '../../../tickets/routing/routing.messages.zh.ts';
export { afterwards } from '../../../tickets/callbacks/messages.zh.ts';
export { phases } from '../../../tickets/phases.ts';
export { defaultViews } from '../../../tickets/views/default-views.ts';
export { viewNameLimit } from '../../../tickets/views/view.ts';
export { endStates, ticketStateNames, ticketStates } from '../../../tickets/ticket.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export function choicesOf(names: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

/** What an answer may ask the directory for: the name to read, the code to write. */
export const directoryKeyChoices: Choice[] = directoryKeys.map((key) => ({
  value: key,
  label: `${directoryName(key)}（${key}）`,
}));
