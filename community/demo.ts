/**
 * The demo community: an invented place to look around in on the first start. Names, people and numbers are made up;
 * the simulator has its groups and workers, the knowledge base its directory.
 */
import { type AreaKind, childPath, rootPath } from './area.ts';
import type { DepartmentKind } from './department.ts';
import type { GroupKind } from './group.ts';
import type { StaffRole } from './staff.ts';

/** Channel and account the simulator appears as. */
export const demoChannel = 'wechat';
export const demoAccount = 'gege';

export interface DemoArea {
  readonly id: string;
  readonly kind: AreaKind;
  readonly name: string;
  readonly parentId: string | undefined;
  readonly buildingNumber?: string;
}

const compound = '春和苑';
const gridOfBuilding = { 1: 1, 2: 1, 3: 1, 4: 2, 5: 2, 6: 2 } as const;

/** Parents before children. */
export const demoAreas: readonly DemoArea[] = [
  { id: 'demo-city', kind: 'city', name: '清和市', parentId: undefined },
  { id: 'demo-district', kind: 'district', name: '东湾区', parentId: 'demo-city' },
  { id: 'demo-street', kind: 'street', name: '望溪街道', parentId: 'demo-district' },
  // Nobody of the groups lives there: who asks in private may.
  { id: 'demo-street-2', kind: 'street', name: '听松街道', parentId: 'demo-district' },
  { id: 'demo-community', kind: 'community', name: '春和社区', parentId: 'demo-street' },
  { id: 'demo-grid-1', kind: 'grid', name: '第1网格', parentId: 'demo-community' },
  { id: 'demo-grid-2', kind: 'grid', name: '第2网格', parentId: 'demo-community' },
  ...Object.entries(gridOfBuilding).map(([number, grid]): DemoArea => ({
    id: `demo-building-${number}`,
    kind: 'building',
    name: `${compound}${number}栋`,
    parentId: `demo-grid-${grid}`,
    buildingNumber: number,
  })),
];
export const demoCompound = compound;

/** What the directory and the knowledge of the demo hold for. */
export const demoCommunityPath = ['demo-city', 'demo-district', 'demo-street', 'demo-community'].reduce(
  childPath,
  rootPath,
);

export interface DemoGroup {
  readonly roomKey: string;
  readonly topic: string;
  readonly kind: GroupKind;
  readonly areaId: string;
}

export const demoGroups: readonly DemoGroup[] = [
  { roomKey: 'demo-3@chatroom', topic: '春和苑3栋邻里群', kind: 'residents', areaId: 'demo-building-3' },
  { roomKey: 'demo-5@chatroom', topic: '春和苑5栋邻里群', kind: 'residents', areaId: 'demo-building-5' },
  { roomKey: 'demo-all@chatroom', topic: '春和苑业主大群', kind: 'residents', areaId: 'demo-community' },
  {
    roomKey: 'demo-workers@chatroom',
    topic: '春和社区网格工作群',
    kind: 'workers',
    areaId: 'demo-community',
  },
];

export interface DemoStaff {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly areaIds: readonly string[];
  readonly department: DepartmentKind;
  /** Their key as a contact in the simulator. */
  readonly memberKey?: string;
}

/** Nobody knows their passwords until an admin gives them one; the first admin is made apart from the demo. */
export const demoStaff: readonly DemoStaff[] = [
  {
    id: 'demo-zhou',
    login: 'zhou',
    name: '周敏',
    role: 'worker',
    areaIds: ['demo-grid-1'],
    department: 'community',
    memberKey: 'worker-zhou',
  },
  {
    id: 'demo-lin',
    login: 'lin',
    name: '林涛',
    role: 'worker',
    areaIds: ['demo-grid-2'],
    department: 'community',
    memberKey: 'worker-lin',
  },
  {
    id: 'demo-he',
    login: 'he',
    name: '何静',
    role: 'clerk',
    areaIds: ['demo-community'],
    department: 'community',
  },
  {
    id: 'demo-shen',
    login: 'shen',
    name: '沈国平',
    role: 'supervisor',
    areaIds: ['demo-street'],
    department: 'community',
  },
];

/** Who has read and published the reminder texts of the demo. */
export const demoReviewer = 'demo-shen';

/** The community's units; their numbers are lines of the directory. */
export const demoDepartments: Readonly<Partial<Record<DepartmentKind, string>>> = {
  community: '春和社区居委会',
  property: '春和苑物业服务中心',
  police: '望溪派出所社区警务室',
  elevator: '清和电梯维保站',
  water: '清和供水抢修班',
  power: '清和供电抢修班',
  gas: '清和燃气抢修班',
  heating: '清和供热服务站',
  network: '清和宽带服务点',
  sanitation: '望溪环卫所',
  city_management: '望溪城市管理中队',
  mediation: '春和社区人民调解委员会',
};
