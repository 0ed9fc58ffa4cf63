/** Units that take tickets on. Routing names them by kind; each community says who that is. */
import type { AuditEntry } from '../core/audit.ts';

export const departmentKindNames = {
  community: '社区居委会',
  property: '物业服务',
  police: '社区民警',
  fire: '消防',
  elevator: '电梯维保',
  water: '供水',
  power: '供电',
  gas: '燃气',
  heating: '供暖',
  network: '通信',
  sanitation: '环卫',
  city_management: '城市管理',
  mediation: '人民调解',
} as const;
export type DepartmentKind = keyof typeof departmentKindNames;
// Object.keys widens to string[]; the keys of a literal are exactly its key type.
export const departmentKinds = Object.keys(departmentKindNames) as readonly DepartmentKind[];

export interface Department {
  readonly id: string;
  readonly communityId: string;
  readonly name: string;
  /** One of each kind per community. */
  readonly kind: DepartmentKind;
  readonly active: boolean;
}

export interface DepartmentStore {
  find(id: string): Promise<Department | undefined>;
  /** Active ones of a community by kind; remembered until staff change: asked for every report. */
  listActive(communityId: string): Promise<readonly Department[]>;
  /** All of the communities within an area. */
  list(areaPath: string): Promise<readonly Department[]>;
  /** Throws `department.kind_taken` when the community has one of the kind. */
  insert(department: Department, audit: AuditEntry): Promise<Department>;
  update(
    id: string,
    edit: Partial<Pick<Department, 'name' | 'active'>>,
    audit: AuditEntry,
  ): Promise<Department>;
}
