/** Dialogue rows: what a restart continues with. */
import type { Dialogue } from '../handlers/handler.ts';
import type { Database, Transaction } from '../prisma/database.prisma.ts';
import { insertRows } from '../prisma/insert-rows.prisma.ts';
import type { StoredDialogue } from './dialogue-store.ts';

/** JSON values as the database takes them; a dialogue's state is plain data of its owner. */
type Json = Exclude<Parameters<Transaction['dialogue']['create']>[0]['data']['state'], undefined>;

export async function loadDialogues(database: Database, now: Date): Promise<readonly StoredDialogue[]> {
  const rows = await database.dialogue.findMany({ where: { expiresAt: { gt: now } } });
  return rows.map(({ key, owner, version, state, expiresAt }) => ({
    key,
    dialogue: { owner, version, state, expiresAt },
  }));
}

/** The last change of a key wins; each key is replaced whole. */
export async function applyDialogueChanges(
  transaction: Transaction,
  changes: readonly { readonly key: string; readonly next: Dialogue | undefined }[],
): Promise<void> {
  const last = new Map(changes.map(({ key, next }) => [key, next]));
  await transaction.dialogue.deleteMany({ where: { key: { in: [...last.keys()] } } });
  const rows = [...last].flatMap(([key, next]) => (next === undefined ? [] : [toRow(key, next)]));
  await insertRows(transaction, 'Dialogue', rows);
}

function toRow(key: string, { owner, version, state, expiresAt }: Dialogue) {
  return { key, owner, version, state: state as Json, expiresAt };
}

/** Returns how many rows were deleted. */
export async function purgeDialogues(database: Database, now: Date): Promise<number> {
  const { count } = await database.dialogue.deleteMany({ where: { expiresAt: { lte: now } } });
  return count;
}
