/** What the API needs of the other parts: their stores and use cases, joined in `app/create-app.ts`. */
import type { AreaStore } from '../../community/area.ts';
import type { AuditStore } from '../../community/audit.prisma.ts';
import type { BindingStore } from '../../community/binding.ts';
import type { DepartmentStore } from '../../community/department.ts';
import type { DutyStore } from '../../community/duty/duty.ts';
import type { Group, GroupStore } from '../../community/group.ts';
import type { ResidentStore } from '../../community/resident.ts';
import type { StaffStore } from '../../community/staff.ts';
import type { AuditEntry } from '../../core/audit.ts';
import type { ChannelStatus } from '../../core/channel.ts';
import type { Clock } from '../../core/clock.ts';
import type { LiveEvents } from '../../core/live.ts';
import type { Log } from '../../core/log.ts';
import type { Address } from '../../core/message.ts';
import type { OutgoingMessage, Purpose } from '../../core/outgoing.ts';
import type { Sealer } from '../../core/sealing.ts';
import type { AssessFraud } from '../../fraud/assessment.ts';
import type { HarmlessPool } from '../../fraud/own/harmless-texts.ts';
import type { CurrentOwnTypes } from '../../fraud/own/current-own-types.ts';
import type { OwnTypeStore } from '../../fraud/own/own-type-store.prisma.ts';
import type { SayKind } from '../../fraud/own/say-kind.ts';
import type { FraudAlertStore } from '../../fraud/alerts/alert-store.prisma.ts';
import type { FraudAlertChange } from '../../fraud/alerts/fraud-alert.ts';
import type { DirectoryStore } from '../../knowledge/directory-store.prisma.ts';
import type { EmbeddingReview } from '../../knowledge/embeddings/embedding-state.ts';
import type { LookByMeaning } from '../../knowledge/embeddings/meanings.ts';
import type { EntryPictures } from '../../knowledge/entry-pictures.prisma.ts';
import type { EntryStore } from '../../knowledge/entry-store.prisma.ts';
import type { Imports } from '../../knowledge/exchange/imports.ts';
import type { ProposalStore } from '../../knowledge/proposals/proposal-store.prisma.ts';
import type { RegressionStore } from '../../knowledge/regression/regression-store.prisma.ts';
import type { Regression } from '../../knowledge/regression/regression.ts';
import type { LinkHosts } from '../../knowledge/link-hosts.ts';
import type { LinkHostStore } from '../../knowledge/link-hosts.prisma.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { ItemImports } from '../../knowledge/service-directory/exchange/item-imports.ts';
import type { ServiceDirectory } from '../../knowledge/service-directory/service-directory.ts';
import type { ServiceStore } from '../../knowledge/service-directory/service-store.prisma.ts';
import type { GapStore } from '../../knowledge/gap-store.prisma.ts';
import type { Database } from '../../prisma/database.prisma.ts';
import type { ReminderStore } from '../../reminders/reminder-store.prisma.ts';
import type { ByHandStore } from '../../reminders/by-hand.prisma.ts';
import type { VolunteerStore } from '../../reminders/volunteer-store.prisma.ts';
import type { AudienceStore } from '../../reminders/audience-store.prisma.ts';
import type { DayKind } from '../../reminders/recurrence.ts';
import type { ReminderChange } from '../../reminders/reminder.ts';
import type { Reminders } from '../../reminders/reminders.ts';
import type { TimeRulesStore } from '../../tickets/clock/rules-store.prisma.ts';
import type { Attachments } from '../../pictures/attachments.prisma.ts';
import type { PictureStore } from '../../pictures/picture-files.ts';
import type { TakePatrolReport } from '../../tickets/patrol-report.ts';
import type { TicketNumbers } from '../../tickets/ticket-numbers.ts';
import type { FindOnDuty } from '../../tickets/routing/nearest-on-duty.ts';
import type { FindRoster } from '../../tickets/routing/roster.ts';
import type { Workloads } from '../../tickets/routing/workloads.ts';
import type { RoutingStore } from '../../tickets/routing/routing-store.prisma.ts';
import type { TicketExport } from '../../tickets/statistics/ticket-export.prisma.ts';
import type { StatisticsStore } from '../../tickets/statistics/statistics.prisma.ts';
import type { CurrentTimes } from '../../tickets/clock/time-rules.ts';
import type { FindStepContext } from '../../tickets/step-context.ts';
import type { CallbackStore } from '../../tickets/callbacks/callbacks.prisma.ts';
import type { ViewStore } from '../../tickets/views/view-store.prisma.ts';
import type { TicketStore } from '../../tickets/ticket-store.prisma.ts';
import type { TicketChange } from '../../tickets/ticket.ts';
import type { CorrectionChange } from '../../understanding/corrections/correction.ts';
import type { CorrectionStore } from '../../understanding/corrections/corrections.prisma.ts';
import type { MessageGuess } from '../../understanding/classifier/message-classifier.ts';
import type { Training } from '../../understanding/training/training.ts';
import type { Understanding } from '../../understanding/understanding.ts';
import type { Position } from './cursor.ts';
import type { outboxStatusNames } from './messages.zh.ts';

