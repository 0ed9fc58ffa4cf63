/** The composition root: every adapter meets its port here, by hand, and nowhere else. */
import { mkdirSync } from 'node:fs';

import type { FastifyInstance } from 'fastify';

import type { Commit } from '../bot/changes.ts';
import { createCommit, type GroupCommit } from '../bot/commit.ts';
import { type Appliers, createWriteActs } from '../bot/commit.prisma.ts';
import type { DialogueStore } from '../bot/dialogue-store.ts';
import type { PipelineLimits } from '../bot/pipeline.ts';
import { applyAuditEntries } from '../community/audit.prisma.ts';
import { applyBindingChanges } from '../community/bindings.prisma.ts';
import { applyDutyChanges } from '../community/duty/duty-store.prisma.ts';
import { createEditsElsewhere, type EditsElsewhere } from '../community/edits-elsewhere.prisma.ts';
import { applyResidentChanges } from '../community/residents.prisma.ts';
import type { Channel } from '../core/channel.ts';
import type { Clock } from '../core/clock.ts';
import type { Embeddings } from '../core/embeddings.ts';
import type { LanguageModel } from '../core/language-model.ts';
import { createLiveEvents, type LiveEvents } from '../core/live.ts';
import type { Log } from '../core/log.ts';
import type { AssessFraud } from '../fraud/assessment.ts';
import type { CurrentOwnTypes } from '../fraud/own/current-own-types.ts';
import { applyFraudAlertChanges } from '../fraud/alerts/alert-changes.prisma.ts';
import { applyGapChanges } from '../knowledge/gap-store.prisma.ts';
import {
  createKnowledgeBase,
  type KnowledgeBase,
  type KnowledgeSource,
} from '../knowledge/knowledge-base.ts';
import type { ShippedEntry } from '../knowledge/entry.ts';
import { createLinkHosts, type LinkHosts } from '../knowledge/link-hosts.ts';
import {
  createServiceDirectory,
  type ServiceDirectory,
} from '../knowledge/service-directory/service-directory.ts';
import type { ServiceTemplate } from '../knowledge/service-directory/service-item.ts';
import { createTokeniser, type Tokenise } from '../knowledge/retrieval/tokenise.ts';
import { type Database, openDatabase } from '../prisma/database.prisma.ts';
import { migrate } from '../prisma/migrate.prisma.ts';
import { applyReminderChanges } from '../reminders/reminder-changes.prisma.ts';
import type { Reminders } from '../reminders/reminders.ts';
import { createCurrentTimeRules, type CurrentTimeRules } from '../tickets/clock/current-time-rules.ts';
import { endPart } from '../tickets/end-wholes.ts';
import { createStepContext, type FindStepContext } from '../tickets/step-context.ts';
import type { AskedReporters } from '../tickets/asked-reporters.ts';
import type { AwaitedVerdicts } from '../tickets/awaited-verdicts.ts';
import type { RecentMatters } from '../tickets/recent-matters.ts';
import type { RecentReporters } from '../tickets/recent-reporters.ts';
import type { Workloads } from '../tickets/routing/workloads.ts';
import { createListUnassigned, createListWaiting } from '../tickets/unassigned.prisma.ts';
import { createChain } from '../tickets/history-chain.ts';
import { applyTicketChanges } from '../tickets/ticket-changes.prisma.ts';
import { applyCorrectionChanges } from '../understanding/corrections/corrections.prisma.ts';
import {
  createCurrentClassifier,
  type CurrentClassifier,
} from '../understanding/training/current-classifier.ts';
import { readShippedLessons, type ShippedLessons } from '../understanding/training/shipped-lessons.ts';
import { trainAside } from '../understanding/training/train-aside.ts';
import { createTraining, type Training } from '../understanding/training/training.ts';
import { proposingFrom } from './closed-matters.ts';
import { joinAdminApi } from './admin-api.ts';
import { openChannel } from './channel.ts';
import { type Config, isHttps } from './config.ts';
import { type Bot, createBot } from './create-bot.ts';
import { lockDataFolder } from './data-folder-lock.ts';
import { createEmbedding, type Embedding, loadEmbeddings } from './embedding.ts';
import { createJobRunner } from './job-runner.ts';
import { type Follow, recall } from './recall.ts';
import { createFindRoster } from './find-roster.ts';
import { followVisits } from '../admin/api/presence.prisma.ts';
import { followedEdits } from './followed-edits.ts';
import { layFraud } from './fraud.ts';
import { createJobs } from './jobs.ts';
import { createLifecycle, type Lifecycle } from './lifecycle.ts';
import { loadLanguageModel } from './model.ts';
import { seed, type Seeded } from './seed.ts';
import { createServer, type ServerPlugin } from './server.ts';
import { createStores, type Stores } from './stores.ts';

