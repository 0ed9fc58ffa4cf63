import type { ActionInput, Preview, TicketAction } from '../contract.ts';
import { usePreview } from './use-ticket.ts';

interface ResidentPreviewProps {
  readonly ticketId: string;
  readonly action: TicketAction;
  readonly input: ActionInput;
}

/** Word for word what the resident will read; the text comes from where it will be sent from. */
export function ResidentPreview({ ticketId, action, input }: ResidentPreviewProps) {
  const { data, isError } = usePreview(ticketId, action.code, input);
  const preview: Preview = data ?? (action.preview === undefined ? {} : { text: action.preview });
  return (
    <figure className="resident-preview">
      <figcaption>{captionOf(preview)}</figcaption>
      {preview.text !== undefined && <blockquote aria-live="polite">{preview.text}</blockquote>}
      {isError && <p className="muted">预览暂时更新不了，提交时以服务器为准。</p>}
    </figure>
  );
}

function captionOf({ text, toldIn }: Preview): string {
  if (text === undefined) return '这一步不会给居民发消息。';
  if (toldIn === 'private') return '居民会在私聊里收到：';
  if (toldIn === 'group') return '居民会在群里看到（群里其他人也能看到）：';
  return '居民会收到：';
}
