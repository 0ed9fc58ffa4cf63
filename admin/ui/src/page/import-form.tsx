/** A file to be imported, and what stands for the columns it does not have. */
import { Button, Form, Input } from 'antd';
import { type ReactNode, useRef } from 'react';
import { AreaSelect } from '../areas/area-select.tsx';
import { startOfDay } from '../time/shanghai-input.ts';
import { Failure } from './failure.tsx';

/** What every import asks for. */
interface CommonDefaults {
  readonly areaPath?: string;
  readonly sourceTitle?: string;
  readonly reviewAt?: string;
}

interface ImportFormProps<Own> {
  readonly accept: string;
  /** What the file has to look like. */
  readonly help: string;
  /** The field that only this import has. */
  readonly ownField: ReactNode;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onSend: (file: File, defaults: CommonDefaults & Own) => void;
}

export function ImportForm<Own extends object>(props: ImportFormProps<Own>) {
  const { accept, help, ownField, isPending, error, onSend } = props;
  const input = useRef<HTMLInputElement>(null);
  const start = (defaults: CommonDefaults & Own) => {
    const file = input.current?.files?.[0];
    const reviewAt = startOfDay(defaults.reviewAt ?? '');
    if (file !== undefined) onSend(file, { ...defaults, ...(reviewAt === undefined ? {} : { reviewAt }) });
  };
  return (
    <Form<CommonDefaults & Own> layout="vertical" onFinish={start}>
      <Form.Item label="文件" htmlFor="import-file" extra={help}>
        <input id="import-file" ref={input} type="file" required accept={accept} />
      </Form.Item>
      <p className="muted">文件里没写的，用下面的内容：</p>
      <div className="form-pair">
        {ownField}
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
      {error !== null && <Failure error={error} />}
      <Button type="primary" htmlType="submit" loading={isPending}>
        检查文件
      </Button>
    </Form>
  );
}
