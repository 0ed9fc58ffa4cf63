/** The system's pages. */
import { hideFlats } from '../../../tickets/ticket-words.ts';
import type { StaffMember } from '../../../community/staff.ts';
import type { AuditEntry } from '../../../core/audit.ts';
import type { ChannelStatus } from '../../../core/channel.ts';
import type { Losses, Relay, ReviewedMessage } from '../dependencies.ts';
import {
  auditActionName,
  outboxErrorText,
  outboxStatusNames,
  purposeNames,
  violationName,
} from '../messages.zh.ts';
import type { Names } from '../names.ts';
import type { AuditItem, Breaker, Channels, ChannelStatusView, OutboxItem } from '../schemas/system.ts';

/** Operators keep the machine running: what residents are told is none of their business, public notices are. */
export function showMessage(
  message: ReviewedMessage,
  toName: string | undefined,
  staff: Pick<StaffMember, 'role'>,
): OutboxItem {
  const readable = staff.role !== 'operator' || message.purpose === 'notice';
  return {
    id: message.id,
    status: message.status,
    statusName: outboxStatusNames[message.status],
    purpose: message.purpose,
    purposeName: purposeNames[message.purpose],
    toKind: message.to.kind,
    toName,
    // Whether it is said again can be decided without the flat.
    text: readable ? (message.purpose === 'notice' ? message.text : hideFlats(message.text)) : undefined,
    attempts: message.attempts,
    createdAt: message.createdAt.toISOString(),
    notBefore: message.notBefore.toISOString(),
    errorCode: message.errorCode,
    errorText: outboxErrorText(message.status, message.errorCode),
    ticketId: message.ticketId,
  };
}

export function showChannel(status: ChannelStatus, withCode: boolean): ChannelStatusView {
  return {
    channel: status.channel,
    account: status.account,
    online: status.online,
    since: status.since.toISOString(),
    hint: status.hint,
    qrCode: withCode ? status.qrCode : undefined,
  };
}

/** Operators see how often, not what. */
export function showLosses(
  { droppedMessages, stopped }: ReturnType<Losses>,
  staff: Pick<StaffMember, 'role'>,
): Omit<Channels, 'items'> {
  const readable = staff.role !== 'operator';
  return {
    droppedMessages,
    stoppedSentences: stopped.total,
    stoppedKinds: Object.entries(stopped.kinds).map(([kind, times = 0]) => ({
      name: violationName(kind),
      times,
    })),
    stoppedLatest: stopped.latest.map(({ at, violations, sentence }) => ({
      at: at.toISOString(),
      violations: violations.map(violationName),
      sentence: readable ? sentence : undefined,
    })),
  };
}

export function showBreaker(stopped: Awaited<ReturnType<Relay['listStopped']>>): Breaker {
  return {
    stopped: stopped.map(({ channel, account, code, since }) => ({
      ...{ channel, account, since: since.toISOString() },
      reason: outboxErrorText('dead', code) ?? code,
    })),
  };
}

export function showAudit(entry: AuditEntry, names: Names, subjectName: string | undefined): AuditItem {
  return {
    id: entry.id,
    actor: names.staffMember(entry.actorId),
    action: entry.action,
    actionName: auditActionName(entry.action),
    subjectId: entry.subjectId,
    subjectName,
    details: { ...entry.details },
    at: entry.at.toISOString(),
  };
}
