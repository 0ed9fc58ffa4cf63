/** Knowledge entries, their versions, what nobody could answer, and the community's own directory. */
import { z } from 'zod';

import { placeholderFields } from '../../../knowledge/directory.ts';
import { entryDraftSchema } from '../../../knowledge/entry-draft.ts';
import { entryCategories, entryStatuses } from '../../../knowledge/entry.ts';
import { areaPath, flag, id, instant, pageOf, pageQuery } from './common.ts';

export const entryQuery = pageQuery.extend({
  status: z.enum(entryStatuses).optional(),
  category: z.string().pipe(z.enum(entryCategories)).optional(),
  /** Only published entries past their review date. */
  reviewDue: flag.optional(),
  /** Only published entries past their last day: the bot no longer says them. */
  expired: flag.optional(),
  /** Only published entries that answered nobody so far. */
  unused: flag.optional(),
  q: z.string().trim().max(100).optional(),
});
export type EntryQuery = z.input<typeof entryQuery>;

/** What a person writes; instants as ISO text. Lengths are the knowledge base's own rules. */
export const entryBody = entryDraftSchema.extend({
  category: z.string().pipe(z.enum(entryCategories, '请选择分类')),
  /** Absent: holds everywhere. */
  areaPath: areaPath.optional(),
  validFrom: instant.optional(),
  validUntil: instant.optional(),
  reviewAt: instant,
});
export type EntryBody = z.input<typeof entryBody>;

/** Why it is done although questions that come out right now would come out wrong; kept in the audit log. */
export const reason = z.string().trim().min(2, '请写明原因').max(200);

export const editEntryBody = entryBody.extend({
  version: z.number().int().min(1),
  reason: reason.optional(),
});
export type EditEntryBody = z.input<typeof editEntryBody>;
/** For submit, publish, archive and take back: the version the page shows. */
export const versionBody = z.object({ version: z.number().int().min(1), reason: reason.optional() });
export type VersionBody = z.infer<typeof versionBody>;
export const rollBackBody = z.object({
  version: z.number().int().min(1),
  /** The version to bring back, as a new one. */
  to: z.number().int().min(1),
  reason: reason.optional(),
});
export type RollBackBody = z.infer<typeof rollBackBody>;

export const entryItem = z.object({
  id: z.string(),
  question: z.string(),
  category: z.string(),
  categoryName: z.string(),
  status: z.enum(entryStatuses),
  statusName: z.string(),
  areaPath: z.string().optional(),
  /** 「全部」 when it holds everywhere. */
  areaName: z.string(),
  reviewAt: instant,
  reviewDue: z.boolean(),
  /** Past its last day: not said any more. */
  expired: z.boolean(),
  /** Directory placeholders of the answer that no line fills where the entry holds. */
  missing: z.array(z.string()),
  hits: z.number().int(),
  /** How often people called the answer of use, or of none. */
  useful: z.number().int(),
  useless: z.number().int(),
  lastUsedAt: instant.optional(),
  version: z.number().int(),
  updatedBy: z.string().optional(),
  updatedAt: instant,
});
export type EntryItem = z.infer<typeof entryItem>;
export const entryPage = pageOf(entryItem);
export type EntryPage = z.infer<typeof entryPage>;

const entryLink = z.object({ title: z.string(), url: z.string() });

/** Re-encoded; shown with the answer. */
export const entryPicture = z.object({
  id: z.string(),
  url: z.string(),
  width: z.number().int(),
  height: z.number().int(),
});
export type EntryPicture = z.infer<typeof entryPicture>;

export const entryDetail = entryItem.extend({
  /** Set on shipped content. */
  key: z.string().optional(),
  alternates: z.array(z.string()),
  answer: z.string(),
  /** The answer with the placeholders filled for the entry's area, missing ones as 「(未登记)」. */
  answerShown: z.string(),
  keywords: z.array(z.string()),
  source: z.object({ title: z.string(), url: z.string().optional(), date: z.string().optional() }),
  links: z.array(entryLink),
  picture: entryPicture.optional(),
  validFrom: instant.optional(),
  validUntil: instant.optional(),
  owner: z.string().optional(),
});
export type EntryDetail = z.infer<typeof entryDetail>;

