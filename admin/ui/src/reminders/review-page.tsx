import { Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ReminderTextView } from '../contract.ts';
import { choicesOf, reminderTopicNames, scamTypeNames } from '../names.ts';
import { Nothing } from '../page/nothing.tsx';
import { Page } from '../page/page.tsx';
import { QueryView } from '../page/query-view.tsx';
import { useNow } from '../time/now.tsx';
import { waitingTexts } from './library.ts';
import { useReminderTexts } from './reminders.ts';
import { ReviewBar } from './review-bar.tsx';
import { ReviewItem } from './review-item.tsx';
import { ScamGuideNote } from './scam-guide-note.tsx';
import './reminders.css';

/** What comes with the program, or is due again, read by somebody before groups do. */
export function ReviewPage() {
  const query = useReminderTexts();
  const now = useNow();
  return (
    <Page title="审阅文稿" lead={<Link to="/reminders/texts">← 回到文稿</Link>}>
      <QueryView query={query}>
        {({ items }) => {
          const waiting = waitingTexts(items, now);
          return waiting.length === 0 ? (
            <Nothing what="都审阅过了" advice="到了复核日期的文稿会再出现在这里。" />
          ) : (
            <Waiting texts={waiting} />
          );
        }}
      </QueryView>
    </Page>
  );
}

function Waiting({ texts }: { readonly texts: readonly ReminderTextView[] }) {
  const [group, setGroup] = useState<string>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const shown = texts.filter((text) => group === undefined || groupOf(text) === group);
  const toggle = (id: string) =>
    setChosen((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
    );
  return (
    <>
      <p>
        还有 {texts.length}{' '}
        篇等人审阅。审阅过的才会发到群里：请逐篇读一遍，合适的勾上发布，不合适的勾上归档，要改的点标题改。反诈的最好请社区民警也看一遍。
      </p>
      <div className="toolbar">
        <Select
          className="filter-wide"
          aria-label="只看哪一类"
          placeholder="全部类别"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={group ?? null}
          options={groupChoices(texts)}
          onChange={(value?: string) => setGroup(value)}
        />
      </div>
      <ReviewBar
        texts={shown.filter(({ id }) => chosen.has(id))}
        onChooseAll={() => setChosen(new Set(shown.map(({ id }) => id)))}
        onClear={() => setChosen(new Set())}
      />
      {group !== undefined && <ScamGuideNote type={group} />}
      <ul className="review-list" aria-label="等待审阅的文稿">
        {shown.map((text) => (
          <ReviewItem
            key={text.id}
            text={text}
            chosen={chosen.has(text.id)}
            onToggle={() => toggle(text.id)}
          />
        ))}
      </ul>
    </>
  );
}

/** The kind of scam, or where there is none the topic. */
function groupOf({ scamType, topic }: ReminderTextView): string {
  return scamType ?? topic;
}

function groupChoices(texts: readonly ReminderTextView[]) {
  const count = new Map<string, number>();
  for (const text of texts) count.set(groupOf(text), (count.get(groupOf(text)) ?? 0) + 1);
  return choicesOf({ ...reminderTopicNames, ...scamTypeNames })
    .filter(({ value }) => count.has(value))
    .map(({ value, label }) => ({ value, label: `${label}（${count.get(value) ?? 0}）` }));
}
