import { useQuery } from '@tanstack/react-query';
import { get } from '../api.ts';
import type { Areas, AreaView } from '../contract.ts';
import { keys } from '../query-keys.ts';

const rarelyMs = 5 * 60_000;

export function useAreas() {
  return useQuery({ queryKey: keys.areas, queryFn: () => get<Areas>('/areas'), staleTime: rarelyMs });
}

export interface AreaOption {
  readonly value: string;
  readonly label: string;
}

/** Parents before children, indented by depth; only what lies in the person's scope can be chosen. */
export function areaOptions(areas: readonly AreaView[], valueOf: (area: AreaView) => string): AreaOption[] {
  const inScope = areas.filter((area) => area.inScope);
  const shallowest = Math.min(...inScope.map(depth));
  return [...inScope]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((area) => ({
      value: valueOf(area),
      label: `${'\u3000'.repeat(depth(area) - shallowest)}${areaName(area)}`,
    }));
}

function depth(area: AreaView): number {
  return area.path.split('/').length;
}

function areaName({ name, compound, kind }: AreaView): string {
  return kind === 'building' && compound !== undefined && !name.startsWith(compound)
    ? `${compound} ${name}`
    : name;
}
