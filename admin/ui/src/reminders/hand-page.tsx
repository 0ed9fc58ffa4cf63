import type { HandTasks } from '../contract.ts';
import { Nothing } from '../page/nothing.tsx';
import { QueryView } from '../page/query-view.tsx';
import { When } from '../time/when.tsx';
import { RemindersFrame } from './reminders-frame.tsx';
import { useHandTasks } from './reminders.ts';
import { SentByHand } from './sent-by-hand.tsx';
import './reminders.css';

export function HandPage() {
  const query = useHandTasks();
  return (
    <RemindersFrame title="待人工发送" lead="这些群只能由工作人员自己发：复制内容，发到群里，再点已发。">
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing what="没有要人工发的" advice="机器人能发的群会自己发。" />
          ) : (
            <ul className="review-list" aria-label="要人工发送的">
              {items.map((task) => (
                <Task key={`${task.runId}/${task.group.id}`} task={task} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </RemindersFrame>
  );
}

function Task({ task: { runId, group, area, text, since } }: { readonly task: HandTasks['items'][number] }) {
  return (
    <li>
      <h2>{group.name}</h2>
      <p className="muted">
        {area.name} · 等了 <When at={since} />
      </p>
      <blockquote className="reminder-text">{text}</blockquote>
      <SentByHand runId={runId} group={group} text={text} />
    </li>
  );
}
