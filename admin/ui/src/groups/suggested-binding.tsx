import { App, Button } from 'antd';
import type { GroupView } from '../contract.ts';
import { titleOf } from '../page/failure.tsx';
import { useAsk } from '../page/use-ask.ts';
import { useMay } from '../session/session.ts';
import { useRebind } from './groups.ts';

/** After a new sign-in of the bot WeChat gave every room another id: a person says which is which. */
export function SuggestedBinding({ group: { id, topic, suggested } }: { readonly group: GroupView }) {
  const { message } = App.useApp();
  const ask = useAsk();
  const rebind = useRebind(id);
  const mayWrite = useMay('groups.write');
  if (suggested === undefined) return null;
  const confirm = () =>
    ask(
      {
        title: `“${topic}”就是原来的“${suggested.name}”？`,
        content: '确认后沿用原来的区域、开关和居民资料。请先在微信里核对群成员。',
        deed: '是同一个群',
      },
      () => rebind.mutate(undefined, { onError: (error) => void message.error(titleOf(error)) }),
    );
  return (
    <p className="needs-person">
      机器人重新登录后，它可能就是原来的“{suggested.name}”。{' '}
      {mayWrite && (
        <Button size="small" loading={rebind.isPending} onClick={confirm}>
          核对后确认
        </Button>
      )}
    </p>
  );
}
