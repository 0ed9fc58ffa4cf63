import { useMutation } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { upload } from '../api.ts';
import type { ImportQuery, ImportView } from '../contract.ts';
import { choicesOf, entryCategoryNames } from '../names.ts';
import { ImportForm } from '../page/import-form.tsx';

const help =
  '支持 .xlsx、.csv、.md、.docx，也认 MaxKB 和 FastGPT 的问答表。表格第一行写列名；文档里标题是问题，下面的段落是答案。图片不在文件里，导入时条目原有的图片不变。';

/** A file of questions and answers, and what stands for the columns it does not have. */
export function ImportChoice({ onPlanned }: { readonly onPlanned: (id: string) => void }) {
  const plan = useMutation({
    mutationFn: ({ file, defaults }: { readonly file: File; readonly defaults: Partial<ImportQuery> }) =>
      upload<ImportView>('/knowledge-imports', file, { ...defaults, fileName: file.name }),
    onSuccess: ({ id }) => onPlanned(id),
  });
  return (
    <ImportForm<{ readonly category?: string }>
      accept=".xlsx,.csv,.md,.markdown,.txt,.docx"
      help={help}
      ownField={
        <Form.Item name="category" label="分类">
          <Select
            allowClear
            options={choicesOf(entryCategoryNames)}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </Form.Item>
      }
      isPending={plan.isPending}
      error={plan.error}
      onSend={(file, defaults) => plan.mutate({ file, defaults })}
    />
  );
}
