/** Between an entry and the form it is edited in. */
import type { EntryBody, EntryDetail, EntryPicture } from '../contract.ts';
import { fromLocalInput, startOfDay, toLocalInput } from '../time/shanghai-input.ts';

export interface EntryLinkValues {
  readonly title: string;
  readonly url: string;
}

/** What stands in the inputs: lists one per line, days of China, everything else as text. */
export interface EntryValues {
  readonly question: string;
  readonly alternates: string;
  readonly answer: string;
  readonly category: string;
  readonly keywords: readonly string[];
  readonly areaPath?: string | undefined;
  readonly sourceTitle: string;
  readonly sourceUrl: string;
  readonly sourceDate: string;
  readonly links: readonly EntryLinkValues[];
  readonly picture?: EntryPicture | undefined;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly reviewAt: string;
  readonly owner: string;
}

type Written = Pick<EntryDetail, 'question' | 'alternates' | 'answer' | 'category' | 'keywords' | 'source'> &
  Partial<Pick<EntryDetail, 'areaPath' | 'validFrom' | 'validUntil' | 'links' | 'picture' | 'owner'>> &
  Pick<EntryDetail, 'reviewAt'>;

export function toEntryValues(entry: Written): EntryValues {
  return {
    question: entry.question,
    alternates: entry.alternates.join('\n'),
    answer: entry.answer,
    category: entry.category,
    keywords: entry.keywords,
    areaPath: entry.areaPath,
    sourceTitle: entry.source.title,
    sourceUrl: entry.source.url ?? '',
    sourceDate: entry.source.date ?? '',
    links: entry.links ?? [],
    picture: entry.picture,
    validFrom: dayOf(entry.validFrom),
    validUntil: dayOf(entry.validUntil),
    reviewAt: dayOf(entry.reviewAt),
    owner: entry.owner ?? '',
  };
}

/** Throws nothing: the form has checked that the review day is there. */
export function toEntryBody(values: EntryValues): EntryBody {
  return {
    question: values.question,
    alternates: linesOf(values.alternates),
    answer: values.answer,
    category: values.category,
    keywords: [...values.keywords],
    areaPath: values.areaPath,
    source: {
      title: values.sourceTitle,
      url: given(values.sourceUrl),
      date: given(values.sourceDate),
    },
    links: values.links.map(({ title, url }) => ({ title: title.trim(), url: url.trim() })),
    pictureId: values.picture?.id,
    validFrom: startOfDay(values.validFrom),
    validUntil: endOfDay(values.validUntil),
    reviewAt: startOfDay(values.reviewAt) ?? '',
    owner: given(values.owner),
  };
}

function dayOf(at: string | undefined): string {
  return toLocalInput(at).slice(0, 10);
}

const yearMs = 365 * 24 * 3_600_000;

/** By when most entries are looked at again, unless their writer says another day. */
export function yearLater(now: Date): string {
  return dayOf(new Date(now.getTime() + yearMs).toISOString());
}

/** The last minute of the day in which it still holds. */
function endOfDay(day: string): string | undefined {
  return fromLocalInput(`${day}T23:59`);
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function given(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}
