/** Every ticket with its whole history, page by page, for checking. */
import { z } from 'zod';

import type { Database } from '../prisma/database.prisma.ts';
import type { ChainLink } from './history-chain.ts';
import { fromEventRow, fromTicketRow } from './ticket-rows.prisma.ts';
import type { KeptHistory } from './verify-history.ts';

const pageSize = 200;
const wordHashes = z.record(z.string(), z.string());

/** Oldest ticket first; each ticket with its lines is one moment's reading. */
export async function* readHistories(database: Database): AsyncGenerator<KeptHistory> {
  for (let after = ''; ;) {
    const rows = await database.ticket.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: pageSize,
      include: { events: { orderBy: { seq: 'asc' } } },
    });
    for (const { events, ...row } of rows)
      yield {
        ticket: fromTicketRow(row),
        head: row.historyHash ?? undefined,
        lines: events.map((event) => ({ event: fromEventRow(event), link: linkOf(event) })),
      };
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return;
    after = last.id;
  }
}

function linkOf({
  hash,
  wordsHash,
}: {
  readonly hash: string | null;
  readonly wordsHash: string | null;
}): ChainLink | undefined {
  if (hash === null || wordsHash === null) return undefined;
  return { hash, words: wordHashes.parse(JSON.parse(wordsHash)) };
}
