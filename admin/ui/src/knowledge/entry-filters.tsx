import { choicesOf, entryCategoryNames, entryStatusNames } from '../names.ts';
import { type ListFilter, readListFilter } from '../page/list-filter.ts';
import { ListFilters } from '../page/list-filters.tsx';

const fields = ['q', 'status', 'category', 'reviewDue', 'expired', 'unused'] as const;
type EntryFilter = ListFilter<(typeof fields)[number]>;

export function readEntryFilter(address: URLSearchParams): EntryFilter {
  return readListFilter(address, fields);
}

interface EntryFiltersProps {
  readonly filter: EntryFilter;
  readonly onChange: (filter: Record<string, string>) => void;
}

export function EntryFilters(props: EntryFiltersProps) {
  return (
    <ListFilters
      {...props}
      search={{ field: 'q', label: '搜索知识条目', placeholder: '问题或答案里的词' }}
      choices={[
        { field: 'status', label: '状态', options: choicesOf(entryStatusNames) },
        { field: 'category', label: '分类', options: choicesOf(entryCategoryNames) },
      ]}
      checks={[
        { field: 'reviewDue', label: '待复核' },
        { field: 'expired', label: '已失效' },
        { field: 'unused', label: '从未用到' },
      ]}
    />
  );
}
