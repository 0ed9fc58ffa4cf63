/** Two entries that say the same: whichever is given, the resident learns it. */
import type { KnowledgeEntry } from '../entry.ts';

type Saying = Pick<KnowledgeEntry, 'category' | 'answer'>;

/** Numbers that stand at the end of many answers whatever they are about. */
const ofMany: ReadonlySet<string> = new Set(['110', '119', '120', '12345']);
/** With its unit, which tells 30 days from 30 years; the year of a law is none. */
const figure =
  /(?!20\d\d年)(?<!\d)\d+(?:\.\d+)?(?:%|个?[日天年月岁元倍]|小时|分钟|周岁)?|[二三四五]分之[一二三四]|[两三四五六]个(?:以上)?(?:见证人|工作日)/gu;

/** Of one subject, with the same figures: a number to call, a term, an age. */
export function sayTheSame(one: Saying, other: Saying): boolean {
  if (one.category !== other.category) return false;
  const figures = figuresOf(one);
  return figuresOf(other).some((found) => figures.includes(found));
}

/** Those of one digit alone count points, not facts. */
function figuresOf({ answer }: Saying): readonly string[] {
  const found = Array.from(answer.matchAll(figure), ([text]) => text);
  return found.filter((text) => text.length > 1 && !ofMany.has(text));
}
