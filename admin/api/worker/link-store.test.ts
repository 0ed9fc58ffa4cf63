import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { AuditEntry } from '../../../core/audit.ts';
import { newId } from '../../../core/ids.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../../test/support/sqlite.ts';
import { createSessionStore, sessionData } from '../session-store.prisma.ts';
import { createWorkerLinkStore, type Redemption, type WorkerLinkStore } from './link-store.prisma.ts';
import { hashLinkToken, linkLifetimeMs, newLinkToken } from './link-token.ts';

const now = new Date('2026-11-22T02:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);

let temporary: TemporaryDatabase;
let links: WorkerLinkStore;
beforeEach(async () => {
  temporary = await temporaryDatabase();
  links = createWorkerLinkStore(temporary.database);
  await temporary.database.staff.create({
    data: { id: 'zhou', login: 'zhou', name: '周敏', role: 'worker', passwordHash: '' },
  });
});
afterEach(() => temporary.close());

async function issue(): Promise<{ id: string; token: string }> {
  const [id, token] = [newId(now), newLinkToken()];
  await links.insert({
    ...{ id, tokenHash: hashLinkToken(token), staffId: 'zhou', ticketId: 'ticket-1' },
    ...{ createdAt: now, expiresAt: later(linkLifetimeMs) },
  });
  return { id, token };
}

let sessions = 0;
function redemption(id: string, at = now, auditId = newId(at)): Redemption {
  const session = { id: `session-${(sessions += 1)}`, staffId: 'zhou', expiresAt: later(12 * 3_600_000) };
  const audit: AuditEntry = {
    id: auditId,
    actorId: 'zhou',
    action: 'worker_link.redeem',
    subjectId: id,
    details: {},
    at,
  };
  return { link: { id }, session: { ...session, data: sessionData('worker') }, audit };
}

describe('a one-time link', () => {
  it('is kept only as a hash of more than 128 random bits', async () => {
    const { token } = await issue();
    expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(16);
    expect(JSON.stringify(await temporary.database.workerLink.findMany())).not.toContain(token);
    expect(await links.find(hashLinkToken(token))).toMatchObject({ staffId: 'zhou', ticketId: 'ticket-1' });
    expect(await links.find(hashLinkToken(newLinkToken()))).toBeUndefined();
  });

  it('opens one session, with a line in the audit log', async () => {
    const { id, token } = await issue();
    const first = redemption(id);
    expect(await links.redeem(first)).toBe(true);
    expect(await links.redeem(redemption(id))).toBe(false);
    expect(await temporary.database.session.count()).toBe(1);
    expect(await temporary.database.auditEntry.count()).toBe(1);
    expect((await links.find(hashLinkToken(token)))?.usedAt).toEqual(now);
    const found = await createSessionStore(temporary.database).find(first.session.id, now);
    expect(found?.pages).toBe('worker');
  });

  it('is won by one of many who redeem it at once', async () => {
    const { id } = await issue();
    const won = await Promise.all(Array.from({ length: 8 }, () => links.redeem(redemption(id))));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await temporary.database.session.count()).toBe(1);
  });

  it('runs out', async () => {
    const { id } = await issue();
    expect(await links.redeem(redemption(id, later(linkLifetimeMs)))).toBe(false);
    expect(await links.redeem(redemption(id, later(linkLifetimeMs - 1)))).toBe(true);
  });

  it('is still good after a redemption that broke half-way', async () => {
    const { id } = await issue();
    const taken = await issue();
    const other = redemption(taken.id);
    await links.redeem(other);
    // The audit log refuses a line it has: everything before it is taken back.
    await expect(links.redeem(redemption(id, now, other.audit.id))).rejects.toThrow();
    expect(await temporary.database.session.count()).toBe(1);
    expect(await links.redeem(redemption(id))).toBe(true);
  });

  it('is forgotten some time after it ran out', async () => {
    const { token } = await issue();
    await links.removeExpired(later(linkLifetimeMs));
    expect(await links.find(hashLinkToken(token))).toBeDefined();
    await links.removeExpired(later(linkLifetimeMs + 1));
    expect(await links.find(hashLinkToken(token))).toBeUndefined();
  });
});
