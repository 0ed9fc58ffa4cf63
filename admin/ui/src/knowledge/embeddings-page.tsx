/** Entries as vectors: how far it is, what failed, and doing it again. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Progress } from 'antd';
import { Link } from 'react-router';
import { get, post } from '../api.ts';
import type { EmbeddingsView, RenewEmbeddingsBody } from '../contract.ts';
import { titleOf } from '../page/failure.tsx';
import { QueryView } from '../page/query-view.tsx';
import { useAsk } from '../page/use-ask.ts';
import { keys } from '../query-keys.ts';
import { useMay } from '../session/session.ts';
import { KnowledgeFrame } from './knowledge-frame.tsx';

/** Another process may do the work, and tells nothing here. */
const lookAgainMs = 10_000;

export function EmbeddingsPage() {
  const query = useQuery({
    queryKey: keys.embeddings,
    queryFn: () => get<EmbeddingsView>('/knowledge-embeddings'),
    refetchInterval: ({ state }) => (state.data?.stage === 'embedding' ? lookAgainMs : false),
  });
  return (
    <KnowledgeFrame
      title="按意思检索"
      lead="条目的问法交给向量模型，意思相近而用词不同的问题也能列出来让居民选。答不答、答什么，仍由按词检索的分数决定。"
    >
      <QueryView query={query}>{(shown) => <Shown shown={shown} />}</QueryView>
    </KnowledgeFrame>
  );
}

function Shown({ shown }: { readonly shown: EmbeddingsView }) {
  const { stage, stageName, failure, figures } = shown;
  return (
    <section className="panel" aria-label="向量化">
      <Alert type={stage === 'ready' ? 'success' : 'info'} showIcon title={stageName} />
      {failure !== undefined && <Alert type="error" showIcon title={`向量接口上次${failure}`} />}
      {stage !== 'off' && <Done shown={shown} />}
      {figures !== undefined && (
        <p>
          居民提问：今天问过 {figures.callsToday} 次，一天最多 {figures.callsPerDay} 次；启动以来成功{' '}
          {figures.answered} 次，失败 {figures.failed} 次
          {figures.breaker === 'closed' ? '。' : '；失败太多，先歇着。'}
        </p>
      )}
      <Failures shown={shown} />
    </section>
  );
}

function Done({ shown }: { readonly shown: EmbeddingsView }) {
  const { model, dimension, published, embedded, failed } = shown;
  const mayRenew = useMay('embeddings.renew');
  return (
    <>
      <p>
        模型 {model}
        {dimension > 0 && `，${dimension} 维`}：已发布 {published} 条，已向量化 {embedded} 条
        {failed > 0 && `，失败 ${failed} 条`}。
      </p>
      <Progress
        aria-label="已向量化"
        percent={published === 0 ? 100 : Math.floor((100 * embedded) / published)}
      />
      {mayRenew && <Renew failed={failed} />}
    </>
  );
}

function Renew({ failed }: { readonly failed: number }) {
  const { message } = App.useApp();
  const ask = useAsk();
  const client = useQueryClient();
  const renew = useMutation({
    mutationFn: (body: RenewEmbeddingsBody) => post<EmbeddingsView>('/knowledge-embeddings/renew', body),
    onSuccess: (shown) => client.setQueryData(keys.embeddings, shown),
    onError: (error) => void message.error(titleOf(error)),
  });
  const all = () =>
    ask(
      {
        title: '全部重新向量化？',
        content: '所有条目重新交给向量模型，按量计费的接口会再收一次费；做完之前只按词检索。',
        deed: '重新向量化',
      },
      () => renew.mutate({ which: 'all' }),
    );
  return (
    <div className="toolbar">
      <Button loading={renew.isPending} onClick={all}>
        全部重新向量化
      </Button>
      {failed > 0 && (
        <Button loading={renew.isPending} onClick={() => renew.mutate({ which: 'failed' })}>
          只重试失败的
        </Button>
      )}
    </div>
  );
}

function Failures({ shown: { failures } }: { readonly shown: EmbeddingsView }) {
  if (failures.length === 0) return null;
  return (
    <ul aria-label="失败的条目">
      {failures.map(({ entryId, question, failure }) => (
        <li key={entryId}>
          <Link to={`/knowledge/${entryId}`}>{question}</Link>：{failure}
        </li>
      ))}
    </ul>
  );
}
