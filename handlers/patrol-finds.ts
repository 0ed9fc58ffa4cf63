/** What was found, and where, of each part of what is told of a round. Pure. */
import { compoundIn, type KnownCompound } from '../community/compound.ts';
import type { Place } from '../core/place.ts';
import { categories, type Category, categoryNames, type Urgency } from '../core/taxonomy.ts';
import type { Act, Understand } from '../understanding/understanding.ts';
import { isLocated } from './dialogue/asks.ts';

export interface Find {
  readonly words: string;
  readonly category: Category;
  readonly urgency: Urgency;
  /** Empty: nobody said where. */
  readonly place: Place;
  readonly subject: string | undefined;
  readonly compound: KnownCompound | undefined;
  /** What is wrong there was understood; else it is 其他. */
  readonly isClear: boolean;
}

export interface ReadingFinds {
  readonly understand: Understand;
  readonly compounds: readonly KnownCompound[];
  readonly now: Date;
}

/** 3栋 said once in front, or with the find before, holds for what follows without a place of its own. */
export function readFinds(parts: readonly string[], reading: ReadingFinds): readonly Find[] {
  const finds: Find[] = [];
  let where: Place = {};
  for (const words of parts) {
    const acts = actsIn(words, reading);
    const [first] = acts;
    if (first === undefined) continue;
    const last = finds.at(-1);
    if (last !== undefined && !isLocated(first.place) && categoryOf(words, first) === undefined) {
      finds[finds.length - 1] = { ...last, words: `${last.words}；${words}` };
      continue;
    }
    where = isLocated(first.place) ? first.place : where;
    if (parts.length > 1 && isOnlyPlace(words, first)) continue;
    for (const act of acts) finds.push(findOf(words, act, where, reading));
  }
  return finds;
}

/** Each trouble of one part; without any the part itself. */
function actsIn(words: string, { understand, now }: ReadingFinds): readonly Act[] {
  const context = {
    addressed: true,
    mentionsOthers: false,
    hasImage: false,
    alias: undefined,
    roomPlace: {},
  };
  const { further, ...first } = understand({ text: words, ...context, now });
  const others = further.filter((act) => act.category !== undefined);
  return [first, ...others];
}

function categoryOf(words: string, { category, unclear }: Act): Category | undefined {
  return category ?? unclear?.category ?? namedIn(words);
}

/** Staff say what the lists say: 楼道堆物, 消防隐患. The longest name that occurs. */
function namedIn(words: string): Category | undefined {
  return named
    .filter((code) => words.includes(categoryNames[code]))
    .toSorted((one, other) => categoryNames[other].length - categoryNames[one].length)[0];
}

const named = categories.filter((code) => code !== 'other');

/** A heading such as 「3栋」. */
function isOnlyPlace(words: string, act: Act): boolean {
  return isLocated(act.place) && categoryOf(words, act) === undefined && words.length <= longestHeading;
}

const longestHeading = 6;

function findOf(words: string, act: Act, where: Place, { compounds }: ReadingFinds): Find {
  const category = categoryOf(words, act);
  return {
    words,
    category: category ?? 'other',
    urgency: act.urgency ?? act.unclear?.urgency ?? 'normal',
    place: isLocated(act.place) ? act.place : { ...where, ...act.place },
    subject: act.subject,
    compound: compoundIn(words, compounds),
    isClear: category !== undefined,
  };
}