/** All or nothing, once it resolves on disk; throws `ConflictError` when a row moved on meanwhile. */
export type CommitChanges = (changes: {
  /** Throws `DuplicateError` when this key was committed before. */
  readonly processed?: { readonly key: string; readonly did: string; readonly at: Date };
  readonly tickets?: readonly TicketChange[];
  readonly corrections?: readonly CorrectionChange[];
  readonly outgoing?: readonly OutgoingMessage[];
  readonly reminders?: readonly ReminderChange[];
  readonly fraud?: readonly FraudAlertChange[];
  readonly audit: readonly AuditEntry[];
}) => Promise<void>;

/** A message that did not get out, or that a person decided on. */
export interface ReviewedMessage {
  readonly id: string;
  readonly status: keyof typeof outboxStatusNames;
  readonly to: Address;
  readonly purpose: Purpose;
  readonly text: string;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly notBefore: Date;
  readonly errorCode: string | undefined;
  readonly ticketId: string | undefined;
}

export interface OutboxReview {
  find(id: string): Promise<ReviewedMessage | undefined>;
  /** The newest first. */
  list(
    status: 'dead' | 'unknown' | 'held' | undefined,
    after: Position | undefined,
    limit: number,
  ): Promise<{ readonly items: readonly ReviewedMessage[]; readonly next: Position | undefined }>;
  /** False when somebody else decided first. */
  sendAgain(id: string, audit: AuditEntry): Promise<boolean>;
  settle(id: string, audit: AuditEntry): Promise<boolean>;
}

export interface StoppedAccount {
  readonly channel: string;
  readonly account: string;
  readonly code: string;
  readonly since: Date;
}

/** What sends. */
export interface Relay {
  /** The accounts that the platform stopped, the one stopped longest first. */
  listStopped(): Promise<readonly StoppedAccount[]>;
  resume(account: Pick<StoppedAccount, 'channel' | 'account'>): Promise<void>;
}

export type ChannelStatuses = () => readonly ChannelStatus[];

/** What was lost or stopped since the process started. */
export type Losses = () => { readonly droppedMessages: number; readonly stopped: Stopped };

/** What the guard stopped: sentences, violations by kind, the newest first. */
export interface Stopped {
  readonly total: number;
  readonly kinds: Readonly<Partial<Record<string, number>>>;
  readonly latest: readonly {
    readonly at: Date;
    readonly purpose: string;
    readonly violations: readonly string[];
    readonly sentence: string | undefined;
  }[];
}

