import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Progress, Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { get, post } from '../api.ts';
import type { ImportView } from '../contract.ts';
import { Failure } from '../page/failure.tsx';
import { QueryView } from '../page/query-view.tsx';
import { keys } from '../query-keys.ts';
import { useHeed } from '../regression/use-heed.tsx';
import { ImportRowList } from './import-row-list.tsx';

const underWay: ReadonlySet<ImportView['state']> = new Set(['planning', 'importing']);
const askEveryMs = 500;

export function ImportOutcome({ id }: { readonly id: string }) {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: keys.entryImport(id),
    queryFn: () => get<ImportView>(`/knowledge-imports/${id}`),
    refetchInterval: ({ state }) =>
      state.data === undefined || underWay.has(state.data.state) ? askEveryMs : false,
  });
  const state = query.data?.state;
  useEffect(() => {
    if (state === 'done') void client.invalidateQueries({ queryKey: keys.entryLists });
  }, [state, client]);
  return (
    <section className="panel" aria-label="检查结果" aria-live="polite">
      <h2>检查结果</h2>
      <QueryView query={query}>{(shown) => <Shown shown={shown} />}</QueryView>
    </section>
  );
}

function Shown({ shown }: { readonly shown: ImportView }) {
  const { state, progress, rows, fileName } = shown;
  if (state === 'failed')
    return (
      <Alert
        type="error"
        showIcon
        title="导入中断了"
        description="已导入的不会丢失。请重新检查文件，已有的会显示为没有变化。"
      />
    );
  if (underWay.has(state)) {
    const percent = rows === 0 ? 0 : Math.floor((100 * progress) / rows);
    return (
      <p>
        {state === 'planning' ? '正在检查' : '正在导入'}「{fileName}」：{progress} / {rows}
        <Progress percent={percent} aria-label="进度" />
      </p>
    );
  }
  return (
    <>
      <Counts shown={shown} />
      {state === 'planned' ? <CarryOut shown={shown} /> : <Done shown={shown} />}
      <PlannedRows shown={shown} />
    </>
  );
}

function Counts({ shown: { counts } }: { readonly shown: ImportView }) {
  return (
    <p>
      新增 <strong>{counts.add}</strong>（其中 {counts.alike} 条和别的很像） · 修改{' '}
      <strong>{counts.change}</strong>
      （其中已发布 {counts.published}） · 没有变化 {counts.same} · 跳过 <strong>{counts.skip}</strong>
    </p>
  );
}

function Done({ shown: { id, counts } }: { readonly shown: ImportView }) {
  return (
    <Alert
      type="success"
      showIcon
      title="导入完成，新条目都是草稿"
      description={
        counts.missed > 0 ? `${counts.missed} 条在导入期间被别人改过，没有覆盖。` : '看过后就可以发布。'
      }
      action={
        <a href={`/api/knowledge-imports/${id}/report`} download>
          下载逐行结果
        </a>
      }
    />
  );
}

function CarryOut({ shown: { id, counts, mayChangePublished } }: { readonly shown: ImportView }) {
  const client = useQueryClient();
  const [changePublished, setChangePublished] = useState(false);
  const carryOut = useMutation({
    mutationFn: (reason: string | undefined) =>
      post<ImportView>(`/knowledge-imports/${id}/carry-out`, { changePublished, reason }),
    onSuccess: (shown) => client.setQueryData(keys.entryImport(id), shown),
  });
  const { heed, looking, dialog } = useHeed(`/knowledge-imports/${id}/check`);
  const start = () => {
    if (changePublished) heed({}, (reason) => carryOut.mutate(reason));
    else carryOut.mutate(undefined);
  };
  const changes = changePublished ? counts.change : counts.change - counts.published;
  return (
    <>
      {counts.published > 0 && mayChangePublished && (
        <Checkbox checked={changePublished} onChange={({ target }) => setChangePublished(target.checked)}>
          同时更新已发布的 {counts.published} 条（立即生效）
        </Checkbox>
      )}
      {carryOut.isError && <Failure error={carryOut.error} />}
      {dialog}
      <div className="buttons">
        <Button
          type="primary"
          disabled={counts.add + changes === 0}
          loading={carryOut.isPending || looking}
          onClick={start}
        >
          导入 {counts.add + changes} 条
        </Button>
      </div>
    </>
  );
}

const views = [
  { value: '', label: '全部' },
  { value: 'skip', label: '跳过' },
  { value: 'change', label: '修改' },
  { value: 'add', label: '新增' },
];

function PlannedRows({ shown: { id, state } }: { readonly shown: ImportView }) {
  const [outcome, setOutcome] = useState('');
  return (
    <>
      <div className="toolbar">
        <Segmented aria-label="看哪些行" value={outcome} options={views} onChange={setOutcome} />
      </div>
      <ImportRowList key={`${outcome} ${state}`} id={id} outcome={outcome} />
    </>
  );
}
