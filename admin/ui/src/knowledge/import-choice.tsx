import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useRef } from 'react';
import { upload } from '../api.ts';
import { AreaSelect } from '../areas/area-select.tsx';
import type { ImportView } from '../contract.ts';
import { choicesOf, entryCategoryNames } from '../names.ts';
import { Failure } from '../page/failure.tsx';
import { startOfDay } from '../time/shanghai-input.ts';

interface Defaults {
  readonly category?: string;
  readonly areaPath?: string;
  readonly sourceTitle?: string;
  readonly reviewAt?: string;
}

/** A file, and what stands for the columns it does not have. */
export function ImportChoice({ onPlanned }: { readonly onPlanned: (id: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const plan = useMutation({
    mutationFn: ({ file, defaults }: { readonly file: File; readonly defaults: Defaults }) =>
      upload<ImportView>('/knowledge-imports', file, {
        ...{ fileName: file.name, category: defaults.category, areaPath: defaults.areaPath },
        ...{ sourceTitle: defaults.sourceTitle, reviewAt: startOfDay(defaults.reviewAt ?? '') },
      }),
    onSuccess: ({ id }) => onPlanned(id),
  });
  const start = (defaults: Defaults) => {
    const file = input.current?.files?.[0];
    if (file !== undefined) plan.mutate({ file, defaults });
  };
  return (
    <Form<Defaults> layout="vertical" onFinish={start}>
      <Form.Item
        label="文件"
        htmlFor="import-file"
        extra="支持 .xlsx、.csv、.md、.docx，也认 MaxKB 和 FastGPT 的问答表。表格第一行写列名；文档里标题是问题，下面的段落是答案。"
      >
        <input
          id="import-file"
          ref={input}
          type="file"
          required
          accept=".xlsx,.csv,.md,.markdown,.txt,.docx"
        />
      </Form.Item>
      <p className="muted">文件里没写的，用下面的内容：</p>
      <div className="form-pair">
        <Form.Item name="category" label="分类">
          <Select
            allowClear
            options={choicesOf(entryCategoryNames)}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </Form.Item>
        <Form.Item name="areaPath" label="适用区域">
          <AreaSelect placeholder="全部区域" allowClear />
        </Form.Item>
      </div>
      <div className="form-pair">
        <Form.Item name="sourceTitle" label="出处">
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="reviewAt" label="复核日期">
          <Input type="date" />
        </Form.Item>
      </div>
      {plan.isError && <Failure error={plan.error} />}
      <Button type="primary" htmlType="submit" loading={plan.isPending}>
        检查文件
      </Button>
    </Form>
  );
}
