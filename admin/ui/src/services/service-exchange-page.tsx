/** Items in and out as files: choose, see what every row would do, then import. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { post, upload } from '../api.ts';
import type { ServiceImport, ServiceImportQuery, ServiceImportRow } from '../contract.ts';
import { Failure } from '../page/failure.tsx';
import { ImportForm } from '../page/import-form.tsx';
import { Mark, type Tone } from '../page/mark.tsx';
import { Page } from '../page/page.tsx';
import { type Column, Rows } from '../page/rows.tsx';
import { keys } from '../query-keys.ts';
import { useMay } from '../session/session.ts';
import '../knowledge/knowledge.css';

export function ServiceExchangePage() {
  const mayWrite = useMay('knowledge.write');
  const [shown, setShown] = useState<ServiceImport>();
  return (
    <Page title="事项导入导出" lead={<Link to="/knowledge/services">← 回到办事目录</Link>}>
      <div className="split">
        {mayWrite && (
          <section className="panel" aria-label="导入">
            <h2>导入</h2>
            <Choice onPlanned={setShown} />
          </section>
        )}
        <section className="panel" aria-label="导出">
          <h2>导出</h2>
          <p>改好后可以原样导回；也可以当作填写的模板。</p>
          <ul className="export-links">
            <li>
              <a href="/api/service-export?format=xlsx" download>
                Excel 表格（.xlsx）
              </a>
            </li>
            <li>
              <a href="/api/service-export?format=csv" download>
                CSV 表格
              </a>
            </li>
          </ul>
        </section>
      </div>
      {shown !== undefined && <Outcome shown={shown} onDone={setShown} />}
    </Page>
  );
}

const help = '支持 .xlsx 和 .csv，第一行写列名，至少有“事项名称”。一个事项有几个窗口的，每个窗口写一行。';

function Choice({ onPlanned }: { readonly onPlanned: (planned: ServiceImport) => void }) {
  const plan = useMutation({
    mutationFn: ({
      file,
      defaults,
    }: {
      readonly file: File;
      readonly defaults: Partial<ServiceImportQuery>;
    }) => upload<ServiceImport>('/service-imports', file, { ...defaults, fileName: file.name }),
    onSuccess: onPlanned,
  });
  return (
    <ImportForm<{ readonly department?: string }>
      accept=".xlsx,.csv"
      help={help}
      ownField={
        <Form.Item name="department" label="部门">
          <Input maxLength={40} />
        </Form.Item>
      }
      isPending={plan.isPending}
      error={plan.error}
      onSend={(file, defaults) => plan.mutate({ file, defaults })}
    />
  );
}

interface OutcomeProps {
  readonly shown: ServiceImport;
  readonly onDone: (done: ServiceImport) => void;
}

function Outcome({ shown, onDone }: OutcomeProps) {
  const { id, counts, state, rows } = shown;
  return (
    <section className="panel" aria-label="检查结果" aria-live="polite">
      <h2>检查结果</h2>
      <p>
        新增 <strong>{counts.add}</strong> · 修改 <strong>{counts.change}</strong>（其中已发布{' '}
        {counts.published}） · 没有变化 {counts.same} · 跳过 <strong>{counts.skip}</strong>
      </p>
      {state === 'planned' ? <CarryOut key={id} shown={shown} onDone={onDone} /> : <Done shown={shown} />}
      <Rows label="文件里的事项" rows={rows} rowKey={({ row }) => String(row)} columns={columns} />
    </section>
  );
}

function CarryOut({ shown: { id, counts, mayPublish }, onDone }: OutcomeProps) {
  const client = useQueryClient();
  const [changePublished, setChangePublished] = useState(false);
  const [publish, setPublish] = useState(false);
  const carryOut = useMutation({
    mutationFn: () => post<ServiceImport>(`/service-imports/${id}/carry-out`, { changePublished, publish }),
    onSuccess: (done) => {
      onDone(done);
      return client.invalidateQueries({ queryKey: keys.services });
    },
  });
  const items = counts.add + (changePublished ? counts.change : counts.change - counts.published);
  return (
    <>
      {mayPublish && (
        <Checkbox checked={publish} onChange={({ target }) => setPublish(target.checked)}>
          导入后直接发布（机器人立刻用来回答）
        </Checkbox>
      )}
      {counts.published > 0 && mayPublish && (
        <Checkbox checked={changePublished} onChange={({ target }) => setChangePublished(target.checked)}>
          同时更新已发布的 {counts.published} 项（立即生效）
        </Checkbox>
      )}
      {carryOut.isError && <Failure error={carryOut.error} />}
      <div className="buttons">
        <Button
          type="primary"
          disabled={items === 0}
          loading={carryOut.isPending}
          onClick={() => carryOut.mutate()}
        >
          导入 {items} 项
        </Button>
      </div>
    </>
  );
}

function Done({ shown: { id, counts } }: { readonly shown: ServiceImport }) {
  return (
    <Alert
      type="success"
      showIcon
      title="导入完成"
      description={counts.missed > 0 ? `${counts.missed} 项在导入期间被别人改过，没有覆盖。` : undefined}
      action={
        <a href={`/api/service-imports/${id}/report`} download>
          下载逐行结果
        </a>
      }
    />
  );
}

const tones: Readonly<Record<ServiceImportRow['outcome'], Tone>> = {
  add: 'good',
  change: 'going',
  same: 'quiet',
  skip: 'warning',
};

const columns: readonly [Column<ServiceImportRow>, ...Column<ServiceImportRow>[]] = [
  { title: '事项', render: ({ name }) => name },
  { title: '行', render: ({ row }) => row, width: '70px' },
  {
    title: '结果',
    render: ({ outcome, outcomeName }) => <Mark tone={tones[outcome]}>{outcomeName}</Mark>,
    width: '110px',
  },
  {
    title: '说明',
    render: ({ notes, itemId }) => (
      <>
        {notes.join('；')} {itemId !== undefined && <Link to={`/knowledge/services/${itemId}`}>看事项</Link>}
      </>
    ),
  },
];
