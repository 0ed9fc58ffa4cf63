import { CheckCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { Link } from 'react-router';
import type { TryBody, TryResult } from '../contract.ts';
import { titleOf } from '../page/failure.tsx';
import { KeepQuestion } from '../regression/keep-question.tsx';
import { TriedMeanings, TriedServices } from './try-beside.tsx';
import { useResolveGap } from './use-entry.ts';

interface TryOutcomeProps {
  readonly result: TryResult;
  /** The unanswered question this was tried for. */
  readonly gapId: string | null;
  /** What was tried, and where. */
  readonly tried: Pick<TryBody, 'question' | 'areaPath'>;
}

type Candidate = TryResult['candidates'][number];

export function TryOutcome({ result, gapId, tried }: TryOutcomeProps) {
  const { thresholds, candidates } = result;
  const asked = { text: tried.question, areaPath: tried.areaPath };
  return (
    <>
      <p className="try-decision">
        {result.answers ? (
          <CheckCircleFilled aria-hidden="true" />
        ) : (
          <MinusCircleOutlined aria-hidden="true" />
        )}{' '}
        {result.decision}
      </p>
      {result.answer !== undefined && <blockquote className="shown-answer">{result.answer}</blockquote>}
      <p className="muted">
        没被 @ 时要 {shown(thresholds.unasked)} 分才开口，被 @ 时要 {shown(thresholds.addressed)} 分。
      </p>
      <ol className="candidates" aria-label="候选条目">
        {candidates.map((candidate) => (
          <li key={candidate.entryId}>
            <CandidateScore candidate={candidate} open={candidate === candidates[0]} />
            <KeepQuestion questions={[{ ...asked, expects: 'answer', entryId: candidate.entryId }]}>
              加入回归问题：应由它回答
            </KeepQuestion>
            {gapId !== null && <SettleGap gapId={gapId} entryId={candidate.entryId} />}
          </li>
        ))}
      </ol>
      <KeepQuestion questions={[{ ...asked, expects: 'silence' }]}>加入回归问题：应当不答</KeepQuestion>
      {candidates.length === 0 && <p>没有一条沾边的条目。可以把它写成新条目。</p>}
      {result.services !== undefined && <TriedServices services={result.services} />}
      {result.meanings !== undefined && <TriedMeanings meanings={result.meanings} />}
    </>
  );
}

function CandidateScore({ candidate, open }: { readonly candidate: Candidate; readonly open: boolean }) {
  const { entryId, question, score, parts } = candidate;
  return (
    <details open={open}>
      <summary>
        <strong>{shown(score)} 分</strong> <Link to={`/knowledge/${entryId}`}>{question}</Link>
      </summary>
      <table className="score-parts">
        <thead>
          <tr>
            <th scope="col">来自</th>
            <th scope="col">得分</th>
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ name, value, detail }) => (
            <tr key={name + (detail ?? '')}>
              <th scope="row">{name}</th>
              <td>{shown(value)}</td>
              <td className="muted">{detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function SettleGap({ gapId, entryId }: { readonly gapId: string; readonly entryId: string }) {
  const { message } = App.useApp();
  const resolve = useResolveGap();
  const settle = () =>
    resolve.mutate(
      { gapId, entryId },
      {
        onSuccess: () => void message.success('已归到这条'),
        onError: (error) => void message.error(titleOf(error)),
      },
    );
  return (
    <Button size="small" loading={resolve.isPending} onClick={settle}>
      这条能答，归到它
    </Button>
  );
}

function shown(score: number): string {
  return score.toFixed(2);
}
