/** 3栋和5栋都停水了: one fault in several buildings, of which each has its own worker. Pure. */
import type { Category } from '../core/taxonomy.ts';
import { numeralPattern, parseNumeral } from './numerals.ts';
import type { Act } from './understanding.ts';

const one = `(?:${numeralPattern})(?:栋|幢|号楼|号)?楼?`;
const all = '(?=[^,，。!！?？]{0,4}[都全均])';
// A comma lists only what is then said of all of them; what lies between two houses is in neither.
const list = new RegExp(
  `(?<![0-9a-z一二三四五六七八九十到至~\\-第])(?:${one}(?:[、和跟与及/]|还有|以及)|${one}[,，](?=.{1,6}(?:栋|幢|号楼)${all}))+` +
    `(?:${numeralPattern})(?:栋|幢|号楼)(?!楼?的?(?:中间|之间|当中|交界|到|至|往))`,
);
const numbers = new RegExp(numeralPattern, 'g');

/** Houses are counted, not guessed: more than these is a figure of speech or a table. */
const most = 6;

export function buildingsListed(form: string): readonly string[] {
  const [said] = list.exec(form) ?? [];
  if (said === undefined) return [];
  const found = Array.from(said.matchAll(numbers), ([written]) => parseNumeral(written)).filter(
    (value) => value !== undefined && value > 0,
  );
  const distinct = Array.from(new Set(found), String);
  return distinct.length < 2 || distinct.length > most ? [] : distinct;
}

/** What each house has of its own; who quarrels with whom is one matter. */
function isOfHouses(category: Category | undefined): boolean {
  return category !== undefined && /^(?:repair|blocked_exit)\.|^anomaly\.sanitation$/.test(category);
}

/** The act once for each building that is named; an alarm stays one. */
export function inEachBuilding(act: Act, form: string): readonly Act[] {
  if (act.intent !== 'report' || act.danger !== undefined || !isOfHouses(act.category)) return [act];
  if (act.placeSources.building === 'text') return [act];
  const buildings = buildingsListed(form);
  if (buildings.length === 0) return [act];
  return buildings.map((building) => ({
    ...act,
    place: { ...act.place, building },
    placeSources: { ...act.placeSources, building: 'text' },
    ambiguousPlace: undefined,
  }));
}
