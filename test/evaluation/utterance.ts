/** The format of a labelled utterance, and what its note and context say. */
import { z } from 'zod';

import { categoryNames } from '../../core/taxonomy.ts';
import type { Lately } from '../../understanding/understanding.ts';

export const utteranceSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  mentioned: z.boolean().nullish(),
  intent: z.string(),
  category: z.string().nullish(),
  urgency: z.string().nullish(),
  slots: z.record(z.string(), z.union([z.string(), z.number()]).nullish()).nullish(),
  speak: z.string().nullish(),
  context: z.string().nullish(),
  note: z.string().nullish(),
});
export type Utterance = z.infer<typeof utteranceSchema>;

export const slotKeys = ['building', 'unit', 'floor', 'room', 'spot', 'plate', 'phone'] as const;
export type SlotKey = (typeof slotKeys)[number];
export type Slots = Readonly<Partial<Record<SlotKey, string>>>;

/** Only the annotated keys; an empty value is none. */
export function wantedSlots({ slots }: Pick<Utterance, 'slots'>): Slots {
  const found: Partial<Record<SlotKey, string>> = {};
  for (const key of slotKeys) {
    const value = slots?.[key];
    if (value !== undefined && value !== null && value !== '') found[key] = String(value);
  }
  return found;
}

const alternative = /也可算\s*([^;;,,。]+)/gu;

/** The codes after 也可算: intents, categories and urgencies alike; a category may be called by its Chinese name. */
export function otherReadings({ note }: Pick<Utterance, 'note'>): ReadonlySet<string> {
  const told = Array.from((note ?? '').matchAll(alternative), ([, words = '']) => words);
  const codes = told.flatMap((words) => words.match(/[a-z_]+(?:\.[a-z_]+)?/gu) ?? []);
  const named = Object.entries(categoryNames)
    .filter(([, name]) => told.some((words) => words.includes(name)))
    .map(([code]) => code);
  return new Set([...codes, ...named]);
}

/** What makes the line hard: the parts of the note that name no other reading, without their explanation. */
export function kindsOf({ note }: Pick<Utterance, 'note'>): readonly string[] {
  return (note ?? '')
    .split(/[;;,,。]/u)
    .filter((part) => !part.includes('也可算'))
    .map((part) => part.replace(/[::(（].*$/u, '').trim())
    .filter((part) => part !== '');
}

/** What had happened before is told in a sentence; of it a picture can be shown to the bot. */
export function hadPicture({ context }: Pick<Utterance, 'context'>): boolean {
  return /照片|图片|配图|截图|发了?一?张?图/u.test(context ?? '');
}

const ofNeighbours = /邻居|别人|有人(?=[^,，。]{0,6}报)|群里/u;
const handled =
  /评价|评分|打分|打[^,，。]{0,6}分|满意|办结|结单|结案|办完|办好|处理(?:完|好|了)|修(?:完|好)|换好|完工|解决/u;
const reported = /报|反映|登记|投诉|工单/u;
const asked = /(?:机器人|小助手|格格|助手)[^,，。]{0,4}[问请让]|(?:被|又|正)问/u;

/** The same of what there was between the bot and the sender. */
export function latelyOf({ context }: Pick<Utterance, 'context'>): readonly Lately[] {
  const parts = (context ?? '').split(/[,，;；。]/u).filter((part) => !ofNeighbours.test(part));
  const tells = (words: RegExp) => parts.some((part) => words.test(part));
  if (tells(handled)) return ['verdict_awaited'];
  return [...(tells(reported) ? (['reported'] as const) : []), ...(tells(asked) ? (['asked'] as const) : [])];
}
