/** Every store of the process, on one database. */
import path from 'node:path';

import { createAreaStore } from '../community/areas.prisma.ts';
import { applyAuditEntries, createAuditStore } from '../community/audit.prisma.ts';
import { createBindingStore } from '../community/bindings.prisma.ts';
import { createDepartmentStore } from '../community/departments.prisma.ts';
import { createDutyStore } from '../community/duty/duty-store.prisma.ts';
import { createGroupStore } from '../community/groups.prisma.ts';
import { createResidentStore } from '../community/residents.prisma.ts';
import { createStaffStore } from '../community/staff.prisma.ts';
import type { LiveEvents } from '../core/live.ts';
import { createOwnTypeStore } from '../fraud/own/own-type-store.prisma.ts';
import { createFraudAlertStore } from '../fraud/alerts/alert-store.prisma.ts';
import { createDirectoryStore } from '../knowledge/directory-store.prisma.ts';
import { createVectorStore } from '../knowledge/embeddings/vector-store.prisma.ts';
import { createEntryPictures } from '../knowledge/entry-pictures.prisma.ts';
import { createEntryStore } from '../knowledge/entry-store.prisma.ts';
import { createGapStore } from '../knowledge/gap-store.prisma.ts';
import { createLinkHostStore } from '../knowledge/link-hosts.prisma.ts';
import { createProposalStore } from '../knowledge/proposals/proposal-store.prisma.ts';
import { createRegressionStore } from '../knowledge/regression/regression-store.prisma.ts';
import { createServiceStore } from '../knowledge/service-directory/service-store.prisma.ts';
import type { Database } from '../prisma/database.prisma.ts';
import { createAudienceStore } from '../reminders/audience-store.prisma.ts';
import { createByHandStore } from '../reminders/by-hand.prisma.ts';
import { createVolunteerStore } from '../reminders/volunteer-store.prisma.ts';
import { createReminderStore } from '../reminders/reminder-store.prisma.ts';
import { createTimeRulesStore } from '../tickets/clock/rules-store.prisma.ts';
import { createStatisticsStore } from '../tickets/statistics/statistics.prisma.ts';
import { createPictureFiles } from '../pictures/picture-files.ts';
import { createRoutingStore } from '../tickets/routing/routing-store.prisma.ts';
import { createAttachmentStore } from '../pictures/attachments.prisma.ts';
import { createTicketExport } from '../tickets/statistics/ticket-export.prisma.ts';
import { createTicketNumbers } from '../tickets/ticket-numbers.prisma.ts';
import { createTicketStore } from '../tickets/ticket-store.prisma.ts';
import { createCallbackStore } from '../tickets/callbacks/callbacks.prisma.ts';
import { createViewStore } from '../tickets/views/view-store.prisma.ts';
import { createCorrectionStore } from '../understanding/corrections/corrections.prisma.ts';
import { createClassifierModelStore } from '../understanding/training/classifier-models.prisma.ts';
import type { Config } from './config.ts';

export type Stores = ReturnType<typeof createStores>;

export function createStores(
  database: Database,
  live: LiveEvents,
  config: Pick<Config, 'timeZone' | 'dataDir' | 'attachmentLimitBytes'>,
) {
  const pictures = createPictureFiles(path.join(config.dataDir, 'pictures'));
  const written = { database, live, writeAudit: applyAuditEntries };
  const people = {
    areas: createAreaStore(written),
    departments: createDepartmentStore(written),
    staff: createStaffStore(written),
  };
  return {
    ...people,
    attachments: createAttachmentStore(database),
    ...{ audit: createAuditStore(database), callbacks: createCallbackStore(database) },
    bindings: createBindingStore(database),
    classifierModels: createClassifierModelStore(written),
    corrections: createCorrectionStore(written),
    directory: createDirectoryStore(written),
    duty: createDutyStore({ ...written, staff: people.staff }),
    ...{ entries: createEntryStore(written), fraudAlerts: createFraudAlertStore(database) },
    entryPictures: createEntryPictures({ database, pictures, limitBytes: config.attachmentLimitBytes }),
    ...{ gaps: createGapStore(written), groups: createGroupStore(written) },
    ...{ linkHostStore: createLinkHostStore(written), ownTypeStore: createOwnTypeStore(written) },
    pictures,
    ...{ proposals: createProposalStore(written), regressionSet: createRegressionStore(written) },
    ...reminderStores(written),
    residents: createResidentStore(database),
    routing: createRoutingStore({ ...written, ...people }),
    services: createServiceStore(written),
    statistics: createStatisticsStore({ database, timeZone: config.timeZone }),
    ticketViews: createViewStore(written),
    ticketExport: createTicketExport(database),
    ticketNumbers: createTicketNumbers(database, config.timeZone),
    tickets: createTicketStore(database),
    timeRules: createTimeRulesStore(written),
    vectors: createVectorStore(written),
  };
}

function reminderStores(written: Parameters<typeof createByHandStore>[0]) {
  return {
    reminders: createReminderStore(written.database),
    reminderAudience: createAudienceStore(written.database),
    volunteers: createVolunteerStore(written),
    byHand: createByHandStore(written),
  };
}
