/** The surviving tickets of a scene, everybody by the names the scene gives them. */
import { demoAccount, demoChannel } from '../../../community/demo.ts';
import { residentId } from '../../../community/resident.ts';
import { createSealer } from '../../../core/sealing.ts';
import { formatPlace } from '../../../core/place.ts';
import type { Ticket } from '../../../tickets/ticket.ts';
import { type TestApp, testConfig } from '../../support/app.ts';
import type { SceneTicket } from './outcome.ts';
import { memberKey } from './scene.ts';

export interface WorkedTicket extends SceneTicket {
  readonly number: string;
  /** The name of whoever has it. */
  readonly assignee: string | undefined;
}

export async function ticketsOf(
  test: TestApp,
  names: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<readonly WorkedTicket[]> {
  const byResident = new Map(
    [...names].map(([identity, known]) => [
      residentId(demoChannel, demoAccount, memberKey(identity)),
      [...known],
    ]),
  );
  const tickets = (await test.tickets()).filter(({ state }) => state !== 'merged');
  return Promise.all(tickets.map((ticket) => tell(test, ticket, (id) => byResident.get(id ?? '') ?? [])));
}

async function tell(
  { app, folder }: TestApp,
  ticket: Ticket,
  namesOfResident: (id: string | undefined) => readonly string[],
): Promise<WorkedTicket> {
  const sealer = createSealer(testConfig(folder).encryptionKey);
  const followers = await app.database.ticketFollower.findMany({ where: { ticketId: ticket.id } });
  const assignee =
    ticket.assigneeId === undefined ? undefined : await app.stores.staff.find(ticket.assigneeId);
  const area = await app.stores.areas.find(ticket.areaId);
  const { building = area?.buildingNumber, unit, floor, room } = ticket.place;
  return {
    number: ticket.number,
    assignee: assignee?.name,
    category: ticket.category,
    urgency: ticket.urgency,
    reporter: namesOfResident(ticket.reporterId),
    status: await statusOf(app, ticket),
    ...{ compound: ticket.compound, building, unit, floor, room },
    place: formatPlace(ticket.place),
    plate: ticket.plate === undefined ? undefined : sealer.open(ticket.plate),
    phone: ticket.phone === undefined ? undefined : sealer.open(ticket.phone),
    rating: ticket.rating,
    followers: followers.map(({ residentId: id }) => namesOfResident(id)),
  };
}

async function statusOf({ stores }: TestApp['app'], { id, state }: Ticket): Promise<SceneTicket['status']> {
  if (state === 'withdrawn' || state === 'rejected' || state === 'closed') return state;
  const history = await stores.tickets.history(id);
  const names: readonly string[] = history.map(({ name }) => name);
  // Whoever is not content begins another round: before it ended it is a dispute, afterwards a reopening.
  return names.includes('reopen') || names.includes('dispute') ? 'reopened' : 'open';
}