export interface AppOptions {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  /** Instead of the one the configuration names. */
  readonly channel?: Channel;
  readonly limits?: PipelineLimits;
  /** The trained classifier that comes with the program; absent: rules decide alone until one is activated. */
  readonly readShippedModel?: (() => Uint8Array | undefined) | undefined;
  /** Instead of the examples and held-out messages that come with the program. */
  readonly readLessons?: () => ShippedLessons;
  /** Instead of the one the configuration names. */
  readonly languageModel?: LanguageModel;
  /** Instead of those the configuration names. */
  readonly embeddings?: Embeddings;
  /** Instead of the knowledge that comes with the program. */
  readonly content?: readonly ShippedEntry[];
  /** Instead of the templates of service items that come with the program. */
  readonly templates?: readonly ServiceTemplate[];
  /** One that was made before: it takes half a second. */
  readonly tokenise?: Tokenise;
  /** One that was read before: it has some MB. */
  readonly assessFraud?: AssessFraud;
}

export interface App extends Lifecycle, Bot {
  /** What the first start made: shown once. */
  readonly firstAdmin: Seeded['firstAdmin'];
  readonly database: Database;
  readonly stores: Stores;
  readonly live: LiveEvents;
  readonly commit: Commit;
  readonly stepContext: FindStepContext;
  readonly server: FastifyInstance;
}

export function appliersFor({ encryptionKey }: Config): Appliers {
  const chain = createChain(encryptionKey);
  return {
    residents: applyResidentChanges,
    tickets: (transaction, changes) => applyTicketChanges(transaction, changes, chain),
    corrections: applyCorrectionChanges,
    gaps: applyGapChanges,
    bindings: applyBindingChanges,
    duty: applyDutyChanges,
    fraud: applyFraudAlertChanges,
    reminders: applyReminderChanges,
    audit: applyAuditEntries,
  };
}

/** Opens and migrates the database and seeds what every installation has; nothing runs before `start`. */
export async function createApp(options: AppOptions): Promise<App> {
  const { config, clock, log } = options;
  const unlock = takeDataFolder(config);
  await migrate(config.database);
  const foundation = await layFoundation(options);
  const { database, stores, live, committing, channel, pages } = foundation;
  const commit = committing.commit;
  const { content, templates } = options;
  const seeded = await seed({ database, stores, config, commit, now: clock.now(), content, templates });
  await startReading(foundation);
  const bot = createBot(foundation);
  const { reminders } = bot;
  const training = joinTraining(foundation);
  const server = await createServer({
    trustProxy: config.trustProxy,
    https: isHttps(config),
    log,
    readiness: () => readiness(database, channel),
    plugins: [joinAdminApi(foundation, { ...bot, training }), ...pages],
  });
  const jobList = joinJobs(foundation, { commit, reminders });
  const jobs = createJobRunner({ jobs: jobList, clock, log, timeZone: config.timeZone });
  foundation.alsoFollow(({ tickets }) => {
    if (endPart(tickets)) jobs.runSoon('tickets.end_wholes');
  });
  return {
    firstAdmin: seeded.firstAdmin,
    ...{ database, stores, live, server, commit, stepContext: foundation.stepContext },
    ...bot,
    ...createLifecycle({ ...foundation, ...bot, jobs, training, server, unlock }),
  };
}

const dayMs = 24 * 3_600_000;

function joinJobs(
  foundation: Foundation,
  { commit, reminders }: { readonly commit: Commit; readonly reminders: Reminders },
) {
  const { database, stores, dialogues } = foundation;
  return createJobs({
    ...{ database, dialogues, reminders, pictures: stores.pictures, classifier: foundation.classifier },
    embedding: foundation.embedding?.entries,
    warning: { ...stores, commit, timeZone: foundation.config.timeZone },
    telling: {
      ...{ ...stores, commit, timeZone: foundation.config.timeZone },
      listUnassigned: createListUnassigned(database),
    },
    listWaiting: createListWaiting(database),
    timeRules: foundation.timeRules,
    marking: { ...stores, commit, times: foundation.timeRules.rules },
    sweeping: {
      tickets: stores.tickets,
      commit,
      stepContext: foundation.stepContext,
      findRoster: createFindRoster(foundation),
    },
    anonymising: {
      tickets: stores.tickets,
      commit,
      stepContext: foundation.stepContext,
      afterMs: foundation.config.anonymiseAfterDays * dayMs,
    },
    proposing: proposingFrom(stores, foundation.knowledge),
    fraudAlerts: stores.fraudAlerts,
  });
}

/** Everything that answers come from, into memory. */
async function startReading(foundation: Foundation): Promise<void> {
  await foundation.linkHosts.start();
  await foundation.knowledge.start();
  await foundation.services.start();
  await startEmbedding(foundation);
  await foundation.timeRules.refresh();
  await foundation.ownTypes.refresh();
  await foundation.classifier.refresh();
  foundation.elsewhere?.start();
}

/** Reads what was embedded before; the rest is made in the background. */
async function startEmbedding({ embedding }: Foundation): Promise<void> {
  embedding?.held.follow();
  await embedding?.held.refresh();
}

function joinTraining({ stores, live, log, clock, ...options }: Foundation): Training {
  const { readLessons = readShippedLessons, readShippedModel } = options;
  return createTraining({
    corrections: stores.corrections,
    models: stores.classifierModels,
    readShipped: () => ({ ...readLessons(), current: readShippedModel?.() }),
    train: trainAside,
    ...{ live, log, clock },
  });
}

