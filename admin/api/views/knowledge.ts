/** Knowledge entries and what hangs on them, as the pages read them. */
import { exampleArea, fillPlaceholders } from '../../../knowledge/directory.ts';
import type { EntryVersion as StoredVersion, ListedEntry } from '../../../knowledge/entry-list.prisma.ts';
import {
  type DirectoryLine,
  entryCategoryNames,
  entryStatusNames,
  type KnowledgeEntry,
} from '../../../knowledge/entry.ts';
import type { Gap as StoredGap } from '../../../knowledge/gap-store.prisma.ts';
import type { Attachment } from '../../../pictures/attachment.ts';
import { directoryName } from '../../../knowledge/messages.zh.ts';
import type { Names } from '../names.ts';
import type {
  DirectoryLineView,
  EntryDetail,
  EntryItem,
  EntryPicture,
  EntryVersion,
  Gap,
} from '../schemas/knowledge.ts';

export interface EntryContext {
  readonly names: Names;
  readonly lines: readonly DirectoryLine[];
  /** For entries that hold everywhere: the area of the person who looks. */
  readonly ownArea: string | undefined;
  readonly now: Date;
}

type Shown = Pick<Attachment, 'id' | 'width' | 'height'>;

export function showPicture({ id, width, height }: Shown): EntryPicture {
  return { id, url: `/api/knowledge-pictures/${id}`, width, height };
}

export function showEntryItem(entry: ListedEntry, context: EntryContext): EntryItem {
  const { names, now } = context;
  return {
    id: entry.id,
    question: entry.question,
    category: entry.category,
    categoryName: entryCategoryNames[entry.category],
    status: entry.status,
    statusName: entryStatusNames[entry.status],
    areaPath: entry.areaPath,
    areaName: names.area(entry.areaPath),
    reviewAt: entry.reviewAt.toISOString(),
    reviewDue: entry.status === 'published' && entry.reviewAt <= now,
    expired: entry.status === 'published' && entry.validUntil !== undefined && entry.validUntil <= now,
    missing: filledFor(entry, context).missing.map(({ key }) => directoryName(key)),
    hits: entry.hits,
    useful: entry.useful,
    useless: entry.useless,
    lastUsedAt: entry.lastUsedAt?.toISOString(),
    version: entry.version,
    updatedBy: names.staff(entry.updatedBy),
    updatedAt: entry.updatedAt.toISOString(),
  };
}

export function showEntry(
  entry: ListedEntry,
  context: EntryContext,
  picture: Shown | undefined,
): EntryDetail {
  return {
    ...showEntryItem(entry, context),
    key: entry.key,
    alternates: [...entry.alternates],
    answer: entry.answer,
    answerShown: filledFor(entry, context).text,
    keywords: [...entry.keywords],
    source: { ...entry.source },
    links: entry.links.map((link) => ({ ...link })),
    picture: picture && showPicture(picture),
    validFrom: entry.validFrom?.toISOString(),
    validUntil: entry.validUntil?.toISOString(),
    owner: entry.owner,
  };
}

function filledFor(entry: KnowledgeEntry, { lines, ownArea }: EntryContext) {
  return fillPlaceholders(entry.answer, lines, entry.areaPath ?? exampleArea(lines, ownArea));
}

export function showVersion(
  { draft, ...version }: StoredVersion,
  names: Names,
  pictures: readonly Shown[],
): EntryVersion {
  const picture = pictures.find(({ id }) => id === draft.pictureId);
  return {
    version: version.version,
    editedBy: names.staff(version.editedBy),
    at: version.at.toISOString(),
    status: version.status,
    statusName: entryStatusNames[version.status],
    question: draft.question,
    alternates: [...draft.alternates],
    answer: draft.answer,
    keywords: [...draft.keywords],
    links: draft.links.map((link) => ({ ...link })),
    picture: picture && showPicture(picture),
  };
}

export function showGap(gap: StoredGap, names: Names): Gap {
  return {
    id: gap.id,
    text: gap.text,
    areaPath: gap.areaPath,
    areaName: names.area(gap.areaPath),
    times: gap.times,
    firstAt: gap.firstAt.toISOString(),
    lastAt: gap.lastAt.toISOString(),
    resolvedBy: gap.resolvedBy,
  };
}

export function showLine(line: DirectoryLine, names: Names): DirectoryLineView {
  return { ...line, areaName: names.area(line.areaPath), keyName: directoryName(line.key) };
}
