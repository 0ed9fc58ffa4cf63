/** Several texts that somebody has read, decided in one act. Pure. */
import { refuse, type Result, succeed } from '../core/result.ts';
import { type Edited, type Editor, editText, moveText, type ReminderEdit } from './edits.ts';
import type { ReminderText } from './reminder.ts';

/** `seen`: the version that was read; another one stored makes the commit throw `ConflictError`. */
export interface ReadText {
  readonly text: ReminderText;
  readonly seen: number;
}

export interface Verdict {
  /** `publish` of a published text: it still holds. */
  readonly step: 'publish' | 'archive';
  /** When what is published is to be read again. Absent: as it stands. */
  readonly reviewAt: Date | undefined;
}

export function reviewTexts(
  texts: readonly ReadText[],
  verdict: Verdict,
  by: Editor,
): Result<ReminderEdit, 'not_from_here'> {
  const acts: ReminderEdit[] = [];
  for (const read of texts) {
    const reviewed = reviewOne(read, verdict, by);
    if (!reviewed.ok) return reviewed;
    acts.push(reviewed.value.act);
  }
  return succeed({
    reminders: acts.flatMap(({ reminders }) => reminders),
    audit: acts.flatMap(({ audit }) => audit),
  });
}

function reviewOne(
  { text, seen }: ReadText,
  { step, reviewAt }: Verdict,
  by: Editor,
): Result<Edited<ReminderText>, 'not_from_here'> {
  if (step === 'archive') return moveText(text, seen, 'archived', by);
  const dated = { ...text, reviewAt: reviewAt ?? text.reviewAt };
  if (text.status !== 'published') return moveText(dated, seen, 'published', by);
  return reviewAt === undefined ? refuse('not_from_here') : succeed(editText(text, seen, dated, by));
}
