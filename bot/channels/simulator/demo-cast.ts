/** The invented people of the demo community and the groups they are in. */
import type { DemoGroup } from '../../../community/demo.ts';
import { AppError } from '../../../core/errors.ts';
import type { Simulator } from './simulator.ts';

/** Where a demo resident is a member; the key is that of the group. */
interface DemoResident {
  readonly key: string;
  readonly name: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

export const demoRooms = {
  building3: 'demo-3@chatroom',
  building5: 'demo-5@chatroom',
  everybody: 'demo-all@chatroom',
  workers: 'demo-workers@chatroom',
} as const;
const { building3, building5, everybody } = demoRooms;

export const demoResidents: readonly DemoResident[] = [
  {
    key: 'resident-wang',
    name: '秀兰',
    groups: { [building3]: '3-2-501 王阿姨', [everybody]: '3-2-501 王阿姨' },
  },
  { key: 'resident-li', name: '老李', groups: { [building3]: '3-1-302 老李', [everybody]: undefined } },
  { key: 'resident-zhao', name: '小赵不吃辣', groups: { [building3]: '3-2-1203 小赵' } },
  { key: 'resident-sun', name: '孙德福', groups: { [building3]: '3-1-101', [everybody]: '3栋老孙' } },
  { key: 'resident-chen', name: '晓晓', groups: { [building5]: '5-1-804', [everybody]: '5-1-804 陈晓' } },
  { key: 'resident-liu', name: '刘老师', groups: { [building5]: '5栋1单元602', [everybody]: '5-1-602' } },
  { key: 'resident-wu', name: '吴师傅', groups: { [building5]: '5#2-301' } },
  { key: 'resident-qian', name: '钱伟', groups: { [everybody]: '6-1-602 钱伟' } },
];

export interface DemoWorker {
  /** Key of their chat account. */
  readonly key: string;
  readonly name: string;
}

/** Fills an empty simulator with the demo's groups and people; before the channel starts nobody is told. */
export function castDemo(sim: Simulator, groups: readonly DemoGroup[], workers: readonly DemoWorker[]): void {
  for (const { roomKey, topic } of groups) sim.room(topic, { key: roomKey });
  for (const resident of demoResidents) {
    for (const [roomKey, alias] of Object.entries(resident.groups)) {
      requireRoom(sim, roomKey);
      sim.resident(resident.name, { key: resident.key, room: { key: roomKey }, ...(alias ? { alias } : {}) });
    }
  }
  requireRoom(sim, demoRooms.workers);
  for (const { key, name } of workers) {
    sim.worker(name, { key, room: { key: demoRooms.workers }, alias: `网格员${name}` });
  }
}

function requireRoom(sim: Simulator, key: string): void {
  if (sim.world.rooms.has(key)) return;
  throw new AppError(
    'simulator.demo_differs',
    'the demo community has no such group: compare community/demo.ts',
    {
      details: { roomKey: key },
    },
  );
}
