/** What the guard stopped since the start: counted by kind, the latest kept for staff to look at, never on disk. */
import type { Purpose } from '../core/outgoing.ts';
import { redact } from '../core/redaction.ts';
import type { Guarded, Violation } from './guard.ts';

export interface StoppedSentence {
  readonly at: Date;
  readonly purpose: Purpose;
  readonly violations: readonly Violation[];
  /** Redacted; absent where it names somebody's flat or number. */
  readonly sentence: string | undefined;
}

export interface StoppedFigures {
  readonly total: number;
  readonly kinds: Readonly<Partial<Record<Violation, number>>>;
  /** The newest first. */
  readonly latest: readonly StoppedSentence[];
}

const kept = 20;

export function createStoppedSentences() {
  const kinds: Partial<Record<Violation, number>> = {};
  let total = 0;
  let latest: readonly StoppedSentence[] = [];
  return {
    see: ({ message, violations, stopped }: Guarded): void => {
      for (const violation of violations) kinds[violation] = (kinds[violation] ?? 0) + 1;
      total += violations.length;
      if (violations.length === 0) return;
      const seen = stopped.map((one): StoppedSentence => ({
        at: message.notBefore,
        purpose: message.purpose,
        violations: one.violations,
        sentence: one.violations.some(isPrivate) ? undefined : redact(one.sentence.trim()),
      }));
      latest = [...seen, ...latest].slice(0, kept);
    },
    figures: (): StoppedFigures => ({ total, kinds: { ...kinds }, latest }),
  };
}

function isPrivate(violation: Violation): boolean {
  return violation.startsWith('private_');
}
