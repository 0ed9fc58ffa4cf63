/** While somebody writes: the answer as it will stand in the chat, its placeholders filled. */
import type { CheckResult, EntryPicture } from '../contract.ts';
import { AnswerBubble } from './answer-bubble.tsx';

interface EntryPreviewProps {
  readonly shown: CheckResult['shown'];
  readonly picture: EntryPicture | undefined;
}

export function EntryPreview({ shown, picture }: EntryPreviewProps) {
  if (shown === undefined) return null;
  const { text, missing, unknown } = shown;
  return (
    <section aria-label="保存后居民会看到">
      <h3>保存后居民会看到</h3>
      <AnswerBubble text={text} picture={picture} />
      {unknown.length > 0 && <p className="missing">不认识 {unknown.join('、')}，改好才能保存。</p>}
      {missing.length > 0 && <p className="missing">通讯录还缺：{missing.join('、')}。</p>}
    </section>
  );
}
