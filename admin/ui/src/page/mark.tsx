/** A word that stands out. Its colour only helps, and each pair of colours can be read with weak eyes (4.5 : 1). */
import type { ReactNode } from 'react';
import './mark.css';

export type Tone = 'quiet' | 'waiting' | 'going' | 'good' | 'warning' | 'alarm';

interface MarkProps {
  readonly tone: Tone;
  /** Beside the word, for those who do not tell the colours apart. */
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

export function Mark({ tone, icon, children }: MarkProps) {
  return (
    <span className={`mark mark-${tone}`}>
      {icon !== undefined && <span aria-hidden="true">{icon}</span>}
      {children}
    </span>
  );
}
