/** Writes alerts inside the transaction of the act they belong to. */
import { ConflictError } from '../../core/errors.ts';
import type { Transaction } from '../../prisma/database.prisma.ts';
import { alertToRow } from './alert-rows.prisma.ts';
import type { FraudAlert, FraudAlertChange } from './fraud-alert.ts';

export async function applyFraudAlertChanges(
  tx: Transaction,
  changes: readonly FraudAlertChange[],
): Promise<void> {
  for (const { kind, alert } of changes) {
    if (kind === 'raise') await raise(tx, alert);
    else await followUp(tx, alert);
  }
}

async function raise(tx: Transaction, alert: FraudAlert): Promise<void> {
  const { groupId, day, textHash } = alert;
  const known = await tx.fraudAlert.findFirst({ where: { groupId, day, textHash }, select: { id: true } });
  if (known !== null) throw new ConflictError('the alert about this text', { alertId: known.id });
  await tx.fraudAlert.create({ data: alertToRow(alert) });
}

async function followUp(tx: Transaction, alert: FraudAlert): Promise<void> {
  const seen = { id: alert.id, version: alert.version - 1 };
  const { status, followUps, version } = alertToRow(alert);
  const { count } = await tx.fraudAlert.updateMany({ where: seen, data: { status, followUps, version } });
  if (count !== 1) throw new ConflictError('the alert', { version: seen.version });
}
