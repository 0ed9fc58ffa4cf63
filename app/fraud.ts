/** What the handlers that deal with scams are joined to. */
import { wasSaid } from '../bot/outbox.prisma.ts';
import type { LiveEvents } from '../core/live.ts';
import { createAssessWithOwnTypes } from '../fraud/own/assess-with-own-types.ts';
import { createCurrentOwnTypes } from '../fraud/own/current-own-types.ts';
import { loadFraudDetector } from '../fraud/shipped-detector.ts';
import { createReadCode, type ReadCode } from '../fraud/read-code.ts';
import { createSayKind, type SayKind } from '../fraud/own/say-kind.ts';
import type { HandlerDeps } from '../handlers/index.ts';
import { createListPastReminders } from '../reminders/past-reminders.prisma.ts';
import { createFindOnDuty } from '../tickets/routing/nearest-on-duty.ts';
import type { AppOptions, Foundation } from './create-app.ts';
import { createFindRoster } from './find-roster.ts';
import type { Stores } from './stores.ts';

export function readCodeOf({ channel, config }: Pick<Foundation, 'channel' | 'config'>): ReadCode {
  return createReadCode({
    download: (ref, signal) => channel.download(ref, signal),
    limitBytes: config.attachmentLimitBytes,
  });
}

/** The detector that is shipped, and before it the deployment's own types. */
export function layFraud(options: AppOptions, { ownTypeStore }: Stores, live: LiveEvents) {
  const { log, assessFraud = loadFraudDetector() } = options;
  const ownTypes = createCurrentOwnTypes({ list: ownTypeStore.list, live, log });
  return { ownTypes, assessFraud: createAssessWithOwnTypes(assessFraud, ownTypes.judge) };
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
