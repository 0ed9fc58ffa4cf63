/** Signing in and out, and what the signed-in person may open. */
import { z } from 'zod';

import { staffRoles } from '../../../community/staff.ts';
import { instant, named } from './common.ts';

export const signInBody = z.object({
  login: z.string().trim().min(1, '请输入账号').max(64),
  password: z.string().min(1, '请输入密码').max(256),
});
export type SignInBody = z.infer<typeof signInBody>;

/** Pages of the admin; the menu shows those in `session.pages`. */
export const pages = [
  'tickets',
  'time_rules',
  'statistics',
  'duty',
  'routing',
  'knowledge',
  'understanding',
  'reminders',
  'fraud',
  'groups',
  'staff',
  'outbox',
  'channels',
  'audit',
] as const;
export type Page = (typeof pages)[number];

export const session = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  role: z.enum(staffRoles),
  roleName: z.string(),
  areas: z.array(named.extend({ path: z.string() })),
  department: named.optional(),
  onDuty: z.boolean(),
  /** True once the person bound a chat account: the bot can write to them. */
  chatBound: z.boolean(),
  /** True: every other endpoint answers 403 `session.password_change_required` until it is changed. */
  mustChangePassword: z.boolean(),
  pages: z.array(z.enum(pages)),
  /** Action codes this person may use somewhere: `knowledge.publish`, `reminders.send`, …; buttons follow it. */
  may: z.array(z.string()),
  /** Goes into the `x-csrf-token` header of every POST, PUT, PATCH and DELETE. */
  csrfToken: z.string(),
});
export type Session = z.infer<typeof session>;

export const changePasswordBody = z.object({
  current: z.string().min(1, '请输入当前密码').max(256),
  next: z.string().min(10, '新密码至少 10 个字符').max(256, '新密码最多 256 个字符'),
});
export type ChangePasswordBody = z.infer<typeof changePasswordBody>;

export const dutyBody = z.object({ onDuty: z.boolean() });
export type DutyBody = z.infer<typeof dutyBody>;

/** A one-time phrase to send to the bot; shown once, only its hash is kept. */
export const phrase = z.object({
  /** The whole message to post: 「绑定 K7QM2X」 or 「认证 K7QM2X」. */
  phrase: z.string(),
  expiresAt: instant,
  /** Chinese: what to do with it. */
  instruction: z.string(),
});
export type Phrase = z.infer<typeof phrase>;
