/** What may be written into an entry: checked where drafts come in (admin, import) and where snapshots come back. */
import { z } from 'zod';

import { type EntryDraft, entryCategories } from './entry.ts';

/** Characters of a whole reply, source line included: what is read on a phone without scrolling. */
export const replyLimit = 300;
/** Leaves room for the source line and for filled placeholders. */
export const answerLimit = 260;

/** More would be a list of links and no answer. */
export const mostLinks = 3;
export const longestLink = 200;

const link = z.object({
  title: z.string().trim().min(2).max(20),
  url: z.url({ protocol: /^https?$/ }).max(longestLink),
});

const instant = z.union([z.date(), z.iso.datetime({ offset: true }).transform((text) => new Date(text))]);

export const entryDraftSchema = z.object({
  question: z.string().trim().min(2).max(80),
  alternates: z.array(z.string().trim().min(2).max(80)).max(60),
  answer: z.string().trim().min(2).max(answerLimit),
  category: z.enum(entryCategories),
  keywords: z.array(z.string().trim().min(1).max(20)).max(30),
  areaPath: z.string().startsWith('/').endsWith('/').optional(),
  source: z.object({
    title: z.string().trim().min(2).max(60),
    url: z.url().optional(),
    date: z.iso.date().optional(),
  }),
  links: z.array(link).max(mostLinks).default([]),
  pictureId: z.string().min(1).max(40).optional(),
  validFrom: instant.optional(),
  validUntil: instant.optional(),
  reviewAt: instant,
  owner: z.string().trim().min(1).max(60).optional(),
});

/** The draft of an entry alone, its fields always in the same order: equal drafts give equal JSON. */
export function draftOf(entry: EntryDraft): EntryDraft {
  return {
    question: entry.question,
    alternates: [...entry.alternates],
    answer: entry.answer,
    category: entry.category,
    keywords: [...entry.keywords],
    areaPath: entry.areaPath,
    source: { title: entry.source.title, url: entry.source.url, date: entry.source.date },
    links: entry.links.map(({ title, url }) => ({ title, url })),
    pictureId: entry.pictureId,
    validFrom: entry.validFrom,
    validUntil: entry.validUntil,
    reviewAt: entry.reviewAt,
    owner: entry.owner,
  };
}

/** A draft as zod gives it has optional fields; as the store keeps it, every field is there. */
export function parseDraft(input: unknown): EntryDraft {
  const draft = entryDraftSchema.parse(input);
  return draftOf({
    ...draft,
    areaPath: draft.areaPath,
    pictureId: draft.pictureId,
    source: { title: draft.source.title, url: draft.source.url, date: draft.source.date },
    validFrom: draft.validFrom,
    validUntil: draft.validUntil,
  });
}

export function sameDraft(one: EntryDraft, other: EntryDraft): boolean {
  return JSON.stringify(draftOf(one)) === JSON.stringify(draftOf(other));
}
