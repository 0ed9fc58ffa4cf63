/** Splits a ticket as staff asked: finds each part's area, unit and worker, and reserves its number. */
import type { AreaStore } from '../community/area.ts';
import { newId } from '../core/ids.ts';
import type { Place } from '../core/place.ts';
import { refuse, type Result } from '../core/result.ts';
import type { Category, Urgency } from '../core/taxonomy.ts';
import type { Side } from './merge-tickets.ts';
import { resolveCorrected } from './place-resolver.ts';
import type { FindRoster } from './routing/roster.ts';
import { routeTicket } from './routing/route-ticket.ts';
import type { Workloads } from './routing/workloads.ts';
import {
  hidesViolence,
  keepingSigns,
  type PartMatter,
  type PlannedPart,
  type Split,
  splitTicket,
} from './split-ticket.ts';
import type { FindStepContext } from './step-context.ts';
import type { Ticket } from './ticket.ts';
import type { TicketNumbers } from './ticket-numbers.ts';
import type { TicketStore } from './ticket-store.prisma.ts';
import { type Acting, type Refusal, transition } from './transition.ts';

/** One matter of the report; what is absent is as on the whole. */
export interface AskedPart {
  readonly category: Category;
  readonly urgency?: Urgency | undefined;
  readonly words: string;
  readonly place?: Place | undefined;
}

export interface SplitRequest {
  readonly parts: readonly AskedPart[];
  readonly actor: Acting;
  readonly note?: string | undefined;
  readonly now: Date;
}

export interface SplitDeps {
  readonly areas: Pick<AreaStore, 'findCommunity' | 'findBuilding'>;
  readonly findRoster: FindRoster;
  readonly workloads: Pick<Workloads, 'reserve'>;
  readonly numbers: TicketNumbers;
  readonly tickets: Pick<TicketStore, 'listFollowers'>;
  readonly stepContext: FindStepContext;
}

export async function splitByStaff(
  deps: SplitDeps,
  ticket: Ticket,
  { parts: asked, actor, note, now }: SplitRequest,
): Promise<Result<Split, Refusal>> {
  const context = await deps.stepContext(ticket, 'split', now);
  // No number is used up for what is refused anyway.
  const allowed = transition(ticket, { event: 'split', actor, note: asked.map(wordsOf).join('；') }, context);
  if (!allowed.ok) return allowed;
  const hidden = hidesViolence(
    { ticket, context },
    asked.map(({ category }) => category),
  );
  if (hidden !== undefined) return refuse(hidden);
  const whole: Side = { ticket, followers: await deps.tickets.listFollowers(ticket.id), context };
  const parts: PlannedPart[] = [];
  // One after the other: each counts what the one before gave its worker.
  for (const part of asked) parts.push(await plan(deps, ticket, part, now));
  return splitTicket({ whole, parts, actor, note });
}

function wordsOf({ words }: AskedPart): string {
  return words;
}

async function plan(deps: SplitDeps, whole: Ticket, asked: AskedPart, now: Date): Promise<PlannedPart> {
  const matter = await matterOf(deps, whole, asked);
  const roster = await deps.findRoster(whole.communityId, matter.areaPath);
  const route = routeTicket(matter, roster, now);
  const id = newId(now);
  if (route.assignee !== undefined) deps.workloads.reserve(id, route.assignee.id, now);
  return { matter, opening: { id, number: await deps.numbers.next(now), route } };
}

async function matterOf({ areas }: SplitDeps, whole: Ticket, asked: AskedPart): Promise<PartMatter> {
  const { category, words, urgency = whole.urgency, place = whole.place } = asked;
  const { areaId, areaPath, compound } =
    asked.place === undefined ? whole : ((await resolveCorrected(areas, whole, asked.place)) ?? whole);
  return keepingSigns(whole, { category, urgency, words, place, areaId, areaPath, compound });
}
