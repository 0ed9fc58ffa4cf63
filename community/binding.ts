/** How a group or a member of staff becomes known: a phrase made in admin, posted once in the chat. */
import { createHash } from 'node:crypto';

import type { AuditEntry } from '../core/audit.ts';
import type { GroupKind } from './group.ts';
import { bindingWords } from './messages.zh.ts';

/** A phrase was posted: carried out once, in the same commit as the answer to it. */
export type BindingChange =
  | {
      readonly kind: 'group';
      readonly phraseId: string;
      readonly channel: string;
      readonly account: string;
      readonly roomKey: string;
      readonly topic: string;
      readonly areaId: string;
      readonly groupKind: GroupKind;
      readonly at: Date;
    }
  | {
      readonly kind: 'staff';
      readonly phraseId: string;
      readonly staffId: string;
      readonly channel: string;
      readonly account: string;
      readonly memberKey: string;
      readonly at: Date;
    }
  /** It was shown to people who should not have it: nobody can use it any more. */
  | { readonly kind: 'void'; readonly phraseId: string; readonly at: Date };

/** A phrase that is still good, and what it is for. */
export type BindingPhrase =
  | {
      readonly purpose: 'group';
      readonly id: string;
      readonly areaId: string;
      readonly areaName: string;
      readonly groupKind: GroupKind;
    }
  | { readonly purpose: 'staff'; readonly id: string; readonly staffId: string; readonly staffName: string };

export interface IssuedPhrase {
  /** The whole message to post, 「绑定 K7QM2XH4」; shown once. */
  readonly message: string;
  readonly expiresAt: Date;
}

export interface BindingStore {
  issueForGroup(
    target: { readonly areaId: string; readonly groupKind: GroupKind },
    audit: AuditEntry,
  ): Promise<IssuedPhrase>;
  /** A new phrase for the same person makes the older ones useless. */
  issueForStaff(staffId: string, audit: AuditEntry): Promise<IssuedPhrase>;
  /** Absent when unknown, used or expired at `now`. */
  findUsable(code: string, now: Date): Promise<BindingPhrase | undefined>;
}

/** How long a phrase can be used. */
export const phraseLifetimeMs = 24 * 60 * 60 * 1000;
/** Of the 31 characters nobody confuses: 39 bits, for one day. */
export const codeLength = 8;

const shape = new RegExp(`^(${bindingWords.group}|${bindingWords.staff})[\\s:：]*([A-Za-z0-9-]{4,16})$`);

/** What a message that looks like a posted phrase says; undefined for everything else. */
export function readPostedPhrase(
  text: string,
): { readonly purpose: BindingPhrase['purpose']; readonly code: string } | undefined {
  const [, word, code] = shape.exec(text.trim()) ?? [];
  if (code === undefined) return undefined;
  return { purpose: word === bindingWords.group ? 'group' : 'staff', code: code.toUpperCase() };
}

/** What is stored of a code. */
export function hashCode(code: string): string {
  return createHash('sha256').update(code.toUpperCase()).digest('hex');
}
