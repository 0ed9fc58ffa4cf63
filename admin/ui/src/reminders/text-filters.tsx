import {
  choicesOf,
  reminderStyleNames,
  reminderTextStatusNames,
  reminderTopicNames,
  scamTypeNames,
} from '../names.ts';
import { ListFilters } from '../page/list-filters.tsx';
import type { TextFilter } from './library.ts';

interface TextFiltersProps {
  readonly filter: TextFilter;
  readonly onChange: (filter: Record<string, string>) => void;
}

export function TextFilters(props: TextFiltersProps) {
  return (
    <ListFilters
      {...props}
      search={{ field: 'q', label: '搜索文稿', placeholder: '标题或正文里的词' }}
      choices={[
        { field: 'topic', label: '主题', options: choicesOf(reminderTopicNames) },
        { field: 'scamType', label: '诈骗类型', options: choicesOf(scamTypeNames) },
        { field: 'style', label: '写法', options: choicesOf(reminderStyleNames) },
        { field: 'status', label: '状态', options: choicesOf(reminderTextStatusNames) },
      ]}
      checks={[{ field: 'due', label: '该复核了' }]}
    />
  );
}
