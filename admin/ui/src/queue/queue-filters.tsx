import { FilterOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { AreaSelect } from '../areas/area-select.tsx';
import type { ViewFilter } from '../contract.ts';
import { useIsNarrow } from '../page/is-narrow.ts';
import { countNarrowings } from './filter.ts';
import { narrowings, withWord, wordChoices, wordOf } from './narrowings.ts';
import './queue.css';

interface QueueFiltersProps {
  readonly filter: ViewFilter;
  readonly onChange: (filter: ViewFilter) => void;
}

export function QueueFilters({ filter, onChange }: QueueFiltersProps) {
  const narrow = useIsNarrow();
  const [open, setOpen] = useState(false);
  const count = countNarrowings(filter);
  return (
    <search className="queue-filters">
      <Input.Search
        key={filter.q}
        className="queue-search"
        aria-label="搜索工单"
        placeholder="工单号、地点或描述里的词"
        defaultValue={filter.q ?? ''}
        allowClear
        onSearch={(q) => onChange({ ...filter, q: q === '' ? undefined : q })}
      />
      {narrow && (
        <Button
          icon={<FilterOutlined aria-hidden="true" />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          筛选{count > 0 && `（${count}）`}
        </Button>
      )}
      {(!narrow || open) && <Narrowings filter={filter} onChange={onChange} />}
    </search>
  );
}

function Narrowings({ filter, onChange }: QueueFiltersProps) {
  return (
    <>
      {narrowings.map(({ field, label, options }) => (
        <Select
          key={field}
          className="queue-narrowing"
          mode="multiple"
          allowClear
          maxTagCount="responsive"
          aria-label={label}
          placeholder={label}
          value={[...(filter[field] ?? [])]}
          options={options}
          onChange={(chosen: string[]) => onChange({ ...filter, [field]: chosen })}
          showSearch={{ optionFilterProp: 'label' }}
        />
      ))}
      {wordChoices.map((choice) => (
        <Select
          key={choice.label}
          className="queue-narrowing"
          allowClear
          aria-label={choice.label}
          placeholder={choice.label}
          value={wordOf(choice, filter)}
          options={choice.options.map(({ value, label }) => ({ value, label }))}
          onChange={(value: string | undefined) => onChange(withWord(choice, filter, value))}
        />
      ))}
      <div className="queue-narrowing">
        <AreaSelect
          allowClear
          value={filter.areaPath}
          onChange={(areaPath) => onChange({ ...filter, areaPath })}
        />
      </div>
    </>
  );
}
