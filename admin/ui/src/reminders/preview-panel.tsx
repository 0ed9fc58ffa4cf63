import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { ReminderPreview, ReminderPreviewBody } from '../contract.ts';
import { QueryView } from '../page/query-view.tsx';
import { CardPicture } from './card-picture.tsx';
import { PreviewGroups } from './preview-groups.tsx';
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
              <Warnings preview={shown} />
              <Messages preview={shown} hasCard={hasCard(body, shown)} topic={body.topic} />
              <PreviewGroups key={shown.fingerprint} body={body} preview={shown} />
              {children(shown)}
            </>
          )}
        </QueryView>
      )}
    </section>
  );
}

function hasCard({ picture }: ReminderPreviewBody, { cardsLeftOut }: ReminderPreview): boolean {
  return picture === 'card' && cardsLeftOut === 0;
}

/** What somebody should know before they send it. */
function Warnings({ preview: { missing, cardsLeftOut, byHand } }: { readonly preview: ReminderPreview }) {
  const warnings = [
    missing.length > 0 && `有的群缺 ${missing.join('、')}，那里换成了通用的说法；可在“电话名录”里补上。`,
    cardsLeftOut > 0 &&
      `内容因群而异，要画 ${cardsLeftOut} 张不同的图片卡，太多了，这次只发文字。想带图片卡，请去掉 {{楼栋}} 这样每个群都不同的词，或缩小范围。`,
    byHand > 0 && `其中 ${byHand} 个群由人工发送，发出后在“待人工发送”里办理。`,
  ];
  return warnings.map(
    (warning) =>
      warning !== false && <Alert key={warning} type="warning" showIcon className="notice" title={warning} />,
  );
}

interface MessagesProps {
  readonly preview: ReminderPreview;
  readonly hasCard: boolean;
  readonly topic: ReminderPreviewBody['topic'];
}

function Messages({ preview: { messages, messagesTotal }, hasCard: withCard, topic }: MessagesProps) {
  return (
    <section aria-label="要发的内容">
      {messages.map(({ text, title, groups }) => (
        <div key={text}>
          {messagesTotal > 1 && <h3>{groups} 个群收到这一条</h3>}
          <blockquote className="reminder-text">{text}</blockquote>
          {withCard && <CardPicture topic={topic} title={title} body={withoutHead(text)} />}
        </div>
      ))}
      {messagesTotal > messages.length && (
        <p className="muted">
          一共 {messagesTotal} 种内容，这里是最多群收到的 {messages.length} 种；每个群的原文在下面的名单里。
        </p>
      )}
    </section>
  );
}

/** The first line of a message is topic and title, which the card has of its own. */
function withoutHead(text: string): string {
  return text.split('\n').slice(1).join('\n');
}
