/** What stands beside the entries on the live path: the service directory, and what is near by meaning. */
import { Link } from 'react-router';
import type { TryResult } from '../contract.ts';
import { type Column, Rows } from '../page/rows.tsx';

type Services = NonNullable<TryResult['services']>;
type Meanings = NonNullable<TryResult['meanings']>;

export function TriedServices({ services }: { readonly services: Services }) {
  const { decision, matter, wanted, items, thresholds } = services;
  return (
    <section aria-label="办事目录怎么看">
      <h3>办事目录</h3>
      <p>{decision}。</p>
      <p className="muted">
        拿「{matter}」去比名称，问的是：{wanted.length === 0 ? '没有具体问什么' : wanted.join('、')}。
        {thresholds.answer.toFixed(2)} 分起算说中了名称，{thresholds.choice.toFixed(2)} 分起列出来请居民选。
      </p>
      <Rows label="候选事项" rows={items} rowKey={({ itemId }) => itemId} columns={itemColumns} />
    </section>
  );
}

const itemColumns: readonly [Column<Services['items'][number]>, ...Column<Services['items'][number]>[]] = [
  {
    title: '事项',
    render: ({ itemId, name }) => <Link to={`/knowledge/services/${itemId}`}>{name}</Link>,
  },
  { title: '得分', render: ({ score }) => score.toFixed(2), width: '80px' },
  { title: '说明', render: ({ why }) => why },
];

export function TriedMeanings({ meanings: { problem, near } }: { readonly meanings: Meanings }) {
  return (
    <section aria-label="按意思找到的">
      <h3>按意思最近的条目</h3>
      <p className="muted">按词没有答案、又 @ 了机器人时，够近的会列出来请居民选，不会直接回答。</p>
      {problem === undefined ? (
        <Rows
          label="按意思最近的条目"
          rows={near}
          rowKey={({ entryId }) => entryId}
          columns={meaningColumns}
        />
      ) : (
        <p className="missing">{problem}</p>
      )}
    </section>
  );
}

const meaningColumns: readonly [Column<Meanings['near'][number]>, ...Column<Meanings['near'][number]>[]] = [
  {
    title: '条目',
    render: ({ entryId, question }) => <Link to={`/knowledge/${entryId}`}>{question}</Link>,
  },
  { title: '余弦', render: ({ cosine }) => cosine.toFixed(3), width: '80px' },
  { title: '能答的把握', render: ({ confidence }) => confidence.toFixed(2), width: '110px' },
];
