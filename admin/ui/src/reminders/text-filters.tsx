import { Checkbox, Input, Select } from 'antd';
import {
  choicesOf,
  reminderStyleNames,
  reminderTextStatusNames,
  reminderTopicNames,
  scamTypeNames,
} from '../names.ts';
import type { TextFilter } from './library.ts';

interface TextFiltersProps {
  readonly filter: TextFilter;
  readonly onChange: (filter: Record<string, string>) => void;
}

const selects = [
  { field: 'topic', label: '主题', names: reminderTopicNames },
  { field: 'scamType', label: '诈骗类型', names: scamTypeNames },
  { field: 'style', label: '写法', names: reminderStyleNames },
  { field: 'status', label: '状态', names: reminderTextStatusNames },
] as const;

export function TextFilters({ filter, onChange }: TextFiltersProps) {
  const set = (field: keyof TextFilter, value: string | undefined) => {
    const { [field]: _before, ...rest } = filter;
    onChange(value === undefined || value === '' ? rest : { ...rest, [field]: value });
  };
  return (
    <search className="toolbar">
      <Input.Search
        key={filter.q}
        className="filter-wide"
        aria-label="搜索文稿"
        placeholder="标题或正文里的词"
        allowClear
        defaultValue={filter.q ?? ''}
        onSearch={(q) => set('q', q.trim())}
      />
      {selects.map(({ field, label, names }) => (
        <Select
          key={field}
          className="filter"
          aria-label={label}
          placeholder={label}
          allowClear
          value={filter[field] ?? null}
          options={choicesOf(names)}
          onChange={(value?: string) => set(field, value)}
        />
      ))}
      <Checkbox
        checked={filter.due === 'true'}
        onChange={({ target }) => set('due', target.checked ? 'true' : undefined)}
      >
        该复核了
      </Checkbox>
    </search>
  );
}
