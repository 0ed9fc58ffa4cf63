import { Select } from 'antd';
import type { AreaView } from '../contract.ts';
import { areaOptions, useAreas } from './areas.ts';

interface AreaSelectProps {
  /** Given by a form item. */
  readonly id?: string;
  readonly value?: string | undefined;
  readonly onChange?: (value: string | undefined) => void;
  readonly placeholder?: string;
  /** Rows name an area by its path, bodies of people and groups by its id. */
  readonly by?: 'path' | 'id';
  readonly only?: (area: AreaView) => boolean;
  readonly allowClear?: boolean;
}

export function AreaSelect({ by = 'path', only, placeholder = '区域', ...select }: AreaSelectProps) {
  const { data, isLoading } = useAreas();
  const areas = (data?.items ?? []).filter((area) => only === undefined || only(area));
  return (
    <Select
      {...select}
      // In a form the label of the item names it.
      {...(select.id === undefined ? { 'aria-label': placeholder } : {})}
      placeholder={placeholder}
      loading={isLoading}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={areaOptions(areas, (area) => area[by])}
    />
  );
}