/** Opens the database, which is migrated, and what remembers beside it; `createBot` makes a bot of it. */
export async function layFoundation(options: AppOptions): Promise<Foundation> {
  const { config, clock, log, readShippedModel } = options;
  const database = openDatabase(config.database);
  const live = createLiveEvents();
  const stores = createStores(database, live, config);
  const memory = await recall(database, clock.now());
  const linkHosts = createLinkHosts({
    ...{ live, log, configured: config.linkHosts },
    list: () => stores.linkHostStore.list(),
  });
  const committing = createCommit({
    write: createWriteActs(database, appliersFor(config)),
    live,
    log,
    onCommitted: memory.follow,
    linkHosts: linkHosts.all,
  });
  const opened =
    options.channel === undefined
      ? openChannel(config, { clock, log })
      : { channel: options.channel, pages: [] };
  const tokenise = options.tokenise ?? createTokeniser();
  const knowledge = createKnowledgeBase({ source: knowledgeSource(stores), tokenise, live, log });
  const services = createServiceDirectory({ source: stores.services, tokenise, live, log });
  const models = stores.classifierModels;
  const classifier = createCurrentClassifier({ readShipped: readShippedModel, models, live, log });
  return {
    ...options,
    ...layClock(options, stores, live),
    ...{ classifier, database, live, stores, knowledge, services, committing, linkHosts },
    ...{ ...memory, ...layFraud(options, stores, live) },
    elsewhere: followElsewhere(options, database, live),
    languageModel: await loadLanguageModel(options),
    embedding: createEmbedding(await loadEmbeddings(options), { ...options, live, stores, knowledge }),
    ...opened,
  };
}

/** A file has one process. */
function followElsewhere({ config, clock, log }: AppOptions, database: Database, live: LiveEvents) {
  if (config.database.provider === 'sqlite') return undefined;
  const besides = [followVisits(database, live)];
  return createEditsElsewhere({ database, followed: followedEdits, besides, ...{ live, clock, log } });
}

/** What the clock of tickets goes by, and what a step asks about a ticket's surroundings. */
function layClock({ config, log }: AppOptions, stores: Stores, live: LiveEvents) {
  const { timeRules: store, tickets, staff } = stores;
  const timeRules = createCurrentTimeRules({ store, timeZone: config.timeZone, live, log });
  const listSupervisors = (areaPath: string) => staff.listSupervisors(areaPath);
  return { timeRules, stepContext: createStepContext({ tickets, listSupervisors, times: timeRules.rules }) };
}

function knowledgeSource({ entries, directory }: Stores): KnowledgeSource {
  return {
    listPublished: () => entries.listPublished(),
    find: (id) => entries.find(id),
    listLines: () => directory.list(),
  };
}

/** One process per SQLite file. */
function takeDataFolder(config: Config): () => void {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  return config.database.provider === 'sqlite' ? lockDataFolder(config.dataDir) : () => undefined;
}

/** What the other parts of the process are made of. */
export interface Foundation extends Omit<AppOptions, 'languageModel' | 'embeddings'> {
  readonly database: Database;
  readonly live: LiveEvents;
  readonly stores: Stores;
  /** Absent where no other process can edit. */
  readonly elsewhere: EditsElsewhere | undefined;
  /** Published knowledge in memory; follows every edit. */
  readonly knowledge: KnowledgeBase;
  /** Published items of the service directory in memory; follows every edit. */
  readonly services: ServiceDirectory;
  /** The trained reader beside the rules; follows every activation. */
  readonly classifier: CurrentClassifier;
  /** Calendar, limits and marks in memory; follows every change. */
  readonly timeRules: CurrentTimeRules;
  readonly dialogues: DialogueStore;
  readonly reporters: RecentReporters;
  readonly matters: RecentMatters;
  readonly verdicts: AwaitedVerdicts;
  readonly asked: AskedReporters;
  readonly workloads: Workloads;
  readonly committing: GroupCommit;
  /** Hears of every act that this process commits. */
  readonly alsoFollow: (follow: Follow) => void;
  /** Kinds of scams of this deployment in memory; follows every edit. */
  readonly ownTypes: CurrentOwnTypes;
  /** The shipped detector and the deployment's own types. */
  readonly assessFraud: AssessFraud;
  /** Follows every edit. */
  readonly linkHosts: LinkHosts;
  readonly stepContext: FindStepContext;
  /** Absent: rules and classifier understand alone. */
  readonly languageModel: LanguageModel | undefined;
  /** Absent: entries are found by their words alone. */
  readonly embedding: Embedding | undefined;
  readonly channel: Channel;
  readonly pages: readonly ServerPlugin[];
}

async function readiness(database: Database, channel: Channel) {
  const stored = await database.setting.count().then(
    () => 'ok',
    () => 'unreachable',
  );
  const connected = channel.status().online ? 'online' : 'offline';
  return { ready: stored === 'ok', checks: { database: stored, channel: connected } };
}
