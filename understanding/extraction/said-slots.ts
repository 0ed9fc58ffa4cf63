/** What a model says it read, held to the message: words that are not there do not count, values are parsed by us. */
import { findPersonalNumbers } from '../../core/personal-numbers.ts';
import type { Place } from '../../core/place.ts';
import { parseNumeral } from '../numerals.ts';
import { findPhone } from '../phone.ts';
import { parsePlace } from '../place.ts';
import { findPlate } from '../plate.ts';
import { findSince } from '../since.ts';
import { findSpot } from '../spot.ts';
import { writtenForm } from '../written-form.ts';
import type { SaidSlot, SlotName } from './act-shape.ts';

/** What a slot of one name may add to an act. */
export interface SlotsRead {
  readonly place: Place;
  readonly plate?: string;
  readonly phone?: string;
  readonly since?: string;
  readonly subject?: string;
}

/** The quote is in the message as it was said; `room` settles what 3-501 means. */
interface Said {
  readonly quote: string;
  readonly value: string;
  readonly room: Place;
}

type Part = Exclude<keyof Place, 'spot'>;
type Parse = (said: Said) => Partial<SlotsRead> | undefined;

const parsers: Readonly<Record<SlotName, Parse>> = {
  building: partOf('building'),
  unit: partOf('unit'),
  floor: partOf('floor'),
  room: partOf('room'),
  spot: ({ quote }) => place('spot', findSpot(quote, writtenForm(quote)) ?? ownWords(quote, 16)),
  plate: ({ quote }) => some('plate', findPlate(writtenForm(quote), findPersonalNumbers(quote))),
  phone: ({ quote }) => some('phone', findPhone(findPersonalNumbers(quote))),
  since: ({ quote }) => some('since', findSince(writtenForm(quote))),
  subject: ({ quote }) => some('subject', ownWords(quote, 8)),
};

/** All slots together; of two of a name the first that can be read. Slots that cannot are left out. */
export function readSlots(slots: readonly SaidSlot[], room: Place): SlotsRead {
  return slots.reduce<SlotsRead>(
    (read, { name, ...said }) => {
      const more = parsers[name]({ ...said, room });
      return more === undefined ? read : { ...more, ...read, place: { ...more.place, ...read.place } };
    },
    { place: {} },
  );
}

function partOf(part: Part): Parse {
  return ({ quote, value, room }) => {
    const said = parsePlace(quote, room)[part];
    const meant = parsePlace(value, room)[part] ?? plainNumber(value);
    if (said !== undefined) return meant === undefined || meant === said ? place(part, said) : undefined;
    // What our parser cannot place by itself may be what the model says, if its figures were said.
    const isSaid = meant !== undefined && bounds[part].test(meant) && figuresIn(quote).has(meant);
    return isSaid ? place(part, meant) : undefined;
  };
}

const bounds: Readonly<Record<Part, RegExp>> = {
  building: /^(?:[1-9][0-9]{0,2}|[A-Z])$/,
  unit: /^[1-9]$/,
  floor: /^[1-9][0-9]?$/,
  room: /^[1-9][0-9]{2,3}$/,
};

/** 3, 03, 三, 3栋, A座. */
function plainNumber(value: string): string | undefined {
  const form = writtenForm(value).replace(/^第|[#栋幢座层楼室号]$|单元$|号楼$/g, '');
  if (/^[a-z]$/.test(form)) return form.toUpperCase();
  const number = parseNumeral(form);
  return number === undefined ? undefined : String(number);
}

function figuresIn(quote: string): ReadonlySet<string> {
  const figures = writtenForm(quote).match(/[0-9]{1,4}|[a-z]|[零〇一二两三四五六七八九十百幺]{1,5}/g) ?? [];
  return new Set(figures.flatMap((figure) => plainNumber(figure) ?? []));
}

/** Short words of the resident's own that say no number of anybody. */
function ownWords(quote: string, limit: number): string | undefined {
  const words = quote.trim();
  const isPlain =
    words.length >= 1 && words.length <= limit && !/[，。！？,!?;；\n]|[0-9０-９]{5}/.test(words);
  return isPlain ? words : undefined;
}

function place(part: keyof Place, value: string | undefined): Partial<SlotsRead> | undefined {
  return value === undefined ? undefined : { place: { [part]: value } };
}

function some(
  name: Exclude<keyof SlotsRead, 'place'>,
  value: string | undefined,
): Partial<SlotsRead> | undefined {
  return value === undefined ? undefined : { [name]: value };
}
