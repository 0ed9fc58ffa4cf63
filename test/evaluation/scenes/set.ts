/** Makes the demo community that of the scene: its compound and buildings, its group, workers on duty. */
import type { Room } from '../../../bot/channels/simulator/people.ts';
import { childPath } from '../../../community/area.ts';
import { demoAccount, demoChannel, demoCommunityPath } from '../../../community/demo.ts';
import { AppError } from '../../../core/errors.ts';
import { newId } from '../../../core/ids.ts';
import type { TestApp } from '../../support/app.ts';
import type { Scene } from './scene.ts';

/** Buildings that compounds have, besides those that a scene names: B, 38. */
const usualBuildings = Array.from({ length: 30 }, (_, index) => String(index + 1));

/** Returns the group, bound by the phrase as any other; absent where the scene is private. */
export async function setTheScene(
  test: TestApp,
  scene: Scene,
  compounds: readonly string[],
): Promise<Room | undefined> {
  await sendForSomebodyEverywhere(test);
  if (scene.room === null || scene.room === undefined) {
    for (const compound of compounds) await addCompound(test, compound, 'demo-grid-1', []);
    return undefined;
  }
  const { topic, compound, building } = scene.room;
  const number = building === null || building === undefined ? undefined : String(building);
  const name = compound ?? topic;
  // The demo's own buildings make way: the community is that of the scene.
  await test.app.database.area.updateMany({ where: { kind: 'building' }, data: { compound: name } });
  const named = number === undefined ? [] : [number];
  const numbers = await addCompound(test, name, 'demo-grid-2', named);
  const areaId = number === undefined ? 'demo-community' : numbers(number);
  const room = test.simulator.room(topic, { key: 'scene@chatroom' });
  await bind(test, room, areaId);
  return room;
}

/** Somebody answers for every place, also when only a compound is known. */
async function sendForSomebodyEverywhere({ app, clock }: TestApp): Promise<void> {
  const at = clock.now();
  const audit = { id: newId(at), actorId: undefined, subjectId: 'demo-zhou', details: {}, at };
  await app.stores.staff.update(
    'demo-zhou',
    { areaIds: ['demo-community', 'demo-grid-1'] },
    { ...audit, action: 'staff.update' },
  );
}

/** Buildings of a compound in a grid; those the demo has already stay where they are. */
async function addCompound(
  test: TestApp,
  compound: string,
  gridId: string,
  named: readonly string[],
): Promise<(number: string) => string> {
  const { database } = test.app;
  const there = await database.area.findMany({ where: { kind: 'building', compound } });
  const ids = new Map(there.map(({ id, buildingNumber }) => [buildingNumber ?? '', id]));
  const numbers = Array.from(new Set([...usualBuildings, ...named])).filter((number) => !ids.has(number));
  const gridPath = childPath(demoCommunityPath, gridId);
  const rows = numbers.map((buildingNumber) => {
    const id = `${compound}-${buildingNumber}`;
    ids.set(buildingNumber, id);
    return {
      ...{ id, kind: 'building', name: `${compound}${buildingNumber}栋`, parentId: gridId },
      ...{ path: childPath(gridPath, id), buildingNumber, compound },
    };
  });
  await database.area.createMany({ data: rows });
  return (number) => {
    const id = ids.get(number);
    if (id === undefined) throw new AppError('scene.no_building', `${compound} has no building ${number}`);
    return id;
  };
}

async function bind(test: TestApp, room: Room, areaId: string): Promise<void> {
  const { bindings, groups } = test.app.stores;
  const at = test.clock.now();
  const audit = { id: newId(at), actorId: undefined, subjectId: areaId, details: {}, at };
  const phrase = { ...audit, action: 'group.phrase_issued' } as const;
  const { message } = await bindings.issueForGroup({ areaId, groupKind: 'residents' }, phrase);
  await test.simulator.resident('社区管理员', { key: 'scene-admin', room }).says(message);
  const group = await groups.findByRoom({ channel: demoChannel, account: demoAccount, roomKey: room.key });
  if (group?.areaId !== areaId) throw new AppError('scene.not_bound', 'the group of the scene was not bound');
}
