import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { ReminderPreview, ReminderPreviewBody } from '../contract.ts';
import { QueryView } from '../page/query-view.tsx';
import { CardPicture } from './card-picture.tsx';
import { useReminderPreview } from './reminders.ts';
import './reminders.css';

interface PreviewPanelProps {
  /** Absent while something is still to be chosen. */
  readonly body: ReminderPreviewBody | undefined;
  /** What can be done with what is shown. */
  readonly children: (preview: ReminderPreview) => ReactNode;
}

/** Word for word what would go out, and to exactly which groups. */
export function PreviewPanel({ body, children }: PreviewPanelProps) {
  const preview = useReminderPreview(body);
  return (
    <section className="panel" aria-label="预览" aria-live="polite">
      <h2>预览</h2>
      {body === undefined ? (
        <p className="muted">选好区域和内容后，这里逐字显示要发的内容和会收到的群。</p>
      ) : (
        <QueryView query={preview}>
          {(shown) => (
            <>
              <Messages preview={shown} hasCard={body.picture === 'card'} topic={body.topic} />
              <Groups preview={shown} />
              {children(shown)}
            </>
          )}
        </QueryView>
      )}
    </section>
  );
}

interface MessagesProps {
  readonly preview: ReminderPreview;
  readonly hasCard: boolean;
  readonly topic: ReminderPreviewBody['topic'];
}

function Messages({ preview: { messages, groups }, hasCard, topic }: MessagesProps) {
  return messages.map(({ text, title }, index) => (
    <div key={text}>
      {messages.length > 1 && (
        <h3>{groups.filter(({ message }) => message === index).length} 个群收到这一条</h3>
      )}
      <blockquote className="reminder-text">{text}</blockquote>
      {hasCard && <CardPicture topic={topic} title={title} body={withoutHead(text)} />}
    </div>
  ));
}

/** The first line of a message is topic and title, which the card has of its own. */
function withoutHead(text: string): string {
  return text.split('\n').slice(1).join('\n');
}

function Groups({
  preview: { groups, total, messages, skipped, skippedTotal },
}: {
  readonly preview: ReminderPreview;
}) {
  const lacking = [...new Set(groups.flatMap(({ missing }) => missing))];
  return (
    <>
      {lacking.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="notice"
          title={`有的群缺 ${lacking.join('、')}，那里换成了通用的说法；可在“电话名录”里补上。`}
        />
      )}
      <h3>会收到的 {total} 个群</h3>
      <ul className="audience">
        {groups.map(({ id, name, message }) => (
          <li key={id}>
            {name}
            {messages.length > 1 && <span className="muted">（{messages[message]?.title}）</span>}
          </li>
        ))}
      </ul>
      {total > groups.length && <p className="muted">这里只列出前 {groups.length} 个。</p>}
      {skippedTotal > 0 && (
        <details>
          <summary>不会收到的 {skippedTotal} 个群</summary>
          <ul className="audience">
            {skipped.map(({ id, name, why }) => (
              <li key={id}>
                {name}：{why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
