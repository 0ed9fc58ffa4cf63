import { Button } from 'antd';
import type { EntryDetail } from '../contract.ts';
import { ChangeFailure } from '../page/change-failure.tsx';
import { useAsk } from '../page/use-ask.ts';
import { useMay } from '../session/session.ts';
import { When } from '../time/when.tsx';
import { EntryStatusTag } from './entry-columns.tsx';
import { useMoveEntry } from './use-entry.ts';

/** How the entry stands: status, what residents read now, what is missing. */
export function EntryStanding({ entry }: { readonly entry: EntryDetail }) {
  return (
    <section className="panel">
      <h2>居民看到的回答</h2>
      <blockquote className="shown-answer">{entry.answerShown}</blockquote>
      {entry.missing.length > 0 && (
        <p className="missing">
          通讯录还缺：{entry.missing.join('、')}。请到通讯录补上，系统不会自己编造号码。
        </p>
      )}
      <p className="muted">
        <EntryStatusTag entry={entry} /> 第 {entry.version} 版 · 用过 {entry.hits} 次 · 更新于{' '}
        <When at={entry.updatedAt} />
        {entry.updatedBy !== undefined && `（${entry.updatedBy}）`}
      </p>
      <p className={entry.reviewDue ? 'missing' : 'muted'}>
        {entry.reviewDue ? '已过复核日期：' : '复核日期：'}
        <When at={entry.reviewAt} />
      </p>
      <EntrySteps entry={entry} />
    </section>
  );
}

function EntrySteps({ entry }: { readonly entry: EntryDetail }) {
  const ask = useAsk();
  const mayPublish = useMay('knowledge.publish');
  const publish = useMoveEntry(entry.id, 'publish');
  const archive = useMoveEntry(entry.id, 'archive');
  const error = publish.error ?? archive.error;
  if (!mayPublish) return null;
  const confirmArchive = () =>
    ask(
      {
        title: '归档这条知识？',
        content: '归档后机器人不再用它回答，之后可以重新发布。',
        deed: '归档',
        danger: true,
      },
      () => archive.mutate(entry.version),
    );
  return (
    <>
      {error !== null && <ChangeFailure error={error} />}
      <div className="buttons">
        {entry.status === 'archived' && (
          <Button loading={publish.isPending} onClick={() => publish.mutate(entry.version)}>
            重新发布
          </Button>
        )}
        {entry.status !== 'archived' && (
          <Button danger loading={archive.isPending} onClick={confirmArchive}>
            归档
          </Button>
        )}
      </div>
    </>
  );
}
