import { Input, Segmented, Select } from 'antd';
import { AreaSelect } from '../areas/area-select.tsx';
import { useMay } from '../session/session.ts';
import { nameOfPeriod, periodsAt } from './periods.ts';

export interface Asked {
  readonly areaPath: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly by: string;
}

interface StatisticsFiltersProps {
  readonly asked: Asked;
  readonly today: string;
  readonly onChange: (asked: Asked) => void;
}

const groupings = [
  { value: 'area', label: '区域' },
  { value: 'category', label: '类别' },
  { value: 'department', label: '承办单位' },
  { value: 'worker', label: '处理人' },
];

export function StatisticsFilters({ asked, today, onChange }: StatisticsFiltersProps) {
  const mayWorkers = useMay('statistics.workers');
  const periods = periodsAt(today);
  const shown = groupings.filter(({ value }) => value !== 'worker' || mayWorkers);
  return (
    <search className="toolbar">
      <AreaSelect
        {...{ value: asked.areaPath, allowClear: true, placeholder: '区域' }}
        onChange={(areaPath) => onChange({ ...asked, areaPath })}
      />
      <Select
        aria-label="时段"
        value={nameOfPeriod(asked, today) ?? '自选'}
        popupMatchSelectWidth={false}
        options={[...Object.keys(periods), '自选'].map((name) => ({ value: name, label: name }))}
        onChange={(name) => onChange({ ...asked, ...periods[name] })}
      />
      <Day label="开始日期" value={asked.from} onChange={(from) => onChange({ ...asked, from })} />
      <Day label="结束日期" value={asked.to} onChange={(to) => onChange({ ...asked, to })} />
      <Segmented
        aria-label="按什么看"
        options={shown}
        value={asked.by}
        onChange={(by) => onChange({ ...asked, by })}
      />
    </search>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** A half-typed date is no date yet. */
function Day({ label, value, onChange }: DayProps) {
  return (
    <Input
      className="filter-day"
      type="date"
      aria-label={label}
      value={value}
      onChange={({ target }) => target.value !== '' && onChange(target.value)}
    />
  );
}
