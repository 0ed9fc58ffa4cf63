import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import type { CorrectionView } from '../contract.ts';
import { KeysetList } from '../page/keyset-list.tsx';
import { Nothing } from '../page/nothing.tsx';
import { Rows, type Column } from '../page/rows.tsx';
import { useKeyset } from '../page/use-keyset.ts';
import { keys } from '../query-keys.ts';
import { useMay } from '../session/session.ts';
import { When } from '../time/when.tsx';
import { CorrectionSteps } from './correction-steps.tsx';
import { TrainingPanel } from './training-panel.tsx';
import { UnderstandingFrame } from './understanding-frame.tsx';

const statuses = [
  { value: 'open', label: '待审核' },
  { value: 'accepted', label: '已采用' },
  { value: 'dismissed', label: '已忽略' },
];

export function CorrectionsPage() {
  const [address, setAddress] = useSearchParams();
  const asked = address.get('status') ?? 'open';
  const status = statuses.find(({ value }) => value === asked)?.value ?? 'open';
  const list = useKeyset<CorrectionView>(keys.correctionList({ status }), '/corrections', { status });
  const mayTrain = useMay('understanding.train');
  return (
    <UnderstandingFrame
      title="纠正与训练"
      lead="同事改过类别、紧急程度、地点，或判为不是报事的话。采用的会成为例句，训练后机器人就学会了。"
    >
      <section aria-label="审核纠正" className="corrections-list">
        <div className="toolbar">
          <Segmented
            aria-label="视图"
            value={status}
            options={statuses}
            onChange={(value) => setAddress({ status: value }, { replace: true })}
          />
        </div>
        <KeysetList
          list={list}
          empty={<Nothing what="没有纠正" advice="在工单里改类别、紧急程度或地点，就会记在这里。" />}
        >
          {(rows) => <Rows label="纠正" rows={rows} rowKey={({ id }) => id} columns={columns} />}
        </KeysetList>
      </section>
      {mayTrain && <TrainingPanel />}
    </UnderstandingFrame>
  );
}

const columns: readonly [Column<CorrectionView>, ...Column<CorrectionView>[]] = [
  { title: '居民的话', render: ({ text }) => text },
  { title: '原来理解', render: ({ before }) => readingInWords(before), width: '180px' },
  {
    title: '应该是',
    render: ({ after }) => <span className="reading-after">{readingInWords(after)}</span>,
    width: '180px',
  },
  { title: '谁改的', render: ({ by, at }) => <MadeBy by={by} at={at} />, width: '130px' },
  { title: '处理', render: (one) => <CorrectionSteps correction={one} />, width: '200px' },
];

function MadeBy({ by, at }: Pick<CorrectionView, 'by' | 'at'>) {
  return (
    <>
      {by} <When at={at} />
    </>
  );
}

function readingInWords({ intent, category, urgency, place }: CorrectionView['after']): string {
  return [intent.name, category?.name, urgency?.name, place].filter(Boolean).join(' · ');
}