/** A message read as if somebody had just said it. */
export interface MessageTried {
  readonly understanding: Understanding;
  /** What rules and lexicons alone make of it. */
  readonly rules: Understanding;
  /** What the classifier alone guesses, with the pieces of text that speak for it; absent without one. */
  readonly classifier:
    { readonly guess: MessageGuess; readonly evidence: readonly { readonly piece: string }[] } | undefined;
  readonly gate:
    | { readonly kind: 'speak'; readonly licence: 'act' | 'only_if_sure'; readonly reason: string }
    | { readonly kind: 'silent'; readonly reason: string };
}

export type TryMessage = (tried: {
  readonly text: string;
  /** Absent: in private. */
  readonly group: Group | undefined;
  readonly addressed: boolean;
  readonly alias: string | undefined;
  readonly now: Date;
}) => MessageTried;

export interface AdminApiDeps {
  /** Only for the sessions, which are the API's own. */
  readonly database: Database;
  /** At least 32 characters. */
  readonly sessionSecret: string;
  /** People reach the admin by https. */
  readonly https: boolean;
  readonly timeZone: string;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
  readonly live: LiveEvents;

  readonly areas: AreaStore;
  readonly departments: DepartmentStore;
  readonly groups: GroupStore;
  readonly staff: StaffStore;
  readonly bindings: BindingStore;

  readonly residents: Pick<ResidentStore, 'find'>;

  readonly commit: CommitChanges;
  readonly tickets: TicketStore;
  readonly statistics: StatisticsStore;
  readonly ticketExport: TicketExport;
  readonly ticketViews: ViewStore;
  readonly callbacks: CallbackStore;
  readonly stepContext: FindStepContext;
  readonly times: CurrentTimes;
  readonly pictures: PictureStore;
  readonly findRoster: FindRoster;
  readonly findOnDuty: FindOnDuty;
  readonly routing: RoutingStore;
  readonly duty: DutyStore;
  readonly workloads: Pick<Workloads, 'of' | 'reserve'>;
  readonly sealer: Pick<Sealer, 'open'>;
  readonly timeRules: TimeRulesStore;
  readonly ticketNumbers: TicketNumbers;
  /** As the bot takes it in the chat. */
  readonly takePatrolReport: TakePatrolReport;
  /** Largest picture a phone may send. */
  readonly pictureLimitBytes: number;

  readonly review: OutboxReview;
  readonly relay: Relay;
  readonly channelStatuses: ChannelStatuses;
  readonly losses: Losses;
  readonly audit: AuditStore;

  readonly tryMessage: TryMessage;
  readonly corrections: CorrectionStore;
  readonly training: Training;

  readonly entries: EntryStore;
  readonly entryPictures: EntryPictures;
  /** Those the guard lets through. */
  readonly linkHosts: LinkHosts;
  readonly linkHostStore: LinkHostStore;
  readonly imports: Imports;
  readonly gaps: GapStore;
  readonly directory: DirectoryStore;
  readonly services: ServiceStore;
  readonly serviceImports: ItemImports;
  readonly proposals: ProposalStore;
  readonly regressionSet: RegressionStore;
  readonly regression: Regression;
  /** What the bot itself asks. */
  readonly knowledge: KnowledgeBase;
  readonly embedding: EmbeddingReview;
  /** What the bot itself asks of the service directory. */
  readonly serviceDirectory: Pick<ServiceDirectory, 'ask' | 'reply'>;
  /** Absent without embeddings. */
  readonly lookByMeaning: LookByMeaning | undefined;

  readonly fraudAlerts: FraudAlertStore;
  readonly ownTypeStore: OwnTypeStore;
  /** What the bot itself judges by. */
  readonly ownTypes: CurrentOwnTypes;
  readonly assessFraud: AssessFraud;
  /** Harmless texts that come with the program. */
  readonly readHarmless: () => readonly HarmlessPool[];
  readonly sayKind: SayKind;
  readonly reminders: ReminderStore;
  readonly reminderAudience: AudienceStore;
  readonly volunteers: VolunteerStore;
  readonly byHand: ByHandStore;
  /** Whoever they belong to. */
  readonly attachments: Attachments;
  readonly reminding: Reminders;
  /** What the calendar says of days. */
  readonly days: () => DayKind;
}
