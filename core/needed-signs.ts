/**
 * What a text must contain for a pattern to match anywhere in it, read from the pattern's source: most patterns are about
 * words that most texts do not have. On any doubt nothing is needed, and the pattern is tried. Pure.
 */

/** One of these, each of one or two signs, is in every match; undefined where that cannot be told. */
export type NeededSigns = readonly string[] | undefined;

/** Which of the patterns may match a text, as bits from the first on. */
export type MayMatch = (text: string) => number;

const mostPatterns = 31;

export function createMayMatch(patterns: readonly RegExp[]): MayMatch {
  if (patterns.length > mostPatterns) throw new RangeError(`at most ${mostPatterns} patterns, for bits`);
  const table = new Map<number, { alone: number; readonly before: Map<number, number> }>();
  let always = 0;
  patterns.forEach((pattern, at) => {
    const needed = neededSigns(pattern);
    if (needed === undefined) always |= 1 << at;
    for (const signs of needed ?? []) {
      const first = table.get(signs.charCodeAt(0)) ?? { alone: 0, before: new Map<number, number>() };
      table.set(signs.charCodeAt(0), first);
      if (signs.length === 1) first.alone |= 1 << at;
      else first.before.set(signs.charCodeAt(1), (first.before.get(signs.charCodeAt(1)) ?? 0) | (1 << at));
    }
  });
  return (text) => {
    let found = always;
    for (let at = 0; at < text.length; at += 1) {
      const first = table.get(text.charCodeAt(at));
      if (first !== undefined) found |= first.alone | (first.before.get(text.charCodeAt(at + 1)) ?? 0);
    }
    return found;
  };
}

export function neededSigns({ source, flags }: RegExp): NeededSigns {
  // Case, signs of two code units and what only `u` knows are left to the pattern itself.
  return /[iv]/.test(flags) || ofUnicode.test(source) ? undefined : readChoice({ source, at: 0 }).needed;
}

const ofUnicode = /[\ud800-\udfff]|\\(?:[pP]|u\{|ud[89a-f])/i;

/** What stands in a sequence. */
type Item =
  /** One of these signs, surely. */
  | { readonly kind: 'sign'; readonly signs: readonly string[] }
  /** Something that has one of these in it. */
  | { readonly kind: 'group'; readonly needed: readonly string[] }
  /** Nothing is known of it, not even that it is there. */
  | { readonly kind: 'unknown' };

const unknown: Item = { kind: 'unknown' };

interface Source {
  readonly source: string;
  at: number;
}

interface Choice {
  readonly needed: NeededSigns;
  /** The signs, when every choice is a single one. */
  readonly signs: readonly string[] | undefined;
}

/** Up to the end of the group or of the source. */
function readChoice(from: Source): Choice {
  const sequences: (readonly Item[])[] = [];
  let items: Item[] = [];
  for (let next = from.source[from.at]; next !== undefined && next !== ')'; next = from.source[from.at]) {
    if (next === '|') {
      from.at += 1;
      sequences.push(items);
      items = [];
    } else items.push(readItem(from));
  }
  sequences.push(items);
  const needs = sequences.map(cheapest);
  const single = sequences.map(([item, ...more]) =>
    more.length === 0 && item?.kind === 'sign' ? item.signs : undefined,
  );
  return { needed: allOf(needs), signs: allOf(single) };
}

function allOf(parts: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const known = parts.filter((part) => part !== undefined);
  return known.length < parts.length ? undefined : Array.from(new Set(known.flat()));
}

function readItem(from: Source): Item {
  const item = readAtom(from);
  return isSurelyThere(from) ? item : unknown;
}

/** Reads the quantifier, if there is one. */
function isSurelyThere(from: Source): boolean {
  const quantifier = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(from.source.slice(from.at, from.at + 12));
  if (quantifier === null) return true;
  from.at += quantifier[0].length;
  return quantifier[0].startsWith('+') || Number(quantifier[1] ?? 0) > 0;
}

function readAtom(from: Source): Item {
  const next = from.source[from.at] ?? '';
  if (next === '(') return readGroup(from);
  if (next === '[') return readClass(from);
  if (next === '\\') return isDigit(from) ? digitsOf(from) : signOf(readEscape(from));
  from.at += 1;
  return '.^$'.includes(next) ? unknown : signOf(next);
}

function isDigit({ source, at }: Source): boolean {
  return source[at + 1] === 'd';
}

function digitsOf(from: Source): Item {
  readEscape(from);
  return { kind: 'sign', signs: Array.from('0123456789') };
}

function signOf(sign: string | undefined): Item {
  return sign === undefined ? unknown : { kind: 'sign', signs: [sign] };
}

function readGroup(from: Source): Item {
  const [opening = '('] =
    /^\((?:\?(?::|<?[=!]|<[^>=!]+>))?/.exec(from.source.slice(from.at, from.at + 40)) ?? [];
  from.at += opening.length;
  const { needed, signs } = readChoice(from);
  from.at += 1;
  // What only looks around takes up no place; what it asks for may lie anywhere.
  if (/[=!]$/.test(opening) || needed === undefined) return unknown;
  return signs === undefined ? { kind: 'group', needed } : { kind: 'sign', signs };
}

/** Undefined for classes, borders and what was captured. */
function readEscape(from: Source): string | undefined {
  const [whole = '\\', code] = /^\\(?:u([0-9a-f]{4})|.)/i.exec(from.source.slice(from.at, from.at + 6)) ?? [];
  from.at += whole.length;
  if (code !== undefined) return String.fromCharCode(parseInt(code, 16));
  return /[a-z0-9]$/i.test(whole) ? undefined : whole.slice(1);
}

const mostSigns = 40;

function readClass(from: Source): Item {
  from.at += 1;
  const negated = from.source[from.at] === '^';
  const signs: string[] = [];
  let isKnown = !negated;
  for (let next = from.source[from.at]; next !== undefined && next !== ']'; next = from.source[from.at]) {
    const first = readSign(from);
    const isRange = from.source[from.at] === '-' && from.source[from.at + 1] !== ']';
    if (isRange) from.at += 1;
    const last = isRange ? readSign(from) : first;
    if (first === undefined || last === undefined || last.charCodeAt(0) - first.charCodeAt(0) > mostSigns) {
      isKnown = false;
      continue;
    }
    for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code += 1)
      signs.push(String.fromCharCode(code));
  }
  from.at += 1;
  return isKnown && signs.length <= mostSigns ? { kind: 'sign', signs } : unknown;
}

function readSign(from: Source): string | undefined {
  if (from.source[from.at] === '\\') return readEscape(from);
  from.at += 1;
  return from.source[from.at - 1];
}

/** Of all that a match of the sequence has, what fewest texts have: two signs rather than one. */
function cheapest(items: readonly Item[]): NeededSigns {
  const ways = items.flatMap((item, at): (readonly string[])[] => {
    if (item.kind === 'unknown') return [];
    if (item.kind === 'group') return [item.needed];
    const next = items[at + 1];
    if (next?.kind !== 'sign') return [item.signs];
    return [item.signs, item.signs.flatMap((sign) => next.signs.map((other) => sign + other))];
  });
  const [first, ...others] = ways;
  return others.reduce((best, way) => (costOf(way) < costOf(best) ? way : best), first);
}

/** A sign alone is in so many texts as this many pairs. */
const alone = 30;

function costOf(needed: NeededSigns): number {
  return (needed ?? []).reduce((sum, signs) => sum + (signs.length === 1 ? alone : 1), 0);
}
