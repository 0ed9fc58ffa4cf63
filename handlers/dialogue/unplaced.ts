/**
 * What a stranger reported in private before anything told whose community it is: no ticket can be opened yet, so its
 * words wait, masked, until the compound is named.
 */
import { z } from 'zod';

import type { Sealer } from '../../core/sealing.ts';
import { redact } from '../../core/redaction.ts';
import { categories, type Category, urgencies } from '../../core/taxonomy.ts';
import type { Message } from '../../core/message.ts';
import type { ReportedMatter } from './events.ts';

const sealed = z.object({ cipher: z.string(), hash: z.string(), masked: z.string() });
const part = z.string().exactOptional();

export const unplaced = z.object({
  messageKey: z.string(),
  words: z.string(),
  category: z.enum(categories as readonly [Category, ...Category[]]),
  urgency: z.enum(urgencies),
  place: z.object({ building: part, unit: part, floor: part, room: part, spot: part }),
  plate: sealed.optional(),
  phone: sealed.optional(),
});
export type Unplaced = z.infer<typeof unplaced>;

export function keep(matter: ReportedMatter, { key, text }: Message, sealer: Sealer): Unplaced {
  const { category, urgency, place, plate, phone, waited } = matter;
  if (waited !== undefined) return { ...waited, place };
  return {
    ...{ messageKey: key, words: redact(text), category, urgency, place },
    ...(plate === undefined ? {} : { plate: sealer.seal('plate', plate) }),
    ...(phone === undefined ? {} : { phone: sealer.seal('phone', phone) }),
  };
}
