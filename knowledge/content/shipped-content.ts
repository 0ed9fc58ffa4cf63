/** All entries that come with Gege: facts that hold everywhere, each with its source; local numbers are placeholders. */
import type { ShippedEntry } from '../entry.ts';
import { documents } from './documents.ts';
import { exits } from './exits.ts';
import { family } from './family.ts';
import { fire } from './fire.ts';
import { fraud } from './fraud.ts';
import { gas } from './gas.ts';
import { hotlines } from './hotlines.ts';
import { insurance } from './insurance.ts';
import { lifts } from './lifts.ts';
import { local } from './local.ts';
import { livingTogether } from './neighbours.ts';
import { propertyMatters } from './property.ts';
import { relief } from './relief.ts';
import { repairs } from './repairs.ts';
import { reporting } from './reporting.ts';
import { hotlinesByNeed } from './hotlines-by-need.ts';
import { publicOrder } from './public-order.ts';
import { fireEscape } from './fire-escape.ts';
import { gasStoves } from './gas-stoves.ts';
import { electricity } from './electricity.ts';
import { liftManners } from './lift-manners.ts';
import { children } from './children.ts';
import { elders } from './elders.ts';
import { firstAid } from './first-aid.ts';
import { weather } from './weather.ts';
import { water } from './water.ts';
import { environment } from './environment.ts';
import { pets } from './pets.ts';
import { ebikeSafety } from './ebike-safety.ts';
import { scamsByType } from './scams-by-type.ts';
import { privacyDaily } from './privacy-daily.ts';
import { aboutGege } from './gege-itself.ts';

export const shippedContent: readonly ShippedEntry[] = [
  ...hotlines,
  ...local,
  ...reporting,
  ...repairs,
  ...exits,
  ...fire,
  ...gas,
  ...lifts,
  ...fraud,
  ...livingTogether,
  ...propertyMatters,
  ...documents,
  ...insurance,
  ...relief,
  ...family,
  ...hotlinesByNeed,
  ...publicOrder,
  ...fireEscape,
  ...gasStoves,
  ...electricity,
  ...liftManners,
  ...children,
  ...elders,
  ...firstAid,
  ...weather,
  ...water,
  ...environment,
  ...pets,
  ...ebikeSafety,
  ...scamsByType,
  ...privacyDaily,
  ...aboutGege,
];
