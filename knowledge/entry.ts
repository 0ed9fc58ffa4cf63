/** One piece of knowledge: a question people ask, the answer, and where the answer comes from. */
export const entryStatuses = ['draft', 'review', 'published', 'archived'] as const;
export type EntryStatus = (typeof entryStatuses)[number];

export interface EntrySource {
  readonly title: string;
  readonly url: string | undefined;
  /** When the source was issued or checked, ISO date. */
  readonly date: string | undefined;
}

export interface KnowledgeEntry {
  readonly id: string;
  /** Stable name of shipped content, such as `elevator-trapped`; absent on entries of the deployment. */
  readonly key: string | undefined;
  readonly question: string;
  readonly alternates: readonly string[];
  /** May hold directory placeholders such as `{{phone:property}}`. */
  readonly answer: string;
  readonly category: string;
  readonly keywords: readonly string[];
  /** Path of the area it holds for; absent: everywhere. The narrowest wins. */
  readonly areaPath: string | undefined;
  readonly source: EntrySource;
  readonly status: EntryStatus;
  readonly validFrom: Date | undefined;
  readonly validUntil: Date | undefined;
  readonly reviewAt: Date;
  readonly version: number;
  readonly updatedBy: string | undefined;
  readonly updatedAt: Date;
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

/** A question nobody could answer, redacted. */
export interface GapChange {
  readonly kind: 'unanswered';
  readonly text: string;
  readonly areaPath: string | undefined;
  readonly at: Date;
}