export const entryVersion = z.object({
  version: z.number().int(),
  editedBy: z.string().optional(),
  at: instant,
  status: z.enum(entryStatuses),
  statusName: z.string(),
  question: z.string(),
  alternates: z.array(z.string()),
  answer: z.string(),
  keywords: z.array(z.string()),
  links: z.array(entryLink),
  picture: entryPicture.optional(),
});
export type EntryVersion = z.infer<typeof entryVersion>;
export const entryVersions = z.object({ items: z.array(entryVersion) });
export type EntryVersions = z.infer<typeof entryVersions>;

/** Published entries that need somebody, in one's areas. */
export const dueEntries = z.object({ reviewDue: z.number().int(), expired: z.number().int() });
export type DueEntries = z.infer<typeof dueEntries>;

export const gap = z.object({
  id: z.string(),
  /** Redacted. */
  text: z.string(),
  areaPath: z.string().optional(),
  areaName: z.string(),
  times: z.number().int(),
  firstAt: instant,
  lastAt: instant,
  /** The entry that answers it now. */
  resolvedBy: z.string().optional(),
});
export type Gap = z.infer<typeof gap>;
/** The latest first. */
export const gapQuery = pageQuery.extend({ resolved: flag.default(false) });
export type GapQuery = z.input<typeof gapQuery>;
export const gapPage = pageOf(gap);
export type GapPage = z.infer<typeof gapPage>;
/** Open gaps that ask much the same. */
export const gapCluster = z.object({
  /** The one asked most. */
  leader: gap,
  gaps: z.array(gap),
  times: z.number().int(),
  lastAt: instant,
  /** The published entry nearest to it, if any is. */
  nearest: z.object({ entryId: z.string(), question: z.string() }).optional(),
});
export type GapCluster = z.infer<typeof gapCluster>;
export const gapClusters = z.object({ items: z.array(gapCluster) });
export type GapClusters = z.infer<typeof gapClusters>;

const gapIds = z.array(id).min(1).max(500);
/** Makes the words of the first gap a similar question of the entry, and deals with all. */
export const joinGapsBody = z.object({ gapIds, entryId: id, reason: reason.optional() });
export type JoinGapsBody = z.infer<typeof joinGapsBody>;
export const resolveGapsBody = z.object({ gapIds, entryId: id.optional() });
export type ResolveGapsBody = z.infer<typeof resolveGapsBody>;

/** What somebody is writing, to be held against what is there. */
export const checkBody = z.object({
  question: z.string().trim().min(2).max(80),
  /** As far as it is written. */
  answer: z.string().max(500).default(''),
  sourceTitle: z.string().max(60).default(''),
  links: z
    .array(z.object({ title: z.string(), url: z.string() }))
    .max(10)
    .default([]),
  alternates: z.array(z.string().trim().min(2).max(80)).max(60).default([]),
  areaPath: areaPath.optional(),
  /** The entry that is being edited. */
  entryId: id.optional(),
});
export type CheckBody = z.input<typeof checkBody>;
export const checkResult = z.object({
  /** Published entries that ask the same (1) or nearly the same; by the wording that does. */
  alike: z.array(
    z.object({
      wording: z.string(),
      entryId: z.string(),
      question: z.string(),
      areaName: z.string(),
      similarity: z.number(),
    }),
  ),
  /** What residents asked in vain that this would answer. */
  asked: z.array(gap),
  /** The answer as residents of the area would read it, source and links below; absent while there is none. */
  shown: z
    .object({ text: z.string(), missing: z.array(z.string()), unknown: z.array(z.string()) })
    .optional(),
});
export type CheckResult = z.infer<typeof checkResult>;

/** Without an entry: it is left unanswered on purpose. */
export const resolveGapBody = z.object({ entryId: id.optional() });
export type ResolveGapBody = z.infer<typeof resolveGapBody>;

export const tryBody = z.object({
  question: z.string().trim().min(1, '请输入要试的问题').max(500),
  /** Ask as somebody of this area; absent: the first area of the signed-in person. */
  areaPath: areaPath.optional(),
  /** As if the bot had been mentioned. */
  addressed: z.boolean().default(false),
});
export type TryBody = z.input<typeof tryBody>;

