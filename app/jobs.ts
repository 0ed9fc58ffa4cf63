/** Every scheduled job of the process: id, when, what. */
import { createSessionStore } from '../admin/api/session-store.prisma.ts';
import { createWorkerLinkStore } from '../admin/api/worker/link-store.prisma.ts';
import { purgeDialogues } from '../bot/dialogue-store.prisma.ts';
import type { DialogueStore } from '../bot/dialogue-store.ts';
import { purgeProcessed } from '../bot/commit.prisma.ts';
import { purgeSent } from '../bot/outbox.prisma.ts';
import type { FraudAlertStore } from '../fraud/alerts/alert-store.prisma.ts';
import type { EmbedEntries } from '../knowledge/embeddings/embed-entries.ts';
import { proposeDrafts, type ProposeDeps } from '../knowledge/proposals/propose-drafts.ts';
import type { Database } from '../prisma/database.prisma.ts';
import type { Reminders } from '../reminders/reminders.ts';
import { removeOrphanPictures } from '../pictures/orphan-pictures.prisma.ts';
import { type WarnDeps, warnSupervisors } from '../tickets/statistics/warn-supervisors.ts';
import type { CurrentTimeRules } from '../tickets/clock/current-time-rules.ts';
import { rollUp } from '../tickets/statistics/roll-up.prisma.ts';
import type { PictureStore } from '../pictures/picture-files.ts';
import { type MarkSweepDeps, sweepMarks } from '../tickets/sweep-marks.ts';
import { type AnonymiseDeps, anonymiseEnded } from '../tickets/anonymise.ts';
import { dispatchWaiting, type WaitingDeps } from '../tickets/dispatch-waiting.ts';
import { type EndWholesDeps, endWholes } from '../tickets/end-wholes.ts';
import { tellUnassigned, type UnassignedDeps } from '../tickets/tell-unassigned.ts';
import { type SweepDeps, sweepTimeouts } from '../tickets/sweep-timeouts.ts';
import type { CurrentClassifier } from '../understanding/training/current-classifier.ts';
import type { Job } from './job-runner.ts';

const dayMs = 24 * 3_600_000;
/** A channel redelivers within days, if at all; what was said is kept as a receipt for a quarter. */
const processedForMs = 30 * dayMs;
const sentForMs = 90 * dayMs;
/** Long enough that an old link still says what became of it. */
const linksForMs = 7 * dayMs;
/** No act takes that long from taking a picture to its commit. */
const orphansForMs = dayMs;

export interface JobDeps {
  readonly database: Database;
  readonly dialogues: Pick<DialogueStore, 'forgetExpired'>;
  readonly reminders: Pick<Reminders, 'planDue' | 'holdFailing'>;
  readonly classifier: Pick<CurrentClassifier, 'refresh'>;
  readonly pictures: Pick<PictureStore, 'listOlder' | 'remove'>;
  readonly sweeping: SweepDeps & EndWholesDeps;
  readonly marking: MarkSweepDeps;
  readonly timeRules: Pick<CurrentTimeRules, 'tellOfMissingYears'>;
  readonly anonymising: AnonymiseDeps;
  readonly proposing: ProposeDeps;
  readonly fraudAlerts: Pick<FraudAlertStore, 'forget'>;
  readonly warning: WarnDeps;
  readonly telling: UnassignedDeps;
  readonly listWaiting: WaitingDeps['listWaiting'];
  /** Absent without embeddings. */
  readonly embedding: Pick<EmbedEntries, 'run'> | undefined;
}

export function createJobs(deps: JobDeps): readonly Job[] {
  const { database, dialogues, reminders, classifier, sweeping, marking, embedding } = deps;
  const { proposing, warning, timeRules, telling } = deps;
  const waiting = { ...sweeping, listWaiting: deps.listWaiting };
  return [
    { id: 'tickets.sweep_marks', when: '* * * * *', what: (now) => sweepMarks(marking, now) },
    { id: 'tickets.sweep_timeouts', when: '* * * * *', what: (now) => sweepTimeouts(sweeping, now) },
    { id: 'tickets.end_wholes', when: '* * * * *', what: (now) => endWholes(sweeping, now) },
    {
      id: 'statistics.roll_up',
      when: '*/5 * * * *',
      what: (now) => rollUp({ database, timeZone: warning.timeZone }, now),
    },
    { id: 'tickets.dispatch_waiting', when: '* * * * *', what: (now) => dispatchWaiting(waiting, now) },
    // Every five minutes is soon enough for what an office gives out by hand.
    { id: 'tickets.tell_unassigned', when: '*/5 * * * *', what: (now) => tellUnassigned(telling, now) },
    { id: 'statistics.warn', when: '0 9 * * *', what: (now) => warnSupervisors(warning, now) },
    { id: 'time_rules.missing_years', when: '0 8 * * *', what: (now) => timeRules.tellOfMissingYears(now) },
    { id: 'knowledge.propose', when: '25 * * * *', what: (now) => proposeDrafts(proposing, now) },
    { id: 'reminders.plan', when: '* * * * *', what: (now) => reminders.planDue(now) },
    { id: 'reminders.watch', when: '* * * * *', what: (now) => reminders.holdFailing(now) },
    {
      id: 'dialogues.expire',
      when: '*/10 * * * *',
      what: async (now) => {
        dialogues.forgetExpired(now);
        await purgeDialogues(database, now);
      },
    },
    // Another process may have activated another one.
    { id: 'classifier.refresh', when: '* * * * *', what: () => classifier.refresh() },
    ...(embedding === undefined
      ? []
      : [{ id: 'embeddings.embed', when: '* * * * *', what: () => embedding.run() }]),
    ...nightly(deps),
  ];
}

/** What has had its day goes, while the city sleeps. */
function nightly({ database, pictures, anonymising, fraudAlerts }: JobDeps): readonly Job[] {
  return [
    { id: 'tickets.anonymise', when: '40 2 * * *', what: (now) => anonymiseEnded(anonymising, now) },
    {
      id: 'fraud_alerts.forget',
      when: '45 2 * * *',
      what: (now) => fraudAlerts.forget(new Date(now.getTime() - anonymising.afterMs), now),
    },
    {
      id: 'processed.purge',
      when: '10 3 * * *',
      what: (now) => purgeProcessed(database, new Date(now.getTime() - processedForMs)),
    },
    {
      id: 'outbox.purge',
      when: '20 3 * * *',
      what: (now) => purgeSent(database, new Date(now.getTime() - sentForMs)),
    },
    {
      id: 'sessions.purge',
      when: '30 3 * * *',
      what: (now) => createSessionStore(database).removeExpired(now),
    },
    {
      id: 'worker_links.purge',
      when: '35 3 * * *',
      what: (now) => createWorkerLinkStore(database).removeExpired(new Date(now.getTime() - linksForMs)),
    },
    {
      id: 'pictures.purge',
      when: '40 3 * * *',
      what: (now) => removeOrphanPictures({ database, pictures }, new Date(now.getTime() - orphansForMs)),
    },
  ];
}
