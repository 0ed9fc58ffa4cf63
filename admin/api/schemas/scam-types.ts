/** Kinds of scams that the deployment adds itself, and what they would have flagged. */
import { z } from 'zod';

import { ownTypeStatuses } from '../../../fraud/own/own-type.ts';
import { coded, instant } from './common.ts';

const line = (least: number, most: number) => z.string().trim().min(least).max(most);
const beside = z.array(line(1, 30)).max(10);

const tellTaleWord = z.object({
  word: line(2, 30),
  /** At least one of them has to be there, too; empty: the word is enough. */
  withAny: beside.default([]),
  /** With one of them it is something else. */
  withoutAny: beside.default([]),
});

export const scamTypeBody = z.object({
  name: line(2, 16),
  how: line(6, 200),
  words: z.array(tellTaleWord).max(30),
  /** Texts that were posted; personal numbers are masked before they are stored. */
  examples: z.array(line(8, 1000)).max(50),
  /** Texts that look like it and are none. */
  harmless: z.array(line(8, 1000)).max(50).default([]),
  /** `{{phone:property}}` is filled from the directory of the place. */
  advice: line(6, 80),
  source: line(2, 80),
});
export type ScamTypeBody = z.input<typeof scamTypeBody>;

export const editScamTypeBody = scamTypeBody.extend({ version: z.number().int().positive() });
export type EditScamTypeBody = z.input<typeof editScamTypeBody>;

export const scamTypeSteps = ['enable', 'disable'] as const;
export const scamTypeStepBody = z.object({
  version: z.number().int().positive(),
  step: z.enum(scamTypeSteps),
});
export type ScamTypeStepBody = z.input<typeof scamTypeStepBody>;

export const addExampleBody = z.object({
  version: z.number().int().positive(),
  /** An alert that staff decided upon: of a scam it is an example, of a false alarm a harmless text. */
  alertId: z.string().max(64),
});
export type AddExampleBody = z.input<typeof addExampleBody>;

export const scamTypeItem = z.object({
  id: z.string(),
  /** As alerts name it; a filter of `GET /fraud-alerts`. */
  kind: z.string(),
  ...scamTypeBody.shape,
  harmless: z.array(z.string()),
  words: z.array(
    z.object({ word: z.string(), withAny: z.array(z.string()), withoutAny: z.array(z.string()) }),
  ),
  status: z.object({ code: z.enum(ownTypeStatuses), name: z.string() }),
  version: z.number().int(),
  updatedBy: z.string(),
  updatedAt: instant,
});
export type ScamTypeItem = z.infer<typeof scamTypeItem>;

export const scamTypeList = z.object({ items: z.array(scamTypeItem) });
export type ScamTypeList = z.infer<typeof scamTypeList>;

export const tryScamTypeBody = z.object({
  draft: scamTypeBody,
  /** Texts to try it on; nothing of them is kept. */
  pasted: z.array(line(1, 2000)).max(50).default([]),
});
export type TryScamTypeBody = z.input<typeof tryScamTypeBody>;

const reasons = z.array(z.object({ name: z.string(), quote: z.string().optional() }));
const flaggedText = z.object({ text: z.string(), reasons });

/** Some known texts: how many were tried, how many it takes for a scam, and some of those. */
const triedTexts = z.object({
  code: z.string(),
  name: z.string(),
  tried: z.number().int(),
  flagged: z.number().int(),
  /** The first of them; none of the texts that nobody reads. */
  texts: z.array(flaggedText.extend({ note: z.string().optional() })),
});

export const scamTypeTrial = z.object({
  /** Absent: it may be enabled. */
  refusal: z.string().optional(),
  /** Alerts there were, and messages that are kept with their numbers masked. */
  posted: z.array(triedTexts),
  /** Harmless texts of the program: `most` may be taken for a scam. */
  harmless: z.array(triedTexts.extend({ share: z.number(), most: z.number() })),
  pasted: z.array(
    flaggedText.extend({
      flagged: z.boolean(),
      /** The example it is most like. */
      example: z.string().optional(),
      /** It has the words, but speaks like a warning, a question or a story. */
      isTold: z.boolean(),
      /** What is said of it without this type; absent: nothing. */
      already: coded.optional(),
    }),
  ),
});
export type ScamTypeTrial = z.infer<typeof scamTypeTrial>;
