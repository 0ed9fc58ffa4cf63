import { FilterOutlined } from '@ant-design/icons';
import { Button, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { AreaSelect } from '../areas/area-select.tsx';
import { useIsNarrow } from '../page/is-narrow.ts';
import { countNarrowings, views, type QueueFilter, type View } from './filter.ts';
import { narrowings } from './narrowings.ts';
import { viewNames } from './queue.zh.ts';
import './queue.css';

interface QueueFiltersProps {
  readonly filter: QueueFilter;
  readonly onChange: (filter: QueueFilter) => void;
}

export function QueueFilters({ filter, onChange }: QueueFiltersProps) {
  const narrow = useIsNarrow();
  const [open, setOpen] = useState(false);
  const count = countNarrowings(filter);
  return (
    <search className="queue-filters">
      <div className="queue-view">
        <Segmented<View>
          aria-label="视图"
          block={narrow}
          value={filter.view}
          options={views.map((view) => ({ value: view, label: viewNames[view] }))}
          onChange={(view) => onChange({ ...filter, view })}
        />
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
      </div>
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
          value={[...filter[field]]}
          options={options}
          onChange={(chosen: string[]) => onChange({ ...filter, [field]: chosen })}
          showSearch={{ optionFilterProp: 'label' }}
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
