import { useScamGuides } from './use-library.ts';

/** How a kind of scam goes, beside the texts about it; nothing where it is no kind of scam. */
export function ScamGuideNote({ type }: { readonly type: string }) {
  const { data } = useScamGuides();
  const guide = data?.items.find((one) => one.type === type);
  if (guide === undefined) return null;
  return (
    <section className="panel scam-guide" aria-label={`${guide.name}：是怎么回事`}>
      <h2>{guide.name}</h2>
      <dl>
        <dt>怎么骗</dt>
        <dd>{guide.howItGoes}</dd>
        {guide.tellTales.length > 0 && (
          <>
            <dt>警示词</dt>
            <dd>{guide.tellTales.join('、')}</dd>
          </>
        )}
        <dt>怎么办</dt>
        <dd>{guide.whatToDo}</dd>
        <dt>对谁说</dt>
        <dd>{guide.forWhom}</dd>
      </dl>
    </section>
  );
}
