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
];
