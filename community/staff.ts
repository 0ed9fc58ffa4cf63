/** People who work with tickets and knowledge. */
import type { Address } from '../core/message.ts';

export const staffRoles = ['worker', 'clerk', 'supervisor', 'admin', 'operator'] as const;
export type StaffRole = (typeof staffRoles)[number];
export const staffRoleNames: Readonly<Record<StaffRole, string>> = {
  worker: '网格员',
  clerk: '受理员',
  supervisor: '督办',
  admin: '管理员',
  operator: '运维',
};

export interface StaffMember {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly departmentId: string | undefined;
  /** Paths of the areas this person works in; rows outside them do not exist for them. */
  readonly areaPaths: readonly string[];
  readonly active: boolean;
  readonly onDuty: boolean;
  /** Where the bot can write to this person; absent until they bound their chat account. */
  readonly contact: (Address & { readonly kind: 'person' }) | undefined;
}
