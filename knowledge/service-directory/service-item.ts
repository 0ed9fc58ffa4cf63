/** One thing people get done at an office: who may, where, with which papers, how long it takes and what it costs. */
import type { EntrySource } from '../entry.ts';

export const serviceStatuses = ['draft', 'published', 'archived'] as const;
export type ServiceStatus = (typeof serviceStatuses)[number];
export const serviceStatusNames: Readonly<Record<ServiceStatus, string>> = {
  draft: '草稿',
  published: '已发布',
  archived: '已归档',
};

/** From where to where an item may go. */
export const serviceSteps: Readonly<Record<ServiceStatus, readonly ServiceStatus[]>> = {
  draft: ['published', 'archived'],
  published: ['draft', 'archived'],
  archived: ['draft', 'published'],
};

/** A window or hall where it is done. */
export interface ServiceOffice {
  readonly name: string;
  readonly address: string | undefined;
  readonly hours: string | undefined;
  readonly phone: string | undefined;
  /** Areas whose residents it serves; none: everybody's. */
  readonly areaPaths: readonly string[];
}

/** What a person writes: everything about an item but its standing. */
export interface ServiceDraft {
  readonly name: string;
  /** As authorities call it elsewhere. */
  readonly otherNames: readonly string[];
  /** As residents ask for it. */
  readonly wordings: readonly string[];
  readonly department: string;
  /** What it is about, in a sentence. */
  readonly handles: string | undefined;
  readonly offices: readonly ServiceOffice[];
  /** For enquiries, wherever one lives. */
  readonly phone: string | undefined;
  /** The mini-program, app or site; a link alone is no name. */
  readonly onlineName: string | undefined;
  readonly onlineUrl: string | undefined;
  readonly documents: readonly string[];
  /** Who can. */
  readonly conditions: string | undefined;
  readonly duration: string | undefined;
  readonly fee: string | undefined;
  /** Path of the area it holds for; absent: everywhere. The narrowest wins. */
  readonly areaPath: string | undefined;
  readonly source: EntrySource;
  /** Who keeps it right: a person or an office. */
  readonly owner: string | undefined;
  /** By then a person has to look whether it still holds. */
  readonly reviewAt: Date;
}

export interface ServiceItem extends ServiceDraft {
  readonly id: string;
  /** Stable name of a shipped template, such as `social-security-card`; absent on items of the deployment. */
  readonly key: string | undefined;
  readonly status: ServiceStatus;
  readonly version: number;
  /** Staff id; absent while it is as shipped. */
  readonly updatedBy: string | undefined;
  readonly updatedAt: Date;
}

/** A template of the program: what holds anywhere, with the law as its source. */
export interface ServiceTemplate extends ServiceDraft {
  readonly key: string;
}

/** As shipped, and nobody of the deployment has looked at it: it knows nothing local. */
export function isTemplate({ key, updatedBy }: Pick<ServiceItem, 'key' | 'updatedBy'>): boolean {
  return key !== undefined && updatedBy === undefined;
}
