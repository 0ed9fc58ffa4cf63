/** One piece of knowledge: a question people ask, the answer, and where the answer comes from. */
import type { Proposal } from './proposals/proposal.ts';

export const entryStatuses = ['draft', 'review', 'published', 'archived'] as const;
export type EntryStatus = (typeof entryStatuses)[number];
export const entryStatusNames: Readonly<Record<EntryStatus, string>> = {
  draft: '草稿',
  review: '待审核',
  published: '已发布',
  archived: '已归档',
};

/** From where to where an entry may go. */
export const statusSteps: Readonly<Record<EntryStatus, readonly EntryStatus[]>> = {
  draft: ['review', 'published', 'archived'],
  review: ['draft', 'published', 'archived'],
  published: ['draft', 'archived'],
  archived: ['draft', 'published'],
};

/** Subjects residents ask about; other than ticket categories, because most questions are about no fault. */
export const entryCategoryNames = {
  hotline: '服务电话',
  report: '报事与本机器人',
  repair: '水电气暖报修',
  exit: '通道与挪车',
  fire: '消防安全',
  gas: '燃气安全',
  lift: '电梯',
  fraud: '反诈',
  noise: '噪声',
  animal: '养犬',
  ebike: '电动自行车',
  falling: '高空抛物',
  neighbour: '邻里关系',
  property: '物业与维修资金',
  renovation: '装修',
  documents: '证件与户籍',
  insurance: '社保医保公积金',
  work: '就业与劳动',
  housing: '租房与买房',
  consumer: '消费维权',
  traffic: '交通与驾驶',
  legal: '法律与办事',
  relief: '救助与福利',
  family: '家庭与未成年人',
  privacy: '个人信息',
  home: '用电用水安全',
  health: '急救与健康',
  weather: '天气与灾害',
  environment: '环境与垃圾',
  order: '治安',
  local: '本地信息',
} as const;
export type EntryCategory = keyof typeof entryCategoryNames;
// Object.keys widens to string[]; the keys of a literal are exactly its key type.
export const entryCategories = Object.keys(entryCategoryNames) as readonly EntryCategory[];

export interface EntrySource {
  readonly title: string;
  readonly url: string | undefined;
  /** When the source was issued or checked, ISO date. */
  readonly date: string | undefined;
}

/** Where to do it or read on: said below the answer. */
export interface EntryLink {
  readonly title: string;
  readonly url: string;
}

/** What a person writes: everything about an entry but its standing. */
export interface EntryDraft {
  readonly question: string;
  readonly alternates: readonly string[];
  /** May hold directory placeholders such as `{{phone:property}}`. */
  readonly answer: string;
  readonly category: EntryCategory;
  readonly keywords: readonly string[];
  /** Path of the area it holds for; absent: everywhere. The narrowest wins. */
  readonly areaPath: string | undefined;
  readonly source: EntrySource;
  readonly links: readonly EntryLink[];
  /** The attachment that is sent with the answer. */
  readonly pictureId: string | undefined;
  readonly validFrom: Date | undefined;
  readonly validUntil: Date | undefined;
  /** By then a person has to look whether it still holds. */
  readonly reviewAt: Date;
  /** Who looks after it, such as 「民政岗」; absent: nobody in particular. */
  readonly owner?: string | undefined;
}

export interface KnowledgeEntry extends EntryDraft {
  readonly id: string;
  /** Stable name of shipped content, such as `elevator-trapped`; absent on entries of the deployment. */
  readonly key: string | undefined;
  readonly status: EntryStatus;
  readonly version: number;
  /** Staff id; absent while it is as shipped. */
  readonly updatedBy: string | undefined;
  readonly updatedAt: Date;
}

/** One entry of the shipped content. */
export interface ShippedEntry extends EntryDraft {
  readonly key: string;
}

/** One place of the community's own directory: what fills the placeholders. */
export interface DirectoryLine {
  readonly id: string;
  readonly areaPath: string;
  /** `property`, `gas`, `water`, `power`, `heating`, `lift`, `community`, `police`, … */
  readonly key: string;
  readonly name: string;
  readonly phone: string | undefined;
  readonly hours: string | undefined;
  readonly address: string | undefined;
}

/** What a question leaves behind. */
export type GapChange =
  /** Nobody could answer it; `text` is redacted. */
  | {
      readonly kind: 'unanswered';
      readonly text: string;
      readonly areaPath: string | undefined;
      readonly at: Date;
    }
  /** It was answered with this entry: a hit to count. */
  | { readonly kind: 'answered'; readonly entryId: string; readonly at: Date }
  /** A member of staff told the bot an answer: a draft that waits for approval. */
  | { readonly kind: 'proposed'; readonly proposal: Proposal }
  /** Whoever asked says what the answer was worth. */
  | { readonly kind: 'rated'; readonly entryId: string; readonly useful: boolean; readonly at: Date }
  /** The same of an item of the service directory. */
  | { readonly kind: 'service_answered'; readonly itemId: string; readonly at: Date }
  | {
      readonly kind: 'service_rated';
      readonly itemId: string;
      readonly useful: boolean;
      readonly at: Date;
    };
