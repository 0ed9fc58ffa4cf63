/** Alerts as the admin shows them. */
import { type FraudAlert, followUpsFrom } from '../../../fraud/alerts/fraud-alert.ts';
import type { FraudFigures } from '../../../fraud/alerts/figures.ts';
import { alertStatusNames, followUpNames } from '../../../fraud/alerts/messages.zh.ts';
import type { FraudReason } from '../../../fraud/assessment.ts';
import type { BaitKind } from '../../../fraud/bait-kind.ts';
import { fraudSignNames } from '../../../fraud/messages.zh.ts';
import { baitKindNames } from '../../../fraud/warning.messages.zh.ts';
import { noCommunity } from '../fraud.zh.ts';
import { actorNames } from '../messages.zh.ts';
import type { Names } from '../names.ts';
import type { FraudAlertItem, FraudFiguresView } from '../schemas/fraud.ts';

export function showAlert(alert: FraudAlert, groupName: string, names: Names): FraudAlertItem {
  const { id, groupId, areaPath, kind, status, warned, postedAt, text, senderName, version } = alert;
  return {
    ...{ id, warned, text, senderName, version, postedAt: postedAt.toISOString() },
    group: { id: groupId, name: groupName },
    areaName: names.area(areaPath),
    kind: codedKind(kind),
    status: { code: status, name: alertStatusNames[status] },
    reasons: alert.reasons.map(showReason),
    followUps: alert.followUps.map((done) => ({
      ...{ name: followUpNames[done.kind], at: done.at.toISOString(), told: done.told },
      by: names.staff(done.byId) ?? actorNames.staff,
    })),
    may: [...followUpsFrom[status]],
  };
}

const signNames: Readonly<Record<string, string>> = fraudSignNames;

function showReason({ sign, quote }: FraudReason) {
  return { name: signNames[sign] ?? sign, ...(quote === '' ? {} : { quote }) };
}

export function codedKind(kind: BaitKind) {
  return { code: kind, name: baitKindNames[kind] };
}

export function showFigures({ kinds, communities, weeks }: FraudFigures, names: Names): FraudFiguresView {
  return {
    kinds: kinds.map(({ kind, count }) => ({ ...codedKind(kind), count })),
    communities: communities.map(({ communityId, count }) =>
      communityId === undefined
        ? { name: noCommunity, count }
        : { id: communityId, name: names.areaById(communityId), count },
    ),
    weeks: weeks.map(({ week, count, kinds: ofWeek }) => ({
      ...{ week, count },
      kinds: [...ofWeek].map(([kind, of]) => ({ ...codedKind(kind), count: of })),
    })),
  };
}
