import type { EntryDetail, EntryPicture } from '../contract.ts';
import './knowledge.css';

interface AnswerBubbleProps extends Partial<Pick<EntryDetail, 'links' | 'picture'>> {
  readonly text: string;
}

/** An answer as it stands in the chat: the words, the links below them, and the picture that follows. */
export function AnswerBubble({ text, links = [], picture }: AnswerBubbleProps) {
  const lines = links.map(({ title, url }) => `${title}：${url}`);
  return (
    <>
      <blockquote className="shown-answer">{[text, ...lines].join('\n')}</blockquote>
      {picture !== undefined && <AnswerPicture picture={picture} />}
    </>
  );
}

/** Opened in its own window, where a phone can zoom. */
export function AnswerPicture({ picture: { url, width, height } }: { readonly picture: EntryPicture }) {
  return (
    <a href={url} target="_blank" rel="noreferrer">
      <img className="answer-picture" src={url} width={width} height={height} alt="答案的图片" />
    </a>
  );
}
