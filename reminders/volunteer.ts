/** Somebody who may send published texts to some groups for one day: with a code, in private, until it is revoked. */
import { createHash, randomBytes } from 'node:crypto';

import { derivedId } from '../core/ids.ts';
import { everyGroup } from './audience.ts';
import type { Choice } from './compose.ts';
import type { ReminderText } from './reminder.ts';

export interface ReminderVolunteer {
  readonly id: string;
  readonly areaId: string;
  readonly name: string;
  readonly groupIds: readonly string[];
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly revokedBy: string | undefined;
  readonly revokedAt: Date | undefined;
}

/** Neither over nor revoked nor yet to come. */
export function mayVolunteer(
  { validFrom, validTo, revokedAt }: Pick<ReminderVolunteer, 'validFrom' | 'validTo' | 'revokedAt'>,
  now: Date,
): boolean {
  return revokedAt === undefined && validFrom <= now && now < validTo;
}

/** Of what they send of one text: it goes out once. */
export function volunteeredRunId(volunteerId: string, textId: string): string {
  return derivedId('reminder-run', volunteerId, textId);
}

/** Before the name of whoever started a run without being staff. */
export const volunteerMark = 'volunteer:';

export interface VolunteerCommand {
  readonly code: string;
  /** Absent: to see what there is. */
  readonly send: string | undefined;
}

const shape = /^志愿\s*[:：]?\s*([A-Z0-9]{8})\s*(?:看|发\s*([0-9A-F]{4}))?$/u;

/** 「志愿 K7QM2XH4」 shows what there is, 「志愿 K7QM2XH4 发 3F2A」 sends it. */
export function readVolunteerCommand(text: string): VolunteerCommand | undefined {
  const [, code, send] = shape.exec(text.normalize('NFKC').trim().toUpperCase()) ?? [];
  return code === undefined ? undefined : { code, send };
}

/** What a text is called in such a message: it stays the same when others come and go. */
export function shortCode({ id }: Pick<ReminderText, 'id'>): string {
  return id.slice(-4).toUpperCase();
}

/** Letters and digits that nobody confuses. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Eight of them: 40 bits, for one day. */
export function newVolunteerCode(): string {
  return Array.from(randomBytes(8), (byte) => alphabet[byte % alphabet.length]).join('');
}

/** What is stored of a code. */
export function hashVolunteerCode(code: string): string {
  return createHash('sha256').update(`volunteer ${code}`).digest('hex');
}

/** Such a text to the groups of this volunteer. */
export function volunteersChoice(
  { areaId, groupIds }: Pick<ReminderVolunteer, 'areaId' | 'groupIds'>,
  { id: textId, topic }: Pick<ReminderText, 'id' | 'topic'>,
): Choice {
  return {
    ...{ areaId, topic, textId, audience: { ...everyGroup, groupIds } },
    ...{ style: undefined, scamType: undefined, picture: 'none', pictureId: undefined, wording: undefined },
  };
}
