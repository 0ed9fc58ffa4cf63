/** Alerts as rows. */
import { z } from 'zod';

import type { FraudAlert as AlertRow, Prisma } from '../../prisma/generated/sqlite/client.ts';
import type { FraudReason } from '../assessment.ts';
import type { BaitKind } from '../bait-kind.ts';
import { alertStatuses, type FollowUp, followUpKinds, type FraudAlert } from './fraud-alert.ts';

const reasonKinds = ['words', 'link', 'number', 'contact', 'disguise', 'learned'] as const;
const storedReasons = z.array(z.object({ kind: z.enum(reasonKinds), quote: z.string(), sign: z.string() }));
const storedFollowUps = z.array(
  z.object({
    kind: z.enum(followUpKinds),
    byId: z.string(),
    at: z.iso.datetime().transform((text) => new Date(text)),
    told: z.number(),
  }),
);
const storedStatus = z.enum(alertStatuses);

export function alertFromRow(row: AlertRow): FraudAlert {
  return {
    ...row,
    communityId: row.communityId ?? undefined,
    // Written by this store only, from the closed list.
    kind: row.kind as BaitKind,
    reasons: storedReasons.parse(row.reasons),
    text: row.text ?? undefined,
    senderName: row.senderName ?? undefined,
    status: storedStatus.parse(row.status),
    followUps: storedFollowUps.parse(row.followUps),
    forgottenAt: row.forgottenAt ?? undefined,
  };
}

export function alertToRow(alert: FraudAlert): Prisma.FraudAlertUncheckedCreateInput {
  return {
    ...alert,
    communityId: alert.communityId ?? null,
    reasons: reasonsToJson(alert.reasons),
    text: alert.text ?? null,
    senderName: alert.senderName ?? null,
    followUps: alert.followUps.map(followUpToJson),
    forgottenAt: alert.forgottenAt ?? null,
  };
}

export function reasonsToJson(reasons: readonly FraudReason[]) {
  return reasons.map(({ kind, quote, sign }) => ({ kind, quote, sign }));
}

function followUpToJson({ kind, byId, at, told }: FollowUp) {
  return { kind, byId, at: at.toISOString(), told };
}
