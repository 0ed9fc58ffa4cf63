import { Checkbox, Input, Select } from 'antd';
import type { Choice } from '../names.ts';
import { type ListFilter, withField } from './list-filter.ts';

interface ListFiltersProps<Field extends string> {
  readonly filter: ListFilter<Field>;
  readonly onChange: (filter: Record<string, string>) => void;
  readonly search: { readonly field: Field; readonly label: string; readonly placeholder: string };
  readonly choices: readonly {
    readonly field: Field;
    readonly label: string;
    readonly options: Choice[];
  }[];
  readonly checks: readonly { readonly field: Field; readonly label: string }[];
}

/** Words to search for, lists to choose from and marks to set, above a list that they narrow. */
export function ListFilters<Field extends string>(props: ListFiltersProps<Field>) {
  const { filter, search, onChange } = props;
  const set = (field: Field, value: string | undefined) => onChange(withField(filter, field, value));
  return (
    <search className="toolbar">
      <Input.Search
        key={filter[search.field]}
        className="filter-wide"
        aria-label={search.label}
        placeholder={search.placeholder}
        allowClear
        defaultValue={filter[search.field] ?? ''}
        onSearch={(words) => set(search.field, words.trim())}
      />
      {props.choices.map(({ field, label, options }) => (
        <Select
          key={field}
          className="filter"
          aria-label={label}
          placeholder={label}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          value={filter[field] ?? null}
          options={options}
          onChange={(value?: string) => set(field, value)}
        />
      ))}
      {props.checks.map(({ field, label }) => (
        <Checkbox
          key={field}
          checked={filter[field] === 'true'}
          onChange={({ target }) => set(field, target.checked ? 'true' : undefined)}
        >
          {label}
        </Checkbox>
      ))}
    </search>
  );
}
