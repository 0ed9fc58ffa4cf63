import { choicesOf, servicePartNames, serviceStatusNames } from '../names.ts';
import { type ListFilter, readListFilter } from '../page/list-filter.ts';
import { ListFilters } from '../page/list-filters.tsx';
import { useServiceOverview } from './use-service.ts';

const fields = ['q', 'department', 'status', 'missing', 'reviewDue'] as const;
export type ServiceFilter = ListFilter<(typeof fields)[number]>;

export function readServiceFilter(address: URLSearchParams): ServiceFilter {
  return readListFilter(address, fields);
}

interface ServiceFiltersProps {
  readonly filter: ServiceFilter;
  readonly onChange: (filter: Record<string, string>) => void;
}

export function ServiceFilters(props: ServiceFiltersProps) {
  const { data } = useServiceOverview();
  const departments = (data?.departments ?? []).map((value) => ({ value, label: value }));
  return (
    <ListFilters
      {...props}
      search={{ field: 'q', label: '搜索事项', placeholder: '事项名称里的词' }}
      choices={[
        { field: 'department', label: '部门', options: departments },
        { field: 'status', label: '状态', options: choicesOf(serviceStatusNames) },
        { field: 'missing', label: '缺哪一项', options: choicesOf(servicePartNames) },
      ]}
      checks={[{ field: 'reviewDue', label: '待复核' }]}
    />
  );
}
