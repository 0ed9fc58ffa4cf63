/** Handlers in their order: the first that accepts and does not pass has the turn. */
import type { Handler, Outcome, Turn } from './handler.ts';

export interface Taken {
  readonly handler: string;
  readonly outcome: Outcome;
}

/** Absent when nobody takes it, or who takes it stays silent. */
export async function firstThatTakes(handlers: readonly Handler[], turn: Turn): Promise<Taken | undefined> {
  for (const handler of handlers) {
    if (!handler.accepts(turn)) continue;
    const outcome = await handler.handle(turn);
    if (outcome === 'pass') continue;
    return outcome === 'silent' ? undefined : { handler: handler.name, outcome };
  }
  return undefined;
}
