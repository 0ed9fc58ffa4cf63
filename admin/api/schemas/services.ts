/** Items of the service directory: list, edit, preview, in and out as files. */
import { z } from 'zod';

import { serviceDraftSchema } from '../../../knowledge/service-directory/service-draft.ts';
import { serviceStatuses } from '../../../knowledge/service-directory/service-item.ts';
import { serviceParts } from '../../../knowledge/service-directory/service-parts.ts';
import { itemFormats } from '../../../knowledge/service-directory/exchange/write-items.ts';
import { areaPath, flag, instant, pageOf, pageQuery } from './common.ts';
import { importCounts, importFileQuery } from './knowledge-exchange.ts';

export const serviceQuery = pageQuery.extend({
  status: z.enum(serviceStatuses).optional(),
  department: z.string().trim().max(40).optional(),
  /** Only those where this is not filled in. */
  missing: z.enum(serviceParts).optional(),
  /** Only published ones past their review date. */
  reviewDue: flag.optional(),
  q: z.string().trim().max(100).optional(),
});
export type ServiceQuery = z.input<typeof serviceQuery>;

/** What a person writes; lengths are the directory's own rules. */
export const serviceBody = serviceDraftSchema.extend({
  /** Absent: holds everywhere. */
  areaPath: areaPath.optional(),
  reviewAt: instant,
});
export type ServiceBody = z.input<typeof serviceBody>;
export const editServiceBody = serviceBody.extend({ version: z.number().int().min(1) });
export type EditServiceBody = z.input<typeof editServiceBody>;

const part = z.object({ code: z.enum(serviceParts), name: z.string() });

export const serviceListItem = z.object({
  id: z.string(),
  name: z.string(),
  department: z.string(),
  status: z.enum(serviceStatuses),
  statusName: z.string(),
  areaPath: z.string().optional(),
  areaName: z.string(),
  /** As shipped: nobody has filled in what is local. */
  isTemplate: z.boolean(),
  missing: z.array(part),
  offices: z.number().int(),
  reviewAt: instant,
  reviewDue: z.boolean(),
  hits: z.number().int(),
  useful: z.number().int(),
  useless: z.number().int(),
  version: z.number().int(),
  updatedBy: z.string().optional(),
  updatedAt: instant,
});
export type ServiceListItem = z.infer<typeof serviceListItem>;
export const servicePage = pageOf(serviceListItem);
export type ServicePage = z.infer<typeof servicePage>;

export const serviceDetail = serviceListItem.extend({
  key: z.string().optional(),
  /** What is edited, as it is sent back. */
  draft: serviceDraftSchema.extend({ reviewAt: instant }),
});
export type ServiceDetail = z.infer<typeof serviceDetail>;

export const serviceVersion = z.object({
  version: z.number().int(),
  editedBy: z.string().optional(),
  at: instant,
  status: z.enum(serviceStatuses),
  statusName: z.string(),
  /** What it says, a line for each part that is filled in. */
  text: z.string(),
});
export type ServiceVersion = z.infer<typeof serviceVersion>;
export const serviceVersions = z.object({ items: z.array(serviceVersion) });
export type ServiceVersions = z.infer<typeof serviceVersions>;

export const serviceOverview = z.object({
  departments: z.array(z.string()),
  published: z.number().int(),
  reviewDue: z.number().int(),
  /** How many published items lack a part; the most first. */
  missing: z.array(part.extend({ items: z.number().int() })),
});
export type ServiceOverview = z.infer<typeof serviceOverview>;

export const previewServiceBody = z.object({
  draft: serviceBody,
  /** Where who asks lives; absent: not known. */
  areaPath: areaPath.optional(),
  /** What is asked for; absent: all of it. */
  part: z.enum(serviceParts).optional(),
});
export type PreviewServiceBody = z.input<typeof previewServiceBody>;
export const servicePreview = z.object({
  /** What the bot would say. */
  text: z.string(),
  /** It would ask first where somebody lives; these are the answers. */
  asksArea: z.array(z.string()),
  missing: z.array(part),
  /** The link is to none of the hosts that answers may name by default. */
  isForeignLink: z.boolean(),
});
export type ServicePreview = z.infer<typeof servicePreview>;

export const serviceExportQuery = z.object({
  format: z.enum(itemFormats),
  status: z.enum(serviceStatuses).optional(),
});

export const serviceImportQuery = importFileQuery.extend({
  department: z.string().trim().max(40).optional(),
});
export type ServiceImportQuery = z.input<typeof serviceImportQuery>;

const outcomes = ['add', 'change', 'same', 'skip'] as const;
export const serviceImportRow = z.object({
  row: z.number().int(),
  name: z.string(),
  outcome: z.enum(outcomes),
  outcomeName: z.string(),
  /** Why it is left out, what changes, and what is called much the same; in Chinese. */
  notes: z.array(z.string()),
  itemId: z.string().optional(),
});
export type ServiceImportRow = z.infer<typeof serviceImportRow>;

export const serviceImport = z.object({
  id: z.string(),
  fileName: z.string(),
  state: z.enum(['planned', 'importing', 'done']),
  counts: importCounts,
  mayPublish: z.boolean(),
  /** What needs a look first: left out, changed, called alike; the first hundreds. */
  rows: z.array(serviceImportRow),
});
export type ServiceImport = z.infer<typeof serviceImport>;

export const carryOutServicesBody = z.object({
  changePublished: z.boolean().default(false),
  /** New items are answered with at once. */
  publish: z.boolean().default(false),
});
export type CarryOutServicesBody = z.input<typeof carryOutServicesBody>;
