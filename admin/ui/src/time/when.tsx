import { deadline, absoluteTime, relativeTime } from './shanghai.ts';
import { useNow } from './now.tsx';

interface WhenProps {
  /** ISO instant, as the API gives it. */
  readonly at: string;
}

/** 「5 分钟前 · 11/22 10:18」. */
export function When({ at }: WhenProps) {
  const now = useNow();
  const instant = new Date(at);
  return (
    <time dateTime={at} className="when">
      {relativeTime(instant, now)} <span className="muted">{absoluteTime(instant, now)}</span>
    </time>
  );
}

/** A deadline: how long is left or since when it is late, and the instant itself. */
export function Due({ at }: WhenProps) {
  const now = useNow();
  const instant = new Date(at);
  const { text, overdue } = deadline(instant, now);
  return (
    <time dateTime={at} className={overdue ? 'when overdue' : 'when'}>
      {text} <span className="muted">{absoluteTime(instant, now)}</span>
    </time>
  );
}
