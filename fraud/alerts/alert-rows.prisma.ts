/** Alerts as rows. */
import { z } from 'zod';

import type { FraudAlert as AlertRow, Prisma } from '../../prisma/generated/sqlite/client.ts';
import type { FraudReason } from '../assessment.ts';
import type { ScamKind } from '../own/own-type.ts';
import { alertStatuses, type FollowUp, followUpKinds, type FraudAlert } from './fraud-alert.ts';

const reasonKinds = ['words', 'link', 'number', 'contact', 'disguise', 'learned', 'example'] as const;
const storedReasons = z.array(
  z.object({
    kind: z.enum(reasonKinds),
    quote: z.string(),
    sign: z.string(),
    share: z.number().exactOptional(),
  }),
);
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
    kind: row.kind as ScamKind,
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
  return reasons.map(({ kind, quote, sign, share }) => ({
    ...{ kind, quote, sign },
    ...(share === undefined ? {} : { share }),
  }));
}

function followUpToJson({ kind, byId, at, told }: FollowUp) {
  return { kind, byId, at: at.toISOString(), told };
}
