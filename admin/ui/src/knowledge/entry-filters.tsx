import { Checkbox, Input, Select } from 'antd';
import { choicesOf, entryCategoryNames, entryStatusNames } from '../names.ts';

const fields = ['q', 'status', 'category', 'reviewDue', 'expired'] as const;
type EntryFilter = Partial<Record<(typeof fields)[number], string>>;

export function readEntryFilter(address: URLSearchParams): EntryFilter {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = address.get(field);
      return value === null ? [] : [[field, value]];
    }),
  );
}

interface EntryFiltersProps {
  readonly filter: EntryFilter;
  readonly onChange: (filter: Record<string, string>) => void;
}

export function EntryFilters({ filter, onChange }: EntryFiltersProps) {
  const set = (field: (typeof fields)[number], value: string | undefined) => {
    const { [field]: _before, ...rest } = filter;
    onChange(value === undefined || value === '' ? rest : { ...rest, [field]: value });
  };
  return (
    <search className="toolbar">
      <Input.Search
        key={filter.q}
        className="filter-wide"
        aria-label="搜索知识条目"
        placeholder="问题或答案里的词"
        allowClear
        defaultValue={filter.q ?? ''}
        onSearch={(q) => set('q', q.trim())}
      />
      <Select
        className="filter"
        aria-label="状态"
        placeholder="状态"
        allowClear
        value={filter.status ?? null}
        options={choicesOf(entryStatusNames)}
        onChange={(status?: string) => set('status', status)}
      />
      <Select
        className="filter"
        aria-label="分类"
        placeholder="分类"
        allowClear
        value={filter.category ?? null}
        options={choicesOf(entryCategoryNames)}
        onChange={(category?: string) => set('category', category)}
      />
      <Checkbox
        checked={filter.reviewDue === 'true'}
        onChange={({ target }) => set('reviewDue', target.checked ? 'true' : undefined)}
      >
        待复核
      </Checkbox>
      <Checkbox
        checked={filter.expired === 'true'}
        onChange={({ target }) => set('expired', target.checked ? 'true' : undefined)}
      >
        已失效
      </Checkbox>
    </search>
  );
}
