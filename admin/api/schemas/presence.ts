/** Who else has a ticket open: forgotten two minutes after a page was last heard of. */
import { z } from 'zod';

import { named } from './common.ts';
import { actKey } from './tickets.ts';

/** `key`: made up by the page. A page says so again within two minutes, and once with `leaving` when it closes. */
export const presenceBody = z.object({ key: actKey, leaving: z.boolean().default(false) });
export type PresenceBody = z.input<typeof presenceBody>;

export const company = z.object({ others: z.array(named) });
export type Company = z.infer<typeof company>;
