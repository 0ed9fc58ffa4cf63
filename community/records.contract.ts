import { describe, expect, it } from 'vitest';

import type { AuditEntry } from '../core/audit.ts';
import { applyAuditEntries, createAuditStore } from './audit.prisma.ts';
import { audit, insertTree, later, type Stores } from './stores.contract.ts';

export function recordsContract(given: () => Stores): void {
  describe('the audit log', () => {
    it('is read newest first, page by page, without gap or repeat', async () => {
      const { database } = given();
      const entries = Array.from({ length: 7 }, (_, index): AuditEntry => ({
        ...audit('ticket.claim', `t${index}`, later(Math.floor(index / 2))),
        details: { from: 'received', count: index, forced: false },
      }));
      await database.$transaction((transaction) => applyAuditEntries(transaction, entries));
      const store = createAuditStore(database);
      const read: AuditEntry[] = [];
      for (;;) {
        const page = await store.list({}, 3, read.at(-1));
        if (page.length === 0) break;
        read.push(...page);
      }
      const newestFirst = [...entries].sort(
        (one, other) => other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1),
      );
      expect(read).toEqual(newestFirst);
      expect((await store.list({ subjectId: 't3' }, 10)).map(({ id }) => id)).toEqual([entries[3]?.id]);
      expect(await store.list({ actorId: 'nobody' }, 10)).toEqual([]);
    });

    it('has a line for every change of the community', async () => {
      await insertTree(given());
      const lines = await createAuditStore(given().database).list({ action: 'area.insert' }, 100);
      expect(lines.map(({ subjectId }) => subjectId).sort()).toEqual(['b3', 'b5']);
    });
  });
}
