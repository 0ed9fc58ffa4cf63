import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { post } from '../api.ts';
import type { OutboxItem } from '../contract.ts';
import { titleOf } from '../page/failure.tsx';
import { useAsk } from '../page/use-ask.ts';
import { keys } from '../query-keys.ts';
import { useMay } from '../session/session.ts';

export function OutboxSteps({ item: { id, status, toName } }: { readonly item: OutboxItem }) {
  const { message } = App.useApp();
  const ask = useAsk();
  const client = useQueryClient();
  const mayWrite = useMay('outbox.write');
  const step = useMutation({
    mutationFn: (name: 'retry' | 'discard') => post<OutboxItem>(`/outbox/${id}/${name}`),
    onSettled: () => client.invalidateQueries({ queryKey: keys.outbox }),
    onError: (error) => void message.error(titleOf(error)),
  });
  if (!mayWrite) return null;

  const to = toName ?? '对方';
  const retry = () => {
    if (status !== 'unknown') {
      step.mutate('retry');
      return;
    }
    const content = '它可能已经发出。请先看一眼，否则对方会收到两遍。';
    ask({ title: `再发一次给${to}？`, content, deed: '再发一次' }, () => step.mutate('retry'));
  };
  const discard = () =>
    ask(
      {
        title: '不再发送这条消息？',
        content: `${to}不会收到它，也不能再找回。`,
        deed: '不再发送',
        danger: true,
      },
      () => step.mutate('discard'),
    );
  return (
    <div className="buttons">
      {status !== 'held' && (
        <Button size="small" loading={step.isPending} onClick={retry}>
          重新发送
        </Button>
      )}
      <Button size="small" danger disabled={step.isPending} onClick={discard}>
        不再发送
      </Button>
    </div>
  );
}
