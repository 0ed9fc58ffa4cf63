import { useQuery } from '@tanstack/react-query';
import { get } from '../api.ts';
import type { TimeRulesView } from '../contract.ts';
import { keys } from '../query-keys.ts';
import { useMay } from '../session/session.ts';

const hourMs = 3_600_000;

/** Years to be imported, for those who can do it. */
export function useMissingYears(): readonly number[] {
  const mayImport = useMay('time_rules.write');
  const { data } = useQuery({
    queryKey: keys.timeRules,
    queryFn: () => get<TimeRulesView>('/time-rules'),
    enabled: mayImport,
    staleTime: hourMs,
  });
  return data?.missingYears ?? [];
}
