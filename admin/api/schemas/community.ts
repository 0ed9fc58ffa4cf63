/** Areas, departments, groups and staff. */
import { z } from 'zod';

import { areaKinds } from '../../../community/area.ts';
import { groupKinds } from '../../../community/group.ts';
import { quietHoursPattern } from '../../../community/quiet-hours.ts';
import { staffRoles } from '../../../community/staff.ts';
import { id, instant, named } from './common.ts';

/** Flat, parents before children; the tree is made of `parentId`. Only areas this person works in and those above. */
export const area = z.object({
  id: z.string(),
  kind: z.enum(areaKinds),
  kindName: z.string(),
  name: z.string(),
  parentId: z.string().optional(),
  path: z.string(),
  compound: z.string().optional(),
  /** False on areas shown only because they lie above one's own. */
  inScope: z.boolean(),
});
export type AreaView = z.infer<typeof area>;
export const areas = z.object({ items: z.array(area) });
export type Areas = z.infer<typeof areas>;

export const departments = z.object({
  items: z.array(named.extend({ kind: z.string(), community: named, active: z.boolean() })),
});
export type Departments = z.infer<typeof departments>;

const quietHours = z.string().regex(quietHoursPattern, '请写成 22:00-07:00 的样子');

export const groupTag = z.string().trim().min(1, '标签不能为空').max(20, '标签最多 20 字');

export const group = z.object({
  id: z.string(),
  channel: z.string(),
  topic: z.string(),
  kind: z.enum(groupKinds),
  kindName: z.string(),
  state: z.enum(['unbound', 'bound', 'left']),
  stateName: z.string(),
  area: named.optional(),
  botEnabled: z.boolean(),
  answersEnabled: z.boolean(),
  /** `22:00-07:00`; absent: none. */
  quietHours: quietHours.optional(),
  remindersEnabled: z.boolean(),
  /** What staff sort groups by, for the audiences of reminders. */
  tags: z.array(z.string()),
  boundAt: instant.optional(),
  /** After a re-login: the bound group this one probably is; `POST /api/groups/:id/rebind` confirms. */
  suggested: named.optional(),
});
export type GroupView = z.infer<typeof group>;
export const groups = z.object({ items: z.array(group) });
export type Groups = z.infer<typeof groups>;

export const groupSwitchesBody = z.object({
  botEnabled: z.boolean().exactOptional(),
  answersEnabled: z.boolean().exactOptional(),
  quietHours: quietHours.nullable().exactOptional(),
  remindersEnabled: z.boolean().exactOptional(),
  tags: z.array(groupTag).max(10, '一个群最多十个标签').exactOptional(),
});
export type GroupSwitchesBody = z.infer<typeof groupSwitchesBody>;
export const bindingPhraseBody = z.object({ areaId: id, kind: z.enum(groupKinds).default('residents') });
export type BindingPhraseBody = z.input<typeof bindingPhraseBody>;

export const staffMember = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  role: z.enum(staffRoles),
  roleName: z.string(),
  department: named.optional(),
  areas: z.array(named.extend({ path: z.string() })),
  active: z.boolean(),
  onDuty: z.boolean(),
  chatBound: z.boolean(),
});
export type StaffView = z.infer<typeof staffMember>;
export const staffList = z.object({ items: z.array(staffMember) });
export type StaffList = z.infer<typeof staffList>;

export const createStaffBody = z.object({
  login: z
    .string()
    .trim()
    .regex(/^[a-z0-9][a-z0-9._-]{1,31}$/, '账号用 2 到 32 个小写字母、数字、点或横线'),
  name: z.string().trim().min(1, '请写姓名').max(50),
  role: z.enum(staffRoles),
  /** Empty only for admins and operators: they then work everywhere. */
  areaIds: z.array(id).max(50),
  departmentId: id.optional(),
});
export type CreateStaffBody = z.infer<typeof createStaffBody>;
/** Only what is given changes; `departmentId: ""` removes it. */
export const editStaffBody = z.object({
  name: z.string().trim().min(1, '请写姓名').max(50).exactOptional(),
  role: z.enum(staffRoles).exactOptional(),
  areaIds: z.array(id).max(50).exactOptional(),
  departmentId: z.union([id, z.literal('')]).exactOptional(),
  active: z.boolean().exactOptional(),
  onDuty: z.boolean().exactOptional(),
});
export type EditStaffBody = z.infer<typeof editStaffBody>;

/** The password is shown once and must be changed at the first sign-in. */
export const staffWithPassword = z.object({ staff: staffMember, oneTimePassword: z.string() });
export type StaffWithPassword = z.infer<typeof staffWithPassword>;
