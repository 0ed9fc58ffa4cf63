/** A group for each building of the demo, and a supervisor who can be written to. */
import type { App } from '../../app/create-app.ts';
import type { Room } from '../../bot/channels/simulator/people.ts';
import { demoAccount, demoChannel } from '../../community/demo.ts';
import type { TestApp } from './app.ts';

export const demoBuildings = ['1', '2', '3', '4', '5', '6'] as const;

const topic = (building: string) => `春和苑${building}栋邻里群`;
const roomKey = (building: string) => `demo-${building}@chatroom`;

/** The demo itself has those of 3 and 5. */
export async function bindBuildingGroups({ database, live }: Pick<App, 'database' | 'live'>): Promise<void> {
  await database.group.createMany({
    data: demoBuildings
      .filter((building) => building !== '3' && building !== '5')
      .map((building) => ({
        id: `group-of-${building}`,
        channel: demoChannel,
        account: demoAccount,
        roomKey: roomKey(building),
        topic: topic(building),
        state: 'bound',
        areaId: `demo-building-${building}`,
      })),
  });
  live.publish({ topic: 'groups' });
}

/** Their rooms in the simulator, by building. */
export function buildingRooms(test: TestApp): Readonly<Record<string, Room>> {
  return Object.fromEntries(
    demoBuildings.map((building) => [
      building,
      test.simulator.room(topic(building), { key: roomKey(building) }),
    ]),
  );
}

/** The demo's supervisor has no account in the chat. */
export async function bindSupervisor(test: TestApp): Promise<{ readonly key: string }> {
  const person = test.simulator.worker('沈国平', { key: 'supervisor-shen', room: test.rooms.workers });
  await test.app.database.staff.update({
    where: { id: 'demo-shen' },
    data: { channel: demoChannel, account: demoAccount, memberKey: person.key },
  });
  test.app.live.publish({ topic: 'staff', id: 'demo-shen' });
  return person;
}
