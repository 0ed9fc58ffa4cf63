import type { HandTaskView } from '../contract.ts';
import { KeysetList } from '../page/keyset-list.tsx';
import { Nothing } from '../page/nothing.tsx';
import { When } from '../time/when.tsx';
import { ByHandRule } from './by-hand-rule.tsx';
import { RemindersFrame } from './reminders-frame.tsx';
import { useHandTasks } from './reminders.ts';
import { SentByHand } from './sent-by-hand.tsx';
import './reminders.css';

export function HandPage() {
  const list = useHandTasks();
  const total = list.first?.total ?? 0;
  return (
    <RemindersFrame title="待人工发送" lead="这些群只能由工作人员自己发：复制内容，发到群里，再点已发。">
      <ByHandRule />
      {total > 0 && <p role="status">还有 {total} 个群要发</p>}
      <KeysetList list={list} empty={<Nothing what="没有要人工发的" advice="机器人能发的群会自己发。" />}>
        {(tasks) => (
          <ul className="review-list" aria-label="要人工发送的">
            {tasks.map((task) => (
              <Task key={`${task.runId}/${task.group.id}`} task={task} />
            ))}
          </ul>
        )}
      </KeysetList>
    </RemindersFrame>
  );
}

function Task({ task }: { readonly task: HandTaskView }) {
  const { runId, group, area, text, since } = task;
  return (
    <li>
      <h2>{group.name}</h2>
      <p className="muted">
        {area.name} · 等了 <When at={since} />
      </p>
      <blockquote className="reminder-text">{text}</blockquote>
      <SentByHand runId={runId} task={task} />
    </li>
  );
}
