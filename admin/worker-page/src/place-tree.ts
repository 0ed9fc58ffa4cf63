/** Compound → building → entrance with the number of tickets in hand: a map for who knows the houses. Pure. */
import type { WorkerTicket } from './contract.ts';
import { buildingText, outside, unitText, wholeBuilding } from './messages.zh.ts';

export interface PlaceNode {
  readonly name: string;
  readonly tickets: readonly WorkerTicket[];
  readonly below: readonly PlaceNode[];
}

const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });

export function placeTree(tickets: readonly WorkerTicket[]): readonly PlaceNode[] {
  const compounds = groups(tickets, ({ compound }) => compound ?? outside);
  return compounds.map(([name, here]) => ({ name, tickets: here, below: buildingsOf(here) }));
}

function buildingsOf(tickets: readonly WorkerTicket[]): readonly PlaceNode[] {
  const buildings = groups(tickets, ({ building }) =>
    building === undefined ? outside : buildingText(building),
  );
  return buildings.map(([name, here]) => ({ name, tickets: here, below: unitsOf(here) }));
}

function unitsOf(tickets: readonly WorkerTicket[]): readonly PlaceNode[] {
  const units = groups(tickets, ({ unit }) => (unit === undefined ? wholeBuilding : unitText(unit)));
  return units.length < 2 ? [] : units.map(([name, here]) => ({ name, tickets: here, below: [] }));
}

function groups(
  tickets: readonly WorkerTicket[],
  nameOf: (ticket: WorkerTicket) => string,
): readonly (readonly [string, readonly WorkerTicket[]])[] {
  const found = new Map<string, WorkerTicket[]>();
  for (const ticket of tickets) found.set(nameOf(ticket), [...(found.get(nameOf(ticket)) ?? []), ticket]);
  return [...found].sort(([one], [other]) => collator.compare(one, other));
}
