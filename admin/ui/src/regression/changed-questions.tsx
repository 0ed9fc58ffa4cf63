import type { ChangedQuestion } from '../contract.ts';
import { type Column, Rows } from '../page/rows.tsx';

type Shown = Omit<ChangedQuestion, 'expected'> & Partial<Pick<ChangedQuestion, 'expected'>>;

const verdictNames: Readonly<Record<Shown['verdict'], string>> = {
  worse: '对变错',
  better: '错变对',
  same: '对错不变',
};

/** What came out otherwise, the worst first. */
export function ChangedQuestions({ changes }: { readonly changes: readonly Shown[] }) {
  return (
    <Rows
      label="回答会变的问题"
      rows={changes}
      rowKey={({ text, before, after }) => text + before + after}
      columns={columns}
      isUrgent={({ verdict }) => verdict === 'worse'}
    />
  );
}

const columns: readonly [Column<Shown>, ...Column<Shown>[]] = [
  { title: '问题', render: ({ text, expected }) => <Question text={text} expected={expected} /> },
  { title: '变化', render: ({ verdict, turn }) => `${verdictNames[verdict]}：${turn}`, width: '150px' },
  { title: '现在', render: ({ before }) => before, width: '200px' },
  { title: '生效后', render: ({ after }) => after, width: '200px' },
];

function Question({ text, expected }: { readonly text: string; readonly expected: string | undefined }) {
  return (
    <>
      {text}
      {expected !== undefined && (
        <>
          <br />
          <small className="muted">应当{expected}</small>
        </>
      )}
    </>
  );
}
