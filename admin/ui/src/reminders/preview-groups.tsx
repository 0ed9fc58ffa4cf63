import { Input } from 'antd';
import { useState } from 'react';
import type {
  PreviewGroupsBody,
  PreviewGroupView,
  ReminderPreview,
  ReminderPreviewBody,
} from '../contract.ts';
import { KeysetList } from '../page/keyset-list.tsx';
import { Mark } from '../page/mark.tsx';
import { Nothing } from '../page/nothing.tsx';
import { usePreviewGroups } from './reminders.ts';

interface PreviewGroupsProps {
  readonly body: ReminderPreviewBody;
  readonly preview: ReminderPreview;
}

/** Every group of a preview, page by page: who gets it and word for word what, and who does not. */
export function PreviewGroups({ body, preview }: PreviewGroupsProps) {
  const { fingerprint, total, skipped, skippedTotal } = preview;
  const asked = { ...body, fingerprint };
  return (
    <>
      <h3>会收到的 {total} 个群</h3>
      {total > 0 && <GroupList asked={{ ...asked, which: 'reached' }} label="会收到的群" />}
      {skippedTotal > 0 && (
        <Skipped asked={{ ...asked, which: 'skipped' }} skipped={skipped} total={skippedTotal} />
      )}
    </>
  );
}

interface SkippedProps {
  readonly asked: PreviewGroupsBody;
  readonly skipped: ReminderPreview['skipped'];
  readonly total: number;
}

/** Their names are only asked for when somebody wants to see them. */
function Skipped({ asked, skipped, total }: SkippedProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        不会收到的 {total} 个群：{skipped.map(({ why, groups }) => `${why} ${groups}`).join('，')}
      </summary>
      {isOpen && <GroupList asked={asked} label="不会收到的群" />}
    </details>
  );
}

function GroupList({ asked, label }: { readonly asked: PreviewGroupsBody; readonly label: string }) {
  const [q, setQ] = useState('');
  const list = usePreviewGroups({ ...asked, q });
  return (
    <>
      <Input.Search
        className="filter-wide"
        aria-label={`在${label}里找`}
        placeholder="群名里的词"
        allowClear
        onSearch={(words) => setQ(words.trim())}
      />
      {q !== '' && <p role="status">找到 {list.first?.total ?? 0} 个群</p>}
      <KeysetList list={list} empty={<Nothing what="没有这样的群" advice="换一个词再找。" />}>
        {(groups) => (
          <ul className="audience" aria-label={label}>
            {groups.map((group) => (
              <Group key={group.id} group={group} />
            ))}
          </ul>
        )}
      </KeysetList>
    </>
  );
}

function Group({ group: { name, text, byHand, missing, why } }: { readonly group: PreviewGroupView }) {
  if (text === undefined)
    return (
      <li>
        {name}：{why}
      </li>
    );
  return (
    <li>
      <details>
        <summary>
          {name}
          {byHand && <Mark tone="waiting">人工发</Mark>}
          {missing.length > 0 && <Mark tone="warning">缺 {missing.join('、')}</Mark>}
        </summary>
        <blockquote className="reminder-text">{text}</blockquote>
      </details>
    </li>
  );
}
