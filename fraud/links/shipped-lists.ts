/** The lists as they lie beside the program. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { type LinkLists, parseDomains } from './link-lists.ts';

const shippedFolder = path.join(import.meta.dirname, '..', 'lists');

export function readLinkLists(folder = shippedFolder): LinkLists {
  const domains = (name: string) => parseDomains(readFileSync(path.join(folder, `${name}.txt`), 'utf8'));
  return {
    official: domains('official'),
    allowed: new Set(domains('allowed').keys()),
    shorteners: new Set(domains('shorteners').keys()),
  };
}
