/** The shipped entries that stories ask about, with a few wordings each: all of them take a second to load. */
import { documents } from '../../knowledge/content/documents.ts';
import { exits } from '../../knowledge/content/exits.ts';
import { fire } from '../../knowledge/content/fire.ts';
import { fraud } from '../../knowledge/content/fraud.ts';
import { gas } from '../../knowledge/content/gas.ts';
import { hotlines } from '../../knowledge/content/hotlines.ts';
import { lifts } from '../../knowledge/content/lifts.ts';
import { local } from '../../knowledge/content/local.ts';
import { livingTogether } from '../../knowledge/content/neighbours.ts';
import { propertyMatters } from '../../knowledge/content/property.ts';
import { repairs } from '../../knowledge/content/repairs.ts';
import { reporting } from '../../knowledge/content/reporting.ts';
import type { ShippedEntry } from '../../knowledge/entry.ts';

const wordings = 5;

export const storyContent: readonly ShippedEntry[] = [
  ...documents,
  ...exits,
  ...fire,
  ...fraud,
  ...gas,
  ...hotlines,
  ...lifts,
  ...livingTogether,
  ...local,
  ...propertyMatters,
  ...repairs,
  ...reporting,
].map((entry) => ({ ...entry, alternates: entry.alternates.slice(0, wordings) }));
