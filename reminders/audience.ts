/** Which groups a reminder goes to, and why the others get nothing. Pure. */
import { liesWithin } from '../community/area.ts';
import type { GroupKind, GroupState } from '../community/group.ts';

/** What staff choose; everything empty is every group of the area that the reminder belongs to. */
export interface Audience {
  /** Only groups of these areas and below; empty: of the whole area. */
  readonly areaPaths: readonly string[];
  /** As staff write it, `3-12栋、15栋`; empty: every building, and groups of no building. */
  readonly buildings: string;
  /** Only groups with one of these tags; empty: with any or none. */
  readonly tags: readonly string[];
  /** Only these groups; empty: any. */
  readonly groupIds: readonly string[];
  readonly exceptAreaPaths: readonly string[];
  readonly exceptGroupIds: readonly string[];
}

export const everyGroup: Audience = {
  areaPaths: [],
  buildings: '',
  tags: [],
  groupIds: [],
  exceptAreaPaths: [],
  exceptGroupIds: [],
};

/** A group with what decides whether it gets a reminder. */
export interface AudienceGroup {
  readonly id: string;
  readonly channel: string;
  readonly account: string;
  readonly roomKey: string;
  readonly topic: string;
  readonly kind: GroupKind;
  readonly state: GroupState;
  readonly remindersEnabled: boolean;
  readonly quietHours: string | undefined;
  readonly tags: readonly string[];
  readonly areaPath: string;
  /** On groups of one building: the number residents say. */
  readonly building: string | undefined;
  readonly compound: string | undefined;
}

export const skipReasons = [
  'workers_group',
  'unbound',
  'left',
  'reminders_off',
  'other_area',
  'not_chosen',
  'other_building',
  'without_tag',
  'excluded',
] as const;
export type SkipReason = (typeof skipReasons)[number];

export interface ChosenGroups {
  readonly groups: readonly AudienceGroup[];
  readonly skipped: readonly { readonly group: AudienceGroup; readonly why: SkipReason }[];
}

/** Sorts groups into those that get it and those that do not. */
export function chooseGroups(groups: readonly AudienceGroup[], audience: Audience): ChosenGroups {
  const ranges = parseBuildings(audience.buildings) ?? [];
  const chosen: AudienceGroup[] = [];
  const skipped: { group: AudienceGroup; why: SkipReason }[] = [];
  for (const group of groups) {
    const why = whyNot(group) ?? whyNotChosen(group, audience, ranges);
    if (why === undefined) chosen.push(group);
    else skipped.push({ group, why });
  }
  return { groups: chosen, skipped };
}

/** What keeps a group from every reminder. */
export function whyNot(
  group: Pick<AudienceGroup, 'kind' | 'state' | 'remindersEnabled'>,
): SkipReason | undefined {
  if (group.kind === 'workers') return 'workers_group';
  if (group.state !== 'bound') return group.state;
  return group.remindersEnabled ? undefined : 'reminders_off';
}

function whyNotChosen(
  group: AudienceGroup,
  { areaPaths, groupIds, tags, exceptAreaPaths, exceptGroupIds }: Audience,
  ranges: readonly BuildingRange[],
): SkipReason | undefined {
  const lies = (path: string) => liesWithin(group.areaPath, path);
  if (exceptGroupIds.includes(group.id) || exceptAreaPaths.some(lies)) return 'excluded';
  if (areaPaths.length > 0 && !areaPaths.some(lies)) return 'other_area';
  if (groupIds.length > 0 && !groupIds.includes(group.id)) return 'not_chosen';
  if (ranges.length > 0 && !ranges.some((range) => holds(range, group.building))) return 'other_building';
  if (tags.length > 0 && !tags.some((tag) => group.tags.includes(tag))) return 'without_tag';
  return undefined;
}

export interface BuildingRange {
  readonly from: number;
  readonly to: number;
}

const oneRange = /^(\d{1,4})(?:栋|幢|号楼|座)?(?:[-–~～至到](\d{1,4}))?(?:栋|幢|号楼|座)?$/u;

/** `3-12栋、15栋` as ranges; absent when it is not understood. Nothing written: no range. */
export function parseBuildings(written: string): readonly BuildingRange[] | undefined {
  const parts = written.split(/[,，、;；\s]+/u).filter((part) => part !== '');
  const ranges = parts.map((part) => {
    const [, from, to = from] = oneRange.exec(part) ?? [];
    return { from: Number(from), to: Number(to) };
  });
  return ranges.every(({ from, to }) => from <= to) ? ranges : undefined;
}

function holds({ from, to }: BuildingRange, building: string | undefined): boolean {
  const number = Number.parseInt(building ?? '', 10);
  return from <= number && number <= to;
}
