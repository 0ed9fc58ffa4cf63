/** Stage ④: the first handler that accepts and does not pass has the turn. */
import type { Handler, Outcome, Turn } from '../handlers/handler.ts';

export type Dispatched =
  | { readonly kind: 'outcome'; readonly handler: string; readonly outcome: Outcome }
  | { readonly kind: 'silent' };

export async function dispatch(handlers: readonly Handler[], turn: Turn): Promise<Dispatched> {
  for (const handler of handlers) {
    if (!handler.accepts(turn)) continue;
    const outcome = await handler.handle(turn);
    if (outcome === 'pass') continue;
    if (outcome === 'silent') return { kind: 'silent' };
    return { kind: 'outcome', handler: handler.name, outcome };
  }
  return { kind: 'silent' };
}
