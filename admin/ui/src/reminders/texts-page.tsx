import { Button, Drawer, Pagination } from 'antd';
import { useSearchParams } from 'react-router';
import type { ReminderTextView } from '../contract.ts';
import { LinkButton } from '../page/link-button.tsx';
import { Nothing } from '../page/nothing.tsx';
import { QueryView } from '../page/query-view.tsx';
import { Rows } from '../page/rows.tsx';
import { useMay } from '../session/session.ts';
import { useNow } from '../time/now.tsx';
import { filterTexts, pageOfTexts, readTextFilter, textsOnPage, waitingTexts } from './library.ts';
import { RemindersFrame } from './reminders-frame.tsx';
import { useReminderTexts } from './reminders.ts';
import { ScamGuideNote } from './scam-guide-note.tsx';
import { textColumns } from './text-columns.tsx';
import { TextEditor } from './text-editor.tsx';
import { TextFilters } from './text-filters.tsx';

/** The content library. Filter and open text stand in the address, so that both can be linked to. */
export function TextsPage() {
  const query = useReminderTexts();
  const mayWrite = useMay('reminders.texts');
  const [address, setAddress] = useSearchParams();
  const editedId = address.get('edit') ?? undefined;
  const edited = query.data?.items.find(({ id }) => id === editedId);
  const filter = readTextFilter(address);
  const page = address.get('page') ?? '1';
  const open = (id: string) => setAddress({ ...filter, page, edit: id });
  const close = () => setAddress({ ...filter, page });
  const turn = (to: number) => setAddress({ ...filter, page: String(to) });
  return (
    <RemindersFrame
      title="提醒文稿"
      lead="审阅发布后的文稿按群轮流发送：同一个群六十天内不会收到同一篇。"
      actions={mayWrite && <TextActions onNew={() => open('new')} texts={query.data?.items ?? []} />}
    >
      <TextFilters filter={filter} onChange={(changed) => setAddress(changed)} />
      {filter.scamType !== undefined && <ScamGuideNote type={filter.scamType} />}
      <QueryView query={query}>
        {({ items }) => <TextList items={items} address={address} open={open} turn={turn} />}
      </QueryView>
      <Drawer
        open={editedId !== undefined && (editedId === 'new' || edited !== undefined)}
        onClose={close}
        size={560}
        destroyOnHidden
        title={edited === undefined ? '写一篇' : '修改文稿'}
      >
        <TextEditor key={editedId} text={edited} onDone={close} />
      </Drawer>
    </RemindersFrame>
  );
}

interface TextActionsProps {
  readonly texts: readonly ReminderTextView[];
  readonly onNew: () => void;
}

function TextActions({ texts, onNew }: TextActionsProps) {
  const waiting = waitingTexts(texts, useNow()).length;
  return (
    <>
      {waiting > 0 && <LinkButton to="/reminders/review">审阅 {waiting} 篇</LinkButton>}
      <Button onClick={onNew}>写一篇</Button>
    </>
  );
}

interface TextListProps {
  readonly items: readonly ReminderTextView[];
  readonly address: URLSearchParams;
  readonly open: (id: string) => void;
  readonly turn: (page: number) => void;
}

function TextList({ items, address, open, turn }: TextListProps) {
  const shown = filterTexts(items, readTextFilter(address), useNow());
  if (items.length === 0)
    return <Nothing what="还没有文稿" advice="写一篇并发布后，定时计划才有内容可发。" />;
  if (shown.length === 0) return <Nothing what="没有符合条件的文稿" advice="放宽筛选条件再看。" />;
  const page = pageOfTexts(shown, address.get('page'));
  return (
    <>
      <p className="muted" role="status">
        {shown.length} 篇
      </p>
      <Rows label="提醒文稿" rows={page.texts} rowKey={({ id }) => id} columns={textColumns(open)} />
      <Pagination
        className="list-pages"
        align="center"
        current={page.number}
        pageSize={textsOnPage}
        total={shown.length}
        showSizeChanger={false}
        hideOnSinglePage
        onChange={turn}
      />
    </>
  );
}