/** What the live path would do with the question, and why. Nothing is stored or sent. */
export const tryResult = z.object({
  /** The bot would answer with `answer`. */
  answers: z.boolean(),
  /** Chinese: 「确信度够，直接回答」, 「未 @ 机器人且不够确信，保持沉默」, … */
  decision: z.string(),
  answer: z.string().optional(),
  entryId: z.string().optional(),
  /** Scores from which it answers unasked and when addressed; in the unit of `score`. */
  thresholds: z.object({ unasked: z.number(), addressed: z.number() }),
  candidates: z.array(
    z.object({
      entryId: z.string(),
      question: z.string(),
      score: z.number(),
      /** What the score is made of, for people, largest first. */
      parts: z.array(z.object({ name: z.string(), value: z.number(), detail: z.string().optional() })),
    }),
  ),
  /** What the service directory makes of it; absent when no item comes near. */
  services: z
    .object({
      decision: z.string(),
      /** The words that are compared with names, and the parts that are asked for. */
      matter: z.string(),
      wanted: z.array(z.string()),
      items: z.array(z.object({ itemId: z.string(), name: z.string(), score: z.number(), why: z.string() })),
      thresholds: z.object({ answer: z.number(), choice: z.number() }),
    })
    .optional(),
  /** Entries near by meaning; absent without embeddings. */
  meanings: z
    .object({
      /** Why there are none, in Chinese. */
      problem: z.string().optional(),
      near: z.array(
        z.object({
          entryId: z.string(),
          question: z.string(),
          cosine: z.number(),
          /** How likely it answers, by this model's own calibration. */
          confidence: z.number(),
        }),
      ),
    })
    .optional(),
});
export type TryResult = z.infer<typeof tryResult>;

export const directoryLine = z.object({
  id: z.string(),
  areaPath: z.string(),
  areaName: z.string(),
  key: z.string(),
  keyName: z.string(),
  name: z.string(),
  phone: z.string().optional(),
  hours: z.string().optional(),
  address: z.string().optional(),
});
export type DirectoryLineView = z.infer<typeof directoryLine>;

export const directory = z.object({
  items: z.array(directoryLine),
  /** Keys that published answers need and no line fills. */
  missing: z.array(
    z.object({
      key: z.string(),
      keyName: z.string(),
      field: z.enum(placeholderFields),
      /** The community that lacks it. */
      areaPath: z.string(),
      areaName: z.string(),
      /** How many published entries wait for it. */
      entries: z.number().int(),
    }),
  ),
});
export type Directory = z.infer<typeof directory>;
export const directoryQuery = z.object({ areaPath: areaPath.optional() });
export type DirectoryQuery = z.infer<typeof directoryQuery>;

/** One line per area and key: writing it again replaces it. */
export const directoryBody = z.object({
  areaPath,
  key: z.string().regex(/^[a-z][a-z_]{0,40}$/, '代码用小写英文字母和下划线'),
  name: z.string().trim().min(1, '请写单位名称').max(100),
  phone: z
    .string()
    .trim()
    .regex(/^[0-9+() -]{3,30}$/, '电话只含数字、空格、横线和括号')
    .optional(),
  hours: z.string().trim().max(100).optional(),
  address: z.string().trim().max(200).optional(),
});
export type DirectoryBody = z.infer<typeof directoryBody>;

/** `www.example.cn`, with all that lies under it. */
const host = z
  .string()
  .trim()
  .toLowerCase()
  .max(100)
  .regex(
    /^(?!\d+(?:\.\d+)*$)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*$/,
    '请只填网站域名，如 www.example.gov.cn，不带 http:// 和斜杠',
  );
export const hostParams = z.object({ host });
export const linkHostBody = z.object({ host });
export type LinkHostBody = z.input<typeof linkHostBody>;
export const linkHosts = z.object({
  /** Of the program and the operator's configuration. */
  fixed: z.array(z.string()),
  own: z.array(z.object({ host: z.string(), addedBy: z.string().optional(), addedAt: instant })),
});
export type LinkHosts = z.infer<typeof linkHosts>;
