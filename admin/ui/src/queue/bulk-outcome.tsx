import { Link } from 'react-router';
import type { BulkResult, BulkResults } from '../contract.ts';
import { Mark, type Tone } from '../page/mark.tsx';
import { When } from '../time/when.tsx';

const outcomes: Readonly<Record<BulkResult['outcome'], { readonly name: string; readonly tone: Tone }>> = {
  done: { name: '已办', tone: 'good' },
  refused: { name: '没有办', tone: 'warning' },
  changed: { name: '别人先改了', tone: 'warning' },
  gone: { name: '找不到', tone: 'warning' },
  failed: { name: '出错', tone: 'alarm' },
};

/** What came of each: first those that somebody has to look at. */
export function BulkOutcome({ results: { items } }: { readonly results: BulkResults }) {
  const done = items.filter(({ outcome }) => outcome === 'done');
  const others = items.filter(({ outcome }) => outcome !== 'done');
  return (
    <>
      <p role="status">
        {others.length === 0
          ? `${done.length} 件都办好了。`
          : `办好 ${done.length} 件，${others.length} 件没有办，请看原因。`}
      </p>
      <ul className="bulk-outcome" aria-label="办理结果">
        {[...others, ...done].map((result) => (
          <li key={result.id}>
            <Outcome result={result} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Outcome({ result }: { readonly result: BulkResult }) {
  const { id, number, title, outcome, why, changes = [] } = result;
  const { name, tone } = outcomes[outcome];
  return (
    <>
      <Mark tone={tone}>{name}</Mark>{' '}
      {number === undefined ? '一件工单' : <Link to={`/tickets/${id}`}>{`${number} ${title ?? ''}`}</Link>}
      {why !== undefined && <div>{why}</div>}
      {changes.map(({ at, by, what }) => (
        <div key={at + what} className="muted">
          {what}
          {by !== undefined && `（${by}）`} <When at={at} />
        </div>
      ))}
    </>
  );
}
