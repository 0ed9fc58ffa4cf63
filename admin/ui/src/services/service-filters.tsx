import { Checkbox, Input, Select } from 'antd';
import { choicesOf, servicePartNames, serviceStatusNames } from '../names.ts';
import { useServiceOverview } from './use-service.ts';

const fields = ['q', 'department', 'status', 'missing', 'reviewDue'] as const;
type Field = (typeof fields)[number];
export type ServiceFilter = Partial<Record<Field, string>>;

export function readServiceFilter(address: URLSearchParams): ServiceFilter {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = address.get(field);
      return value === null ? [] : [[field, value]];
    }),
  );
}

interface ServiceFiltersProps {
  readonly filter: ServiceFilter;
  readonly onChange: (filter: Record<string, string>) => void;
}

export function ServiceFilters({ filter, onChange }: ServiceFiltersProps) {
  const { data } = useServiceOverview();
  const set = (field: Field, value: string | undefined) => {
    const { [field]: _before, ...rest } = filter;
    onChange(value === undefined || value === '' ? rest : { ...rest, [field]: value });
  };
  const departments = (data?.departments ?? []).map((value) => ({ value, label: value }));
  const choice = (field: Field, name: string, options: { value: string; label: string }[]) => (
    <Select
      className="filter"
      aria-label={name}
      placeholder={name}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={filter[field] ?? null}
      options={options}
      onChange={(value?: string) => set(field, value)}
    />
  );
  return (
    <search className="toolbar">
      <Input.Search
        key={filter.q}
        className="filter-wide"
        aria-label="搜索事项"
        placeholder="事项名称里的词"
        allowClear
        defaultValue={filter.q ?? ''}
        onSearch={(q) => set('q', q.trim())}
      />
      {choice('department', '部门', departments)}
      {choice('status', '状态', choicesOf(serviceStatusNames))}
      {choice('missing', '缺哪一项', choicesOf(servicePartNames))}
      <Checkbox
        checked={filter.reviewDue === 'true'}
        onChange={({ target }) => set('reviewDue', target.checked ? 'true' : undefined)}
      >
        待复核
      </Checkbox>
    </search>
  );
}
