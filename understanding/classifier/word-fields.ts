/**
 * Words by what they are about. A word that no example has still speaks for a label through the others of its field.
 * A word may stand in one field of public life and in one of home and talk.
 */
import { houseAndYard } from './words/house-and-yard.ts';
import { peopleAndWork } from './words/people-and-work.ts';
import { talk } from './words/talk.ts';
import { townAndLand } from './words/town-and-land.ts';
import { waysAndTrade } from './words/ways-and-trade.ts';

/** The words of a field, by its group and its name; with spaces between. */
export type FieldWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const wordFields: FieldWords = {
  ...peopleAndWork,
  ...townAndLand,
  ...waysAndTrade,
  ...houseAndYard,
  ...talk,
};
