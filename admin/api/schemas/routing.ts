/** The rules that say where tickets go: read, tried, saved. */
import { z } from 'zod';

import { routingRule, routingTable } from '../../../tickets/routing/rule.ts';
import { instant, named } from './common.ts';

export const routingView = z.object({
  /** What a save says it saw. */
  version: z.number().int(),
  openCap: z.number().int(),
  rules: z.array(routingRule),
  /** What is wrong with rules in use: they are skipped until somebody mends them. */
  faults: z.array(z.object({ ruleId: z.string(), text: z.string() })),
  savedBy: z.string().optional(),
  savedAt: instant.optional(),
});
export type RoutingView = z.infer<typeof routingView>;

export const routingBody = routingTable;
export type RoutingBody = z.input<typeof routingBody>;
export type RoutingRuleBody = z.output<typeof routingRule>;

export const saveRoutingBody = z.object({ version: z.number().int().min(0), table: routingTable });
export type SaveRoutingBody = z.input<typeof saveRoutingBody>;

const wayOfTicket = z.object({ unit: z.string(), worker: z.string().optional(), reason: z.string() });

export const routingTrial = z.object({
  faults: routingView.shape.faults,
  tried: z.number().int(),
  moved: z.array(
    z.object({ ticket: named, title: z.string(), openedAt: instant, from: wayOfTicket, to: wayOfTicket }),
  ),
});
export type RoutingTrial = z.infer<typeof routingTrial>;
