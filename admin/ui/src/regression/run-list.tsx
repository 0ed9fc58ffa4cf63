import type { RegressionRunView } from '../contract.ts';
import { KeysetList } from '../page/keyset-list.tsx';
import { Nothing } from '../page/nothing.tsx';
import { type Column, Rows } from '../page/rows.tsx';
import { useKeyset } from '../page/use-keyset.ts';
import { keys } from '../query-keys.ts';
import { When } from '../time/when.tsx';
import { ChangedQuestions } from './changed-questions.tsx';

/** Every run, the latest first, with what it showed and why the change was made all the same. */
export function RunList() {
  const list = useKeyset<RegressionRunView>(keys.regressionRuns, '/regression/runs', {});
  return (
    <KeysetList
      list={list}
      empty={<Nothing what="还没有检查过" advice="发布、修改、归档条目时会自动检查，也可以现在检查一遍。" />}
    >
      {(rows) => <Rows label="检查记录" rows={rows} rowKey={({ id }) => id} columns={columns} />}
    </KeysetList>
  );
}

const columns: readonly [Column<RegressionRunView>, ...Column<RegressionRunView>[]] = [
  {
    title: '何时',
    render: ({ at, ranBy }) => (
      <>
        <When at={at} /> {ranBy}
      </>
    ),
    width: '160px',
  },
  {
    title: '因为',
    render: ({ cause, entryQuestion }) => <Cause cause={cause} entry={entryQuestion} />,
    width: '200px',
  },
  {
    title: '结果',
    render: ({ total, rightBefore, rightAfter }) => `${total} 个：答对 ${rightBefore} → ${rightAfter}`,
    width: '150px',
  },
  { title: '变化', render: (run) => <Changes run={run} /> },
];

function Cause({ cause, entry }: { readonly cause: string; readonly entry: string | undefined }) {
  return entry === undefined ? cause : `${cause}「${entry}」`;
}

function Changes({ run: { worse, better, reason, changes } }: { readonly run: RegressionRunView }) {
  if (changes.length === 0) return <span className="muted">没有变化</span>;
  return (
    <details>
      <summary>
        对变错 {worse}，错变对 {better}
        {reason !== undefined && `；原因：${reason}`}
      </summary>
      <ChangedQuestions changes={changes} />
    </details>
  );
}
