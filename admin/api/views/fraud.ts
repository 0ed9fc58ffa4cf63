/** Alerts as the admin shows them. */
import { type FraudAlert, followUpsFrom } from '../../../fraud/alerts/fraud-alert.ts';
import type { FraudFigures } from '../../../fraud/alerts/figures.ts';
import { alertStatusNames, followUpNames } from '../../../fraud/alerts/messages.zh.ts';
import type { FraudReason } from '../../../fraud/assessment.ts';
import { fraudSignNames } from '../../../fraud/messages.zh.ts';
import { ownSignNames } from '../../../fraud/own/messages.zh.ts';
import type { ScamKind } from '../../../fraud/own/own-type.ts';
import type { NameKind } from '../../../fraud/own/say-kind.ts';
import { alike, noCommunity } from '../fraud.zh.ts';
import { actorNames } from '../messages.zh.ts';
import type { Names } from '../names.ts';
import type { FraudAlertItem, FraudFiguresView } from '../schemas/fraud.ts';

export interface ShownNames {
  readonly names: Names;
  readonly nameKind: NameKind;
}

export function showAlert(
  alert: FraudAlert,
  groupName: string,
  { names, nameKind }: ShownNames,
): FraudAlertItem {
  const { id, groupId, areaPath, kind, status, warned, postedAt, text, senderName, version } = alert;
  return {
    ...{ id, warned, text, senderName, version, postedAt: postedAt.toISOString() },
    group: { id: groupId, name: groupName },
    areaName: names.area(areaPath),
    kind: codedKind(kind, nameKind),
    status: { code: status, name: alertStatusNames[status] },
    reasons: alert.reasons.map(showReason),
    followUps: alert.followUps.map((done) => ({
      ...{ name: followUpNames[done.kind], at: done.at.toISOString(), told: done.told },
      by: names.staff(done.byId) ?? actorNames.staff,
    })),
    may: [...followUpsFrom[status]],
  };
}

const signNames: Readonly<Record<string, string>> = { ...fraudSignNames, ...ownSignNames };

export function showReason({ sign, quote, share }: FraudReason) {
  const name = signNames[sign] ?? sign;
  return {
    name: share === undefined ? name : alike(name, share),
    ...(quote === '' ? {} : { quote }),
  };
}

function codedKind(kind: ScamKind, nameKind: NameKind) {
  return { code: kind, name: nameKind(kind) };
}

export function showFigures(
  { kinds, communities, weeks }: FraudFigures,
  names: Names,
  nameKind: NameKind,
): FraudFiguresView {
  return {
    kinds: kinds.map(({ kind, count }) => ({ ...codedKind(kind, nameKind), count })),
    communities: communities.map(({ communityId, count }) =>
      communityId === undefined
        ? { name: noCommunity, count }
        : { id: communityId, name: names.areaById(communityId), count },
    ),
    weeks: weeks.map(({ week, count, kinds: ofWeek }) => ({
      ...{ week, count },
      kinds: [...ofWeek].map(([kind, of]) => ({ ...codedKind(kind, nameKind), count: of })),
    })),
  };
}
