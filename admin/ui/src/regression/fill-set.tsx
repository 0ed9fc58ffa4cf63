import { Alert, Button } from 'antd';
import { useRef } from 'react';
import type { AddedQuestions } from '../contract.ts';
import { Failure } from '../page/failure.tsx';
import { useImportQuestions } from './use-regression.ts';

/** Questions out of a table and into one. */
export function FillSet() {
  const input = useRef<HTMLInputElement>(null);
  const load = useImportQuestions();
  const start = () => {
    const file = input.current?.files?.[0];
    if (file !== undefined) load.mutate(file);
  };
  return (
    <section className="panel" aria-label="导入和导出">
      <h2>用表格增改</h2>
      <p className="muted">
        CSV 第一行写：问题,期望,条目,区域。「期望」写回答、列为选项或不答；「条目」写标准问题。
      </p>
      <div className="buttons">
        <input ref={input} type="file" aria-label="回归问题表格" accept=".csv,.txt" />
        <Button loading={load.isPending} onClick={start}>
          导入
        </Button>
        <a href="/api/regression/export" download>
          导出 CSV
        </a>
      </div>
      {load.isError && <Failure error={load.error} />}
      {load.data !== undefined && <Loaded result={load.data} />}
    </section>
  );
}

function Loaded({ result: { added, changed, skipped } }: { readonly result: AddedQuestions }) {
  return (
    <Alert
      type={skipped.length === 0 ? 'success' : 'warning'}
      showIcon
      title={`新增 ${added} 个，更新 ${changed} 个，跳过 ${skipped.length} 行`}
      description={
        skipped.length > 0 && (
          <ul>
            {skipped.map(({ row, text, why }) => (
              <li key={row}>
                第 {row} 行「{text}」：{why}
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}
