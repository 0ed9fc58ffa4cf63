/** The next year's notice as a file: choose, look at it, then import. */
import { App, Button, Form, Input } from 'antd';
import { useRef } from 'react';
import type { CheckedYear } from '../contract.ts';
import { ChangeFailure } from '../page/change-failure.tsx';
import { Failure } from '../page/failure.tsx';
import { useCheckHolidays, usePutYear } from './use-time-rules.ts';
import { YearCalendar } from './year-calendar.tsx';

interface ImportYearProps {
  readonly onImported: (year: number) => void;
}

export function ImportYear({ onImported }: ImportYearProps) {
  const input = useRef<HTMLInputElement>(null);
  const check = useCheckHolidays();
  const start = () => {
    const file = input.current?.files?.[0];
    if (file !== undefined) check.mutate(file);
  };
  const done = (year: number) => {
    check.reset();
    onImported(year);
  };
  return (
    <section aria-label="导入一年">
      <h3>导入一年</h3>
      <Form layout="vertical" onFinish={start}>
        <Form.Item
          label="放假安排文件"
          htmlFor="holiday-file"
          extra="CSV 每行三列：日期、节日、放假或上班；或 JSON。一次一年。"
        >
          <input id="holiday-file" ref={input} type="file" required accept=".csv,.json,.txt" />
        </Form.Item>
        <Button htmlType="submit" loading={check.isPending}>
          检查文件
        </Button>
      </Form>
      {check.error !== null && <Failure error={check.error} />}
      {check.data !== undefined && <Checked key={check.data.year} checked={check.data} onDone={done} />}
    </section>
  );
}

interface Source {
  readonly source: string;
}

interface CheckedProps {
  readonly checked: CheckedYear;
  readonly onDone: (year: number) => void;
}

function Checked({ checked, onDone }: CheckedProps) {
  const { year, days, doubts, off, worked, version } = checked;
  const { message } = App.useApp();
  const put = usePutYear(year);
  const store = async ({ source }: Source) => {
    await put.mutateAsync({ version, source, days });
    void message.success(`已导入 ${year} 年`);
    onDone(year);
  };
  return (
    <section aria-label="检查结果" aria-live="polite">
      <p>
        <strong>{year} 年</strong>：放假 {off} 天，调休上班 {worked} 天。
      </p>
      {doubts.length > 0 && <p className="missing">{doubts.join('；')}</p>}
      <YearCalendar year={year} days={days} />
      <Form<Source> layout="vertical" onFinish={(values) => void store(values).catch(() => undefined)}>
        <Form.Item
          name="source"
          label="文件名称和文号"
          rules={[{ required: true, whitespace: true, message: '请写明出自哪份文件' }]}
        >
          <Input maxLength={200} placeholder={`国务院办公厅关于${year}年部分节假日安排的通知`} />
        </Form.Item>
        {put.error !== null && <ChangeFailure error={put.error} />}
        <Button type="primary" htmlType="submit" loading={put.isPending}>
          导入 {year} 年
        </Button>
      </Form>
    </section>
  );
}
