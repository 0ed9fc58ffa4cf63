/** Takes a person out of all that is stored about one ticket: its history, pictures, followers, and what was said of it. */
import type { Transaction } from '../prisma/database.prisma.ts';
import { personalFields } from './history-chain.ts';
import { wordsAnonymised } from './messages.zh.ts';
import type { TicketChange } from './ticket.ts';
import { fromEventRow, toJson } from './ticket-rows.prisma.ts';

type ForgetPerson = TicketChange & { readonly kind: 'forget_person' };

export async function forgetPerson(tx: Transaction, { ticketId, before }: ForgetPerson): Promise<void> {
  await forgetInHistory(tx, ticketId, before);
  await tx.ticketAttachment.deleteMany({ where: { ticketId, purpose: 'report' } });
  await tx.ticketFollower.deleteMany({ where: { ticketId } });
  await tx.correction.updateMany({ where: { ticketId }, data: { text: wordsAnonymised } });
  await tx.outboxMessage.updateMany({
    where: { ticketId },
    data: { text: wordsAnonymised, mentionKeys: [], briefs: '[]' },
  });
}

/** What the line that made it anonymous says stands for all that was known before. */
async function forgetInHistory(tx: Transaction, ticketId: string, before: number): Promise<void> {
  const rows = await tx.ticketEvent.findMany({ where: { ticketId, seq: { lt: before } } });
  for (const row of rows) {
    const { id, changes } = fromEventRow(row);
    const facts = Object.entries(changes).filter(([field]) => !personalFields.has(field));
    await tx.ticketEvent.update({
      where: { id },
      data: {
        changes: toJson(Object.fromEntries(facts)),
        ...(row.note === null ? {} : { note: wordsAnonymised }),
        ...(row.actorKind === 'resident' ? { actorId: wordsAnonymised } : {}),
      },
      select: { id: true },
    });
  }
}
