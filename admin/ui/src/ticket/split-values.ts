/** From what stands in the form of splitting to what the API takes: only what was filled in. */
import type { PartBody, SplitBody, TicketDetail } from '../contract.ts';

/** A list that was emptied leaves `undefined`. */
export type PartValues = Partial<Record<keyof PartBody, string | undefined>>;

export interface SplitValues {
  readonly parts: readonly PartValues[];
  readonly note?: string;
}

export const fewestParts = 2;
export const mostParts = 4;

/** The first part begins as what the ticket is filed as, the second as what was left out. */
export function beginSplit({
  category,
  description,
}: Pick<TicketDetail, 'category' | 'description'>): SplitValues {
  return { parts: [{ category, words: description }, { words: description }] };
}

export function toSplitBody({ parts, note }: SplitValues, version: number): SplitBody {
  return {
    version,
    // The form has made sure of category and words.
    parts: parts.map((part) => filled(part) as unknown as PartBody),
    ...(note === undefined || note.trim() === '' ? {} : { note: note.trim() }),
  };
}

function filled(values: PartValues): PartValues {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const said = (value ?? '').trim();
      return said === '' ? [] : [[name, said]];
    }),
  );
}
