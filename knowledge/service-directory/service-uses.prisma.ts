/** How often items answered, and what that was worth to who asked. */
import type { Transaction } from '../../prisma/database.prisma.ts';
import type { GapChange } from '../entry.ts';

export type ServiceUse = Extract<GapChange, { kind: 'service_answered' | 'service_rated' }>;

export function isServiceUse(change: GapChange): change is ServiceUse {
  return change.kind === 'service_answered' || change.kind === 'service_rated';
}

/** Inside the caller's transaction. An item that is gone meanwhile has nothing to count. */
export async function applyServiceUses(tx: Transaction, uses: readonly ServiceUse[]): Promise<void> {
  for (const use of uses)
    await tx.serviceItem.updateMany({ where: { id: use.itemId }, data: countedBy(use) });
}

const once = { increment: 1 } as const;

function countedBy(use: ServiceUse) {
  if (use.kind === 'service_answered') return { hits: once, lastUsedAt: use.at };
  return use.useful ? { useful: once } : { useless: once };
}
