import { diffTexts } from './text-diff.ts';

interface TextDiffProps {
  readonly before: string;
  readonly after: string;
}

/** Struck out: gone; underlined: new. */
export function TextDiff({ before, after }: TextDiffProps) {
  if (before === after) return null;
  return (
    <div className="text-diff">
      {diffTexts(before, after).map(({ kind, text }, index) => {
        if (kind === 'removed') return <del key={index}>{text}</del>;
        if (kind === 'added') return <ins key={index}>{text}</ins>;
        return <span key={index}>{text}</span>;
      })}
    </div>
  );
}
