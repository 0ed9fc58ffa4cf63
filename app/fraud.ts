/** What the handlers that deal with scams are joined to. */
import { wasSaid } from '../bot/outbox.prisma.ts';
import { createReadCode, type ReadCode } from '../fraud/read-code.ts';
import { createSayKind, type SayKind } from '../fraud/own/say-kind.ts';
import type { HandlerDeps } from '../handlers/index.ts';
import { createListPastReminders } from '../reminders/past-reminders.prisma.ts';
import { createFindOnDuty } from '../tickets/routing/nearest-on-duty.ts';
import type { Foundation } from './create-app.ts';
import { createFindRoster } from './find-roster.ts';

export function readCodeOf({ channel, config }: Pick<Foundation, 'channel' | 'config'>): ReadCode {
  return createReadCode({
    download: (ref, signal) => channel.download(ref, signal),
    limitBytes: config.attachmentLimitBytes,
  });
}

/** With the numbers of the directory as it stands. */
export function sayKindOf({ ownTypes, knowledge }: Pick<Foundation, 'ownTypes' | 'knowledge'>): SayKind {
  return createSayKind({ find: ownTypes.find, fill: (text, areaPath) => knowledge.fill(text, areaPath) });
}

export function fraudHandlerDeps(foundation: Foundation): HandlerDeps['fraud'] {
  const { stores, database, config, assessFraud } = foundation;
  return {
    assess: assessFraud,
    sayKind: sayKindOf(foundation),
    readCode: readCodeOf(foundation),
    alerts: stores.fraudAlerts,
    countRecentByType: stores.fraudAlerts.countRecentByType,
    wasSaid: (key) => wasSaid(database, key),
    findOnDuty: createFindOnDuty(createFindRoster(foundation)),
    listPolice: async (areaPath) =>
      (await stores.staff.listWorkers(areaPath)).filter(({ isPoliceContact }) => isPoliceContact === true),
    listPastReminders: createListPastReminders(database, 'anti_fraud'),
    findCommunity: (areaPath) => stores.areas.findCommunity(areaPath),
    findOnlyCommunity: () => stores.areas.findOnlyCommunity(),
    timeZone: config.timeZone,
  };
}
