import type { CardQuery } from '../contract.ts';
import { useSettled } from '../page/use-settled.ts';

/** While somebody types, one picture per pause is enough. */
const pauseMs = 600;

type Words = { readonly [Word in keyof CardQuery]: CardQuery[Word] | undefined };

/** The words as the picture that groups would see; absent while there are none. */
export function CardPicture({ topic, title, body }: Words) {
  const settled = useSettled(JSON.stringify({ topic, title, body }), pauseMs);
  const words = JSON.parse(settled) as Words;
  if (words.topic === undefined || isEmpty(words.title) || isEmpty(words.body)) return null;
  const query = new URLSearchParams({ topic: words.topic, title: words.title ?? '', body: words.body ?? '' });
  return (
    <figure className="card-picture">
      <img src={`/api/reminders/card?${query.toString()}`} alt={`图片卡：${words.title ?? ''}`} />
      <figcaption className="muted">图片卡：选择带图片卡时，跟在文字后面发出去的就是这张图。</figcaption>
    </figure>
  );
}

function isEmpty(words: string | undefined): boolean {
  return (words ?? '').trim() === '';
}
