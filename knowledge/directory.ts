/** The community's own directory, and how its lines fill the placeholders of answers. */
import { liesWithin } from '../community/area.ts';
import type { DirectoryLine } from './entry.ts';
import { missingText, directoryName } from './messages.zh.ts';

/** What answers may ask the directory for. Each community fills its own; none is ever invented. */
export const directoryKeys = [
  'property',
  'community',
  'grid',
  'police',
  'water',
  'power',
  'gas',
  'heating',
  'lift',
  'clinic',
  'street',
] as const;
export type DirectoryKey = (typeof directoryKeys)[number];

export const placeholderFields = ['phone', 'name', 'hours', 'address'] as const;
type PlaceholderField = (typeof placeholderFields)[number];

export interface Placeholder {
  readonly field: PlaceholderField;
  readonly key: string;
}

/** People write 物业 as well as `property`; a deployment's own keys have no other name. */
const keyWords = ['[a-z_]+', ...directoryKeys.map(directoryName)].join('|');
const placeholderPattern = new RegExp(
  `\\{\\{\\s*(${placeholderFields.join('|')})\\s*[:：]\\s*(${keyWords})\\s*\\}\\}`,
  'gu',
);
const anyBraces = /\{\{[^{}]*\}\}|\{\{|\}\}/gu;

function keyOf(word: string): string {
  return directoryKeys.find((key) => directoryName(key) === word) ?? word;
}

/** Every placeholder of a text, each once, in order. */
export function placeholdersOf(text: string): readonly Placeholder[] {
  const found = new Map<string, Placeholder>();
  for (const [, field, word] of text.matchAll(placeholderPattern)) {
    if (field === undefined || word === undefined) continue;
    const key = keyOf(word);
    // The pattern admits exactly the fields.
    found.set(`${field}:${key}`, { field: field as PlaceholderField, key });
  }
  return [...found.values()];
}

/** What looks like a placeholder and is none: a slip of the pen, told before it is saved. */
export function unknownPlaceholders(text: string): readonly string[] {
  return Array.from(text.replaceAll(placeholderPattern, '').matchAll(anyBraces), ([found]) => found);
}

/** The line that holds for an area: of all areas above it the narrowest. */
export function lineFor(
  lines: readonly DirectoryLine[],
  key: string,
  areaPath: string | undefined,
): DirectoryLine | undefined {
  if (areaPath === undefined) return undefined;
  return lines
    .filter((line) => line.key === key && liesWithin(areaPath, line.areaPath))
    .reduce<DirectoryLine | undefined>(
      (best, line) => (best === undefined || line.areaPath.length > best.areaPath.length ? line : best),
      undefined,
    );
}

/**
 * Where what holds everywhere is looked at by somebody in charge of many communities: one of theirs that has lines. Of the
 * whole deployment no line is, so that everything would seem to be missing.
 */
export function exampleArea(lines: readonly DirectoryLine[], own: string | undefined): string | undefined {
  return lines.find(({ areaPath }) => own === undefined || liesWithin(areaPath, own))?.areaPath ?? own;
}

export interface FilledText {
  readonly text: string;
  /** What was filled in, for the guard: every number of it is in here. */
  readonly filled: readonly string[];
  readonly missing: readonly Placeholder[];
}

/** Fills a text for one area. A missing value reads as such; the first one says where to ask instead. */
export function fillPlaceholders(
  text: string,
  lines: readonly DirectoryLine[],
  areaPath: string | undefined,
): FilledText {
  const filled: string[] = [];
  const missing: Placeholder[] = [];
  const whole = text.replaceAll(placeholderPattern, (_whole, field: PlaceholderField, word: string) => {
    const key = keyOf(word);
    const value = lineFor(lines, key, areaPath)?.[field];
    if (value === undefined) missing.push({ field, key });
    else filled.push(value);
    return value ?? missingText(field, key, missing.length === 1);
  });
  return { text: whole, filled, missing };
}

/** One number or address that published entries ask for and an area does not have. */
export interface MissingLine extends Placeholder {
  readonly label: string;
  /** Ids of the entries that ask for it. */
  readonly entryIds: readonly string[];
}

/** What staff of an area still have to fill in, the most wanted first. */
export function missingLines(
  entries: readonly { readonly id: string; readonly answer: string }[],
  lines: readonly DirectoryLine[],
  areaPath: string,
): readonly MissingLine[] {
  const wanted = new Map<string, MissingLine>();
  for (const entry of entries)
    for (const { field, key } of placeholdersOf(entry.answer)) {
      if (lineFor(lines, key, areaPath)?.[field] !== undefined) continue;
      const entryIds = [...(wanted.get(`${field}:${key}`)?.entryIds ?? []), entry.id];
      wanted.set(`${field}:${key}`, { field, key, label: directoryName(key), entryIds });
    }
  return [...wanted.values()].sort(
    (one, other) => other.entryIds.length - one.entryIds.length || (one.key < other.key ? -1 : 1),
  );
}
