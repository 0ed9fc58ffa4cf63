/** The admin's API, joined to the stores and use cases of the process. */
import { createAdminApi } from '../admin/api/plugin.ts';
import { applyAuditEntries } from '../community/audit.prisma.ts';
import { createOutboxReview } from '../bot/outbox-review.prisma.ts';
import { createSealer } from '../core/sealing.ts';
import { type HarmlessPool, readHarmlessPools } from '../fraud/own/harmless-texts.ts';
import { createEmbeddingReview } from '../knowledge/embeddings/embedding-state.ts';
import { createImports } from '../knowledge/exchange/imports.ts';
import { createRegression } from '../knowledge/regression/regression.ts';
import { createItemImports } from '../knowledge/service-directory/exchange/item-imports.ts';
import type { Reminders } from '../reminders/reminders.ts';
import type { Training } from '../understanding/training/training.ts';
import { createFindOnDuty } from '../tickets/routing/nearest-on-duty.ts';
import { isHttps } from './config.ts';
import { sayKindOf } from './fraud.ts';
import type { Foundation } from './create-app.ts';
import type { Bot } from './create-bot.ts';
import { createFindRoster } from './find-roster.ts';
import { joinPatrolReports } from './patrol-reports.ts';
import { dayKindOf } from './reminding.ts';

type JoinedParts = Pick<Bot, 'outbox' | 'pipeline' | 'tryMessage'> & {
  readonly reminders: Reminders;
  readonly training: Training;
};

export function joinAdminApi(
  foundation: Foundation,
  { outbox, pipeline, tryMessage, reminders, training }: JoinedParts,
): ReturnType<typeof createAdminApi> {
  const { config, clock, log, live, database, stores, knowledge, embedding, committing, channel } =
    foundation;
  return createAdminApi({
    ...stores,
    ...{ database, knowledge, linkHosts: foundation.linkHosts },
    regression: createRegression({ store: stores.regressionSet, knowledge }),
    embedding: createEmbeddingReview(stores.vectors, embedding),
    ...{ serviceDirectory: foundation.services, lookByMeaning: embedding?.look },
    ...fraudDeps(foundation),
    findRoster: createFindRoster(foundation),
    findOnDuty: createFindOnDuty(createFindRoster(foundation)),
    workloads: foundation.workloads,
    takePatrolReport: joinPatrolReports(foundation),
    sessionSecret: config.sessionSecret,
    https: isHttps(config),
    timeZone: config.timeZone,
    stepContext: foundation.stepContext,
    times: foundation.timeRules.rules,
    ...{ clock, log, live },
    commit: committing.commit,
    review: createOutboxReview(database, live, applyAuditEntries),
    relay: outbox,
    ...{ reminding: reminders, days: () => dayKindOf(foundation.timeRules.rules) },
    ...{ tryMessage, training },
    serviceImports: createItemImports({ services: stores.services, clock }),
    imports: createImports({ entries: stores.entries, clock, log }),
    channelStatuses: () => [channel.status()],
    losses: () => ({
      droppedMessages: pipeline.dropped(),
      stopped: committing.stopped(),
    }),
    pictureLimitBytes: config.attachmentLimitBytes,
    sealer: createSealer(config.encryptionKey),
  });
}

function fraudDeps(foundation: Foundation) {
  let harmless: readonly HarmlessPool[] | undefined;
  return {
    ...{ ownTypes: foundation.ownTypes, assessFraud: foundation.assessFraud },
    sayKind: sayKindOf(foundation),
    // Thousands of lines, wanted by few: read when first asked for.
    readHarmless: () => (harmless ??= readHarmlessPools()),
  };
}
