/** What may be written into an item: checked where drafts come in (admin, import, templates) and where rows come back. */
import { z } from 'zod';

import type { ServiceDraft, ServiceOffice } from './service-item.ts';

const path = z.string().startsWith('/').endsWith('/');
const words = (most: number) => z.string().trim().min(1).max(most);
const phone = z
  .string()
  .trim()
  .regex(/^[0-9+()、，,;； -]{3,60}$/u, '电话只含数字、空格、横线和括号，几个之间用顿号');
const instant = z.union([z.date(), z.iso.datetime({ offset: true }).transform((text) => new Date(text))]);

export const officeSchema = z.object({
  name: words(60),
  address: words(100).optional(),
  hours: words(80).optional(),
  phone: phone.optional(),
  areaPaths: z.array(path).max(200).default([]),
});

export const serviceDraftSchema = z.object({
  name: z.string().trim().min(2).max(40),
  otherNames: z.array(z.string().trim().min(2).max(40)).max(20).default([]),
  wordings: z.array(z.string().trim().min(2).max(60)).max(60).default([]),
  department: z.string().trim().min(2).max(40),
  handles: words(120).optional(),
  offices: z.array(officeSchema).max(100).default([]),
  phone: phone.optional(),
  onlineName: words(60).optional(),
  onlineUrl: z.url().max(500).optional(),
  documents: z.array(words(80)).max(20).default([]),
  conditions: words(120).optional(),
  duration: words(60).optional(),
  fee: words(60).optional(),
  areaPath: path.optional(),
  source: z.object({
    title: z.string().trim().min(2).max(60),
    url: z.url().optional(),
    date: z.iso.date().optional(),
  }),
  owner: words(60).optional(),
  reviewAt: instant,
});

/** The draft of an item alone, its fields always in the same order: equal drafts give equal JSON. */
export function draftOf(item: ServiceDraft): ServiceDraft {
  return {
    name: item.name,
    otherNames: [...item.otherNames],
    wordings: [...item.wordings],
    department: item.department,
    handles: item.handles,
    offices: item.offices.map(officeOf),
    phone: item.phone,
    onlineName: item.onlineName,
    onlineUrl: item.onlineUrl,
    documents: [...item.documents],
    conditions: item.conditions,
    duration: item.duration,
    fee: item.fee,
    areaPath: item.areaPath,
    source: { title: item.source.title, url: item.source.url, date: item.source.date },
    owner: item.owner,
    reviewAt: item.reviewAt,
  };
}

function officeOf({ name, address, hours, phone: number, areaPaths }: ServiceOffice): ServiceOffice {
  return { name, address, hours, phone: number, areaPaths: [...areaPaths] };
}

type Parsed = z.output<typeof serviceDraftSchema>;

/** A draft as zod gives it has optional fields; as the store keeps it, every field is there. */
export function completeDraft(parsed: Parsed): ServiceDraft {
  const {
    handles,
    phone: number,
    onlineName,
    onlineUrl,
    conditions,
    duration,
    fee,
    areaPath,
    owner,
  } = parsed;
  const { title, url, date } = parsed.source;
  return draftOf({
    ...parsed,
    ...{ handles, phone: number, onlineName, onlineUrl, conditions, duration, fee, areaPath, owner },
    offices: parsed.offices.map(completeOffice),
    source: { title, url, date },
  });
}

export function completeOffice(office: z.output<typeof officeSchema>): ServiceOffice {
  const { name, address, hours, phone: number, areaPaths } = office;
  return { name, address, hours, phone: number, areaPaths };
}

export function parseServiceDraft(input: unknown): ServiceDraft {
  return completeDraft(serviceDraftSchema.parse(input));
}

export function sameServiceDraft(one: ServiceDraft, other: ServiceDraft): boolean {
  return JSON.stringify(draftOf(one)) === JSON.stringify(draftOf(other));
}
