/**
 * The contract between the admin's API and its pages: one zod schema per body, query and answer, types inferred.
 *
 * Every answer of 400 and above is an `ErrorBody`. POST, PUT, PATCH and DELETE carry `x-csrf-token` (from `Session`),
 * except signing in. Who may: w worker, c clerk, s supervisor, a admin, o operator. A row outside one's areas is 404.
 *
 * | method and path                                        | who   | takes → gives                                   |
 * |--------------------------------------------------------|-------|-------------------------------------------------|
 * | POST   /api/session                                    | all   | SignInBody → Session                            |
 * | GET    /api/session                                    | wcsao | → Session (401 when signed out)                 |
 * | DELETE /api/session                                    | wcsao | → 204                                           |
 * | PUT    /api/session/password                           | wcsao | ChangePasswordBody → Session                    |
 * | PUT    /api/session/duty                               | wcsao | DutyBody → Session                              |
 * | POST   /api/session/chat-phrase                        | wcsao | → Phrase                                        |
 * | GET    /api/tickets                                    | wcsa  | TicketQuery → TicketPage                        |
 * | GET    /api/tickets/:id                                | wcsa  | → TicketDetail                                  |
 * | POST   /api/tickets/:id/actions                        | wcsa  | ActBody → TicketDetail (409 conflict)           |
 * | POST   /api/tickets/:id/actions/preview                | wcsa  | PreviewBody → Preview                           |
 * | POST   /api/tickets/:id/parts                          | csa   | SplitBody → TicketDetail (409 conflict)         |
 * | GET    /api/tickets/:id/duplicates                     | csa   | → PossibleDuplicates, the surest first          |
 * | POST   /api/tickets/:id/presence                       | wcsa  | PresenceBody → Company: who else has it open    |
 * | POST   /api/tickets/:id/reveal                         | wcsa  | RevealBody → Revealed (written to the audit log) |
 * | GET    /api/tickets/:id/pictures/:pictureId            | wcsa  | → picture bytes                                 |
 * | POST   /api/ticket-bulk/actions                        | wcsa  | BulkChoiceBody → BulkActions (nothing is changed) |
 * | POST   /api/ticket-bulk                                | wcsa  | BulkBody → BulkResults                          |
 * | GET    /api/ticket-views                               | wcsa  | → TicketViews                                   |
 * | GET    /api/ticket-view-counts                         | wcsa  | → TicketViewCounts                              |
 * | POST   /api/ticket-views                               | wcsa  | TicketViewBody → TicketViewItem (shared: only sa) |
 * | PUT    /api/ticket-views/:id                           | wcsa  | EditTicketViewBody → TicketViewItem (409 conflict; shared: only sa) |
 * | DELETE /api/ticket-views/:id                           | wcsa  | → 204 (shared: only sa)                         |
 * | GET    /api/callbacks                                  | csa   | CallbackQuery → Callbacks                       |
 * | POST   /api/callbacks/:id/phone                        | csa   | → Revealed (written to the audit log)           |
 * | GET    /api/statistics                                 | csa   | StatisticsQuery → StatisticsView (workers: only sa) |
 * | GET    /api/statistics-export                          | csa   | ?format → the file                              |
 * | GET    /api/statistics-warnings                        | csa   | → Warnings                                      |
 * | GET    /api/bulletins/:kind                            | csa   | ?day → BulletinView                             |
 * | GET    /api/bulletins/:kind/file                       | csa   | ?day&format → the file                          |
 * | GET    /api/ticket-export                              | csa   | ?from&to → CSV (written to the audit log)       |
 * | GET    /api/knowledge                                  | wcsa  | EntryQuery → EntryPage                          |
 * | POST   /api/knowledge                                  | csa   | EntryBody → EntryDetail (a draft)               |
 * | GET    /api/knowledge/:id                              | wcsa  | → EntryDetail                                   |
 * | PUT    /api/knowledge/:id                              | csa   | EditEntryBody → EntryDetail (published: only a) |
 * | POST   /api/knowledge/:id/submit                       | csa   | VersionBody → EntryDetail (waits for review)    |
 * | POST   /api/knowledge/:id/publish                      | a     | VersionBody → EntryDetail                       |
 * | POST   /api/knowledge/:id/archive                      | a     | VersionBody → EntryDetail                       |
 * | POST   /api/knowledge/:id/take-back                    | a     | VersionBody → EntryDetail (a draft again)       |
 * | GET    /api/knowledge/:id/versions                     | csa   | → EntryVersions, newest first                   |
 * | POST   /api/knowledge/:id/roll-back                    | a     | RollBackBody → EntryDetail                      |
 * | POST   /api/knowledge/:id/check                        | csa   | ChangeBody → ChangePreview (nothing is changed) |
 * | GET    /api/regression                                 | csa   | RegressionQuery → RegressionSet                 |
 * | POST   /api/regression                                 | csa   | AddQuestionsBody → AddedQuestions               |
 * | POST   /api/regression/remove                          | csa   | RemoveQuestionsBody → 204                       |
 * | POST   /api/regression/import                          | csa   | the file → AddedQuestions                       |
 * | GET    /api/regression/export                          | csa   | → CSV                                           |
 * | GET    /api/regression/runs                            | csa   | RegressionRunQuery → RegressionRunPage, newest first |
 * | POST   /api/regression/runs                            | csa   | → RegressionRunView                             |
 * | POST   /api/knowledge/try                              | wcsa  | TryBody → TryResult                             |
 * | GET    /api/knowledge-export                           | wcsa  | ExportQuery → the file                          |
 * | POST   /api/knowledge-imports                          | csa   | the file, ImportQuery → ImportView (planning)   |
 * | GET    /api/knowledge-imports/:id                      | csa   | → ImportView (one's own)                        |
 * | GET    /api/knowledge-imports/:id/rows                 | csa   | ImportRowsQuery → ImportRows                    |
 * | GET    /api/knowledge-imports/:id/report               | csa   | → CSV                                           |
 * | POST   /api/knowledge-imports/:id/check                | a     | → ChangePreview (of what is published)          |
 * | POST   /api/knowledge-imports/:id/carry-out            | csa   | CarryOutBody → ImportView (importing)           |
 * | GET    /api/knowledge-gaps                             | csa   | GapQuery → GapPage                              |
 * | POST   /api/knowledge-gaps/:id/resolve                 | csa   | ResolveGapBody → Gap                            |
 * | GET    /api/knowledge-due                              | wcsa  | → DueEntries                                    |
 * | POST   /api/knowledge-check                            | csa   | CheckBody → CheckResult                         |
 * | GET    /api/knowledge-gap-clusters                     | csa   | → GapClusters, most asked first                 |
 * | POST   /api/knowledge-gap-clusters/join                | csa   | JoinGapsBody → 204 (published: only a)          |
 * | POST   /api/knowledge-gap-clusters/resolve             | csa   | ResolveGapsBody → 204                           |
 * | GET    /api/knowledge-embeddings                       | csa   | → EmbeddingsView                                |
 * | POST   /api/knowledge-embeddings/renew                 | a     | RenewEmbeddingsBody → EmbeddingsView            |
 * | GET    /api/knowledge-proposals                        | csa   | → Proposals, newest first                       |
 * | POST   /api/knowledge-proposals/:id/accept             | csa   | AcceptProposalBody → EntryDetail (a draft)      |
 * | POST   /api/knowledge-proposals/:id/join               | csa   | JoinProposalBody → 204 (published: only a)      |
 * | POST   /api/knowledge-proposals/:id/discard            | csa   | → 204                                           |
 * | GET    /api/directory                                  | wcsa  | DirectoryQuery → Directory                      |
 * | PUT    /api/directory                                  | a     | DirectoryBody → DirectoryLineView               |
 * | DELETE /api/directory/:id                              | a     | → 204                                           |
 * | POST   /api/understanding/try                          | wcsa  | TryMessageBody → TriedMessageView               |
 * | GET    /api/corrections                                | csa   | CorrectionQuery → CorrectionPage, newest first  |
 * | POST   /api/corrections/:id/accept                     | csa   | AcceptCorrectionBody → CorrectionView           |
 * | POST   /api/corrections/:id/dismiss                    | csa   | → CorrectionView                                |
 * | GET    /api/trainings                                  | sa    | → Trainings, newest first                       |
 * | POST   /api/trainings                                  | sa    | → Trainings (running)                           |
 * | POST   /api/trainings/:id/activate                     | sa    | → Trainings                                     |
 * | POST   /api/trainings/roll-back                        | sa    | → Trainings (the shipped one reads)             |
 * | GET    /api/reminders/texts                            | csa   | → ReminderTexts                                 |
 * | POST   /api/reminders/texts                            | a     | ReminderTextBody → ReminderTextView (a draft)   |
 * | PUT    /api/reminders/texts/:id                        | a     | EditReminderTextBody → ReminderTextView         |
 * | POST   /api/reminders/texts/:id/publish                | a     | VersionBody → ReminderTextView                  |
 * | POST   /api/reminders/texts/:id/archive                | a     | VersionBody → ReminderTextView                  |
 * | POST   /api/reminders/text-review                      | a     | TextReviewBody → TextReview (all or none)       |
 * | GET    /api/reminders/scam-guides                      | csa   | → ScamGuides                                    |
 * | GET    /api/reminders/card                             | csa   | CardQuery → PNG                                 |
 * | GET    /api/reminders/plans                            | csa   | → ReminderPlans                                 |
 * | POST   /api/reminders/plans                            | a     | PlanBody → ReminderPlanView                     |
 * | PUT    /api/reminders/plans/:id                        | a     | EditPlanBody → ReminderPlanView                 |
 * | POST   /api/reminders/plans/:id/approve                | sa    | VersionBody → ReminderPlanView (goes out)       |
 * | POST   /api/reminders/plans/:id/refuse                 | sa    | VersionBody → ReminderPlanView                  |
 * | GET    /api/reminders/calendar                         | csa   | CalendarQuery → ReminderCalendar                |
 * | POST   /api/reminders/preview                          | csa   | ReminderPreviewBody → ReminderPreview           |
 * | POST   /api/reminders/preview-groups                   | csa   | PreviewGroupsBody → PreviewGroups (409 when changed) |
 * | POST   /api/reminders/trial                            | a     | TrialBody → TrialSent                           |
 * | POST   /api/reminders/send                             | a     | SendBody → ReminderRunDetail                    |
 * | GET    /api/reminders/runs                             | csa   | RunQuery → ReminderRunPage, newest first        |
 * | GET    /api/reminders/runs/:id                         | csa   | → ReminderRunDetail                             |
 * | GET    /api/reminders/runs/:id/deliveries              | csa   | DeliveryQuery → ReminderDeliveryPage            |
 * | POST   /api/reminders/runs/:id/pause                   | a     | → ReminderRunDetail (at once)                   |
 * | POST   /api/reminders/runs/:id/resume                  | a     | → ReminderRunDetail                             |
 * | POST   /api/reminders/runs/:id/stop                    | a     | → ReminderRunDetail (the rest is never sent)    |
 * | POST   /api/reminders/runs/:id/retry                   | a     | → ReminderRunDetail (only what failed)          |
 * | POST   /api/reminders/runs/:id/groups/:groupId/decision | a    | DecisionBody → ReminderRunDetail                |
 * | POST   /api/reminders/runs/:id/groups/:groupId/sent-by-hand | csa | → ReminderRunDetail                           |
 * | GET    /api/reminders/runs/:id/groups/:groupId/picture | csa   | → JPEG                                          |
 * | GET    /api/reminders/by-hand                          | csa   | → HandTasks, oldest first                       |
 * | GET    /api/reminders/by-hand-rule                     | csa   | → ByHandRuleView                                |
 * | PUT    /api/reminders/by-hand-rule                     | a     | ByHandRuleBody → ByHandRuleView (409 conflict)  |
 * | GET    /api/reminders/reach                            | csa   | ReachQuery → ReminderReach                      |
 * | GET    /api/reminders/volunteers                       | csa   | → ReminderVolunteers, newest first              |
 * | POST   /api/reminders/volunteers                       | a     | VolunteerBody → VolunteerMade                   |
 * | POST   /api/reminders/volunteers/:id/revoke            | a     | → ReminderVolunteerView                         |
 * | GET    /api/services                                   | wcsa  | ServiceQuery → ServicePage                      |
 * | GET    /api/services-overview                          | wcsa  | → ServiceOverview                               |
 * | POST   /api/services-preview                           | csa   | PreviewServiceBody → ServicePreview             |
 * | POST   /api/services                                   | csa   | ServiceBody → ServiceDetail (a draft)           |
 * | GET    /api/services/:id                               | wcsa  | → ServiceDetail                                 |
 * | PUT    /api/services/:id                               | csa   | EditServiceBody → ServiceDetail (published: only a) |
 * | POST   /api/services/:id/publish                       | a     | VersionBody → ServiceDetail                     |
 * | POST   /api/services/:id/archive                       | a     | VersionBody → ServiceDetail                     |
 * | POST   /api/services/:id/take-back                     | a     | VersionBody → ServiceDetail (a draft again)     |
 * | GET    /api/service-export                             | wcsa  | ?format → the file                              |
 * | POST   /api/service-imports                            | csa   | ServiceImportQuery, the file → ServiceImport    |
 * | GET    /api/service-imports/:id                        | csa   | → ServiceImport                                 |
 * | GET    /api/service-imports/:id/report                 | csa   | → CSV                                           |
 * | POST   /api/service-imports/:id/carry-out              | csa   | CarryOutServicesBody → ServiceImport            |
 * | GET    /api/time-rules                                 | csa   | → TimeRulesView                                 |
 * | PUT    /api/time-rules                                 | a     | TimeRulesBody → TimeRulesView (409 conflict)    |
 * | POST   /api/time-rules/try                             | csa   | TryTimeRulesBody → TriedTimeRules               |
 * | GET    /api/work-years/:year                           | csa   | → WorkYearView                                  |
 * | POST   /api/work-years/check                           | a     | HolidayFileBody → CheckedYear                   |
 * | PUT    /api/work-years/:year                           | a     | WorkYearBody → WorkYearView                     |
 * | POST   /api/work-years/:year/take-back                 | a     | VersionBody → WorkYearView                      |
 * | GET    /api/fraud-alerts                               | wcsa  | FraudAlertQuery → FraudAlertPage, newest first  |
 * | GET    /api/fraud-alerts/:id/choices                   | wcsa  | → FraudChoices (nothing is changed)             |
 * | POST   /api/fraud-alerts/:id/follow-ups                | wcsa  | FollowUpBody → FraudAlertItem (409 conflict)    |
 * | GET    /api/fraud-figures                              | csa   | → FraudFiguresView                              |
 * | GET    /api/fraud-examples                             | sa    | → JSONL (written to the audit log)              |
 * | GET    /api/scam-types                                 | wcsa  | → ScamTypeList                                  |
 * | POST   /api/scam-types                                 | a     | ScamTypeBody → ScamTypeItem (a draft)           |
 * | PUT    /api/scam-types/:id                             | a     | EditScamTypeBody → ScamTypeItem (409 conflict)  |
 * | POST   /api/scam-types/:id/steps                       | a     | ScamTypeStepBody → ScamTypeItem (409 refused)   |
 * | POST   /api/scam-types/:id/examples                    | a     | AddExampleBody → ScamTypeItem (of an alert)     |
 * | POST   /api/scam-types/try                             | a     | TryScamTypeBody → ScamTypeTrial (nothing is kept) |
 * | GET    /api/areas                                      | wcsao | → Areas                                         |
 * | GET    /api/departments                                | csa   | → Departments                                   |
 * | GET    /api/groups                                     | csa   | → Groups                                        |
 * | POST   /api/groups/binding-phrases                     | a     | BindingPhraseBody → Phrase                      |
 * | PATCH  /api/groups/:id                                 | a     | GroupSwitchesBody → GroupView                   |
 * | POST   /api/groups/:id/rebind                          | a     | → GroupView                                     |
 * | GET    /api/staff                                      | sa    | → StaffList                                     |
 * | POST   /api/staff                                      | a     | CreateStaffBody → StaffWithPassword             |
 * | PATCH  /api/staff/:id                                  | a     | EditStaffBody → StaffView                       |
 * | POST   /api/staff/:id/password                         | a     | → StaffWithPassword                             |
 * | POST   /api/staff/:id/chat-phrase                      | a     | → Phrase                                        |
 * | GET    /api/routing                                    | csa   | → RoutingView                                   |
 * | POST   /api/routing/try                                | a     | RoutingBody → RoutingTrial (nothing is saved)   |
 * | PUT    /api/routing                                    | a     | SaveRoutingBody → RoutingView (409 conflict)    |
 * | GET    /api/duty                                       | csa   | → DutyRosterView                                |
 * | PUT    /api/duty/:id/shifts                            | sa    | ShiftsBody → DutyMember                         |
 * | POST   /api/duty/:id/leaves                            | sa    | LeaveBody → DutyMember                          |
 * | POST   /api/duty/:id/leaves/:leaveId/end               | sa    | → DutyMember                                    |
 * | POST   /api/duty/:id/call                              | sa    | CallBody → DutyMember                           |
 * | GET    /api/outbox                                     | ao    | OutboxQuery → OutboxPage                        |
 * | POST   /api/outbox/:id/retry                           | ao    | → OutboxItem                                    |
 * | POST   /api/outbox/:id/discard                         | ao    | → OutboxItem                                    |
 * | GET    /api/channels                                   | wcsao | → Channels                                      |
 * | GET    /api/breaker                                    | ao    | → Breaker                                       |
 * | POST   /api/breaker/resume                             | ao    | → Breaker                                       |
 * | GET    /api/audit                                      | ao    | AuditQuery → AuditPage, newest first            |
 * | /api/worker/…                                          | page  | the worker page on a phone: schemas/worker.ts   |
 * | /api/volunteer/…                                       | page  | the page of a volunteer's day: schemas/volunteer.ts |
 * | GET    /api/live                                       | wcsao | → SSE, `event: change`, data LiveEventView      |
 */
export * from './callbacks.ts';
export * from './common.ts';
export * from './community.ts';
export * from './duty.ts';
export * from './fraud.ts';
export * from './scam-types.ts';
export * from './knowledge.ts';
export * from './knowledge-embeddings.ts';
export * from './knowledge-exchange.ts';
export * from './presence.ts';
export * from './proposals.ts';
export * from './regression.ts';
export * from './reminder-library.ts';
export * from './reminder-runs.ts';
export * from './reminders.ts';
export * from './routing.ts';
export * from './services.ts';
export * from './session.ts';
export * from './statistics.ts';
export * from './system.ts';
export * from './ticket-parts.ts';
export * from './ticket-ties.ts';
export * from './ticket-bulk.ts';
export * from './ticket-views.ts';
export * from './tickets.ts';
export * from './time-rules.ts';
export * from './understanding.ts';
export * from './volunteer.ts';
export * from './worker.ts';
