/** The deployment's own questions: what comes of each now, how the set is filled, and every run of it. */
import { App, Button, Segmented } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { RegressionQuestionView, RegressionSet } from '../contract.ts';
import { KnowledgeFrame } from '../knowledge/knowledge-frame.tsx';
import { ChangeFailure } from '../page/change-failure.tsx';
import { titleOf } from '../page/failure.tsx';
import { Nothing } from '../page/nothing.tsx';
import { QueryView } from '../page/query-view.tsx';
import { type Column, Rows } from '../page/rows.tsx';
import { useMay } from '../session/session.ts';
import { FillSet } from './fill-set.tsx';
import { RunList } from './run-list.tsx';
import { useRegressionSet, useRemoveQuestions, useRunNow } from './use-regression.ts';

const views = [
  { value: '', label: '全部' },
  { value: 'wrong', label: '答错的' },
  { value: 'runs', label: '检查记录' },
];

export function RegressionPage() {
  const [address, setAddress] = useSearchParams();
  const view = address.get('view') ?? '';
  const mayWrite = useMay('regression.write');
  return (
    <KnowledgeFrame
      title="回归问题"
      lead="您在意的问题和应有的回答。发布、修改、归档条目之前会先跑一遍，看回答会怎么变。"
      actions={<RunNow onDone={() => setAddress({ view: 'runs' })} />}
    >
      <div className="toolbar">
        <Segmented
          aria-label="视图"
          value={view}
          options={views}
          onChange={(next) => setAddress(next === '' ? {} : { view: next }, { replace: true })}
        />
      </div>
      {view === 'runs' ? <RunList /> : <Questions key={view} wrong={view === 'wrong'} />}
      {mayWrite && view !== 'runs' && <FillSet />}
    </KnowledgeFrame>
  );
}

function RunNow({ onDone }: { readonly onDone: () => void }) {
  const { message } = App.useApp();
  const run = useRunNow();
  const start = () =>
    run.mutate(undefined, {
      onSuccess: ({ total, rightAfter }) => {
        void message.success(`${total} 个问题，答对 ${rightAfter} 个`);
        onDone();
      },
      onError: (error) => void message.error(titleOf(error)),
    });
  return (
    <Button loading={run.isPending} onClick={start}>
      现在检查一遍
    </Button>
  );
}

function Questions({ wrong }: { readonly wrong: boolean }) {
  const [offset, setOffset] = useState(0);
  const query = useRegressionSet({ wrong, offset });
  return (
    <QueryView query={query}>
      {(set) => (
        <>
          <p>
            共 {set.total} 个，现在答对 <strong>{set.right}</strong> 个，答错{' '}
            <strong>{set.total - set.right}</strong> 个。
          </p>
          <QuestionRows set={set} />
          <Paging offset={offset} nextOffset={set.nextOffset} onTurn={setOffset} />
        </>
      )}
    </QueryView>
  );
}

function QuestionRows({ set }: { readonly set: RegressionSet }) {
  if (set.items.length === 0)
    return (
      <Nothing
        what={set.total === 0 ? '还没有回归问题' : '没有答错的'}
        advice="在试一试、未命中问题或条目页里点一下就能加入，也可以用表格导入。"
      />
    );
  return (
    <Rows
      label="回归问题"
      rows={set.items}
      rowKey={({ id }) => id}
      columns={columns}
      isUrgent={({ right }) => !right}
    />
  );
}

const columns: readonly [Column<RegressionQuestionView>, ...Column<RegressionQuestionView>[]] = [
  { title: '问题', render: ({ text }) => text },
  { title: '区域', render: ({ areaName }) => areaName, width: '110px' },
  { title: '应当', render: (question) => <Expected question={question} />, width: '220px' },
  {
    title: '现在',
    render: ({ right, outcome }) => (
      <>
        <strong>{right ? '对' : '错'}</strong> {outcome}
      </>
    ),
    width: '240px',
  },
  { title: '处理', render: ({ id }) => <Remove id={id} />, width: '90px' },
];

function Expected({ question: { expected, entryId } }: { readonly question: RegressionQuestionView }) {
  return entryId === undefined ? expected : <Link to={`/knowledge/${entryId}`}>{expected}</Link>;
}

function Remove({ id }: { readonly id: string }) {
  const mayWrite = useMay('regression.write');
  const remove = useRemoveQuestions();
  if (!mayWrite) return null;
  return (
    <>
      <Button size="small" loading={remove.isPending} onClick={() => remove.mutate({ ids: [id] })}>
        删除
      </Button>
      {remove.isError && <ChangeFailure error={remove.error} />}
    </>
  );
}

interface PagingProps {
  readonly offset: number;
  readonly nextOffset: number | undefined;
  readonly onTurn: (offset: number) => void;
}

const pageSize = 100;

function Paging({ offset, nextOffset, onTurn }: PagingProps) {
  if (offset === 0 && nextOffset === undefined) return null;
  return (
    <div className="buttons">
      <Button disabled={offset === 0} onClick={() => onTurn(Math.max(0, offset - pageSize))}>
        上一页
      </Button>
      <Button disabled={nextOffset === undefined} onClick={() => onTurn(nextOffset ?? offset)}>
        下一页
      </Button>
    </div>
  );
}
