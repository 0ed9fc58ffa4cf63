/** People who work with tickets and knowledge. */
import type { AuditEntry } from '../core/audit.ts';
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
  /**
   * Paths of the areas this person works in; rows outside them do not exist for them. Admins and operators without an
   * area of their own work everywhere: `/`.
   */
  readonly areaPaths: readonly string[];
  readonly active: boolean;
  readonly onDuty: boolean;
  /** Where the bot can write to this person; absent until they bound their chat account. */
  readonly contact: (Address & { readonly kind: 'person' }) | undefined;
  /** Of the unit of the community police: what is reported to the police goes to them. */
  readonly isPoliceContact?: boolean;
}

/** A member as the admin signs them in. */
export interface StaffAccount extends StaffMember {
  /** Still has the generated password: the first sign-in must replace it. */
  readonly mustChangePassword: boolean;
}

export interface NewStaff extends Pick<StaffMember, 'id' | 'login' | 'name' | 'role' | 'departmentId'> {
  readonly areaIds: readonly string[];
}

/** Only what is given changes; `departmentId: undefined` takes the department away. */
export type StaffEdit = Partial<
  Pick<StaffMember, 'name' | 'role' | 'departmentId' | 'active' | 'onDuty'> & {
    readonly areaIds: readonly string[];
  }
>;

export interface StaffStore {
  find(id: string): Promise<StaffAccount | undefined>;
  /** Who a sender is, if staff; remembered in memory until staff change: asked for every message. */
  findByContact(contact: Omit<Address, 'kind'>): Promise<StaffMember | undefined>;
  /** Active workers whose areas contain the place, or lie in it; remembered until staff change. */
  listWorkers(areaPath: string): Promise<readonly StaffMember[]>;
  /** Active supervisors of areas around the place, admins where there are none; remembered until staff change. */
  listSupervisors(areaPath: string): Promise<readonly StaffMember[]>;
  /** Staff with an area within `areaPath`, by role and name; with `/` all. */
  list(areaPath: string): Promise<readonly StaffMember[]>;
  /** Absent for an unknown login, a wrong password and an inactive member alike, in the same time. */
  authenticate(login: string, password: string): Promise<StaffAccount | undefined>;
  /** Throws `staff.login_taken`. */
  insert(member: NewStaff, audit: AuditEntry): Promise<WithPassword>;
  /** Throws `staff.last_admin` when nobody could administer afterwards. */
  update(id: string, edit: StaffEdit, audit: AuditEntry): Promise<StaffAccount>;
  /** A new one-time password. */
  resetPassword(id: string, audit: AuditEntry): Promise<WithPassword>;
  /** The member's own choice. */
  changePassword(id: string, password: string, audit: AuditEntry): Promise<StaffAccount>;
}

export interface WithPassword {
  readonly member: StaffAccount;
  /** Shown once; only its hash is kept. */
  readonly oneTimePassword: string;
}
