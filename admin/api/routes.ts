/** Every group of routes, in the order of the menu. */
import { createCardPainter } from '../../reminders/card/card.ts';
import type { AdminApiDeps } from './dependencies.ts';
import { createPresence } from './presence.prisma.ts';
import type { NameSources } from './names.ts';
import { fontFile } from './print/font-file.ts';
import type { Route } from './route.ts';
import { auditRoute } from './routes/audit.ts';
import { callbackRoutes } from './routes/callbacks.ts';
import { communityRoutes } from './routes/community.ts';
import { correctionRoutes } from './routes/corrections.ts';
import { directoryRoutes } from './routes/directory.ts';
import { dutyRoutes } from './routes/duty.ts';
import { fraudAlertRoutes } from './routes/fraud-alerts.ts';
import { gapClusterRoutes } from './routes/gap-clusters.ts';
import { knowledgeChangeRoute } from './routes/knowledge-change.ts';
import { knowledgeCheckRoute } from './routes/knowledge-check.ts';
import { knowledgeEmbeddingRoutes } from './routes/knowledge-embeddings.ts';
import { knowledgeExchangeRoutes } from './routes/knowledge-exchange.ts';
import { knowledgeGapRoutes } from './routes/knowledge-gaps.ts';
import { knowledgePictureRoutes } from './routes/knowledge-pictures.ts';
import { knowledgeTryRoute } from './routes/knowledge-try.ts';
import { knowledgeRoutes } from './routes/knowledge.ts';
import { linkHostRoutes } from './routes/link-hosts.ts';
import { presenceRoutes } from './routes/presence.ts';
import { proposalRoutes } from './routes/proposals.ts';
import { regressionRoutes } from './routes/regression.ts';
import { reminderByHandRoutes } from './routes/reminder-by-hand.ts';
import { reminderCardRoute } from './routes/reminder-card.ts';
import { reminderLibraryRoutes } from './routes/reminder-library.ts';
import { reminderPlanRoutes } from './routes/reminder-plans.ts';
import { reminderCalendarRoutes } from './routes/reminder-calendar.ts';
import { reminderReachRoutes } from './routes/reminder-reach.ts';
import { reminderVolunteerRoutes } from './routes/reminder-volunteers.ts';
import { reminderRunRoutes } from './routes/reminder-runs.ts';
import { reminderSendingRoutes } from './routes/reminder-sending.ts';
import { reminderTextRoutes } from './routes/reminder-texts.ts';
import { routingRoutes } from './routes/routing.ts';
import { serviceExchangeRoutes } from './routes/service-exchange.ts';
import { serviceRoutes } from './routes/services.ts';
import { scamTypeRoutes } from './routes/scam-types.ts';
import { sessionRoutes, type SessionRouteDeps } from './routes/session.ts';
import { bulletinRoutes } from './routes/bulletins.ts';
import { statisticsRoutes } from './routes/statistics.ts';
import { ticketExportRoute } from './routes/ticket-export.ts';
import { staffRoutes } from './routes/staff.ts';
import { systemRoutes } from './routes/system.ts';
import { ticketDuplicateRoutes } from './routes/ticket-duplicates.ts';
import { ticketPartRoutes } from './routes/ticket-parts.ts';
import { ticketBulkRoutes } from './routes/ticket-bulk.ts';
import { ticketViewRoutes } from './routes/ticket-views.ts';
import { ticketRoutes } from './routes/tickets.ts';
import { timeRulesRoutes } from './routes/time-rules.ts';
import { trainingRoutes } from './routes/trainings.ts';
import { understandingTryRoute } from './routes/understanding-try.ts';
import { createDoneMarks } from './worker/done-marks.prisma.ts';

export function routesOf(
  deps: AdminApiDeps & Pick<SessionRouteDeps, 'sessions' | 'cookie' | 'limit'>,
): readonly Route[] {
  const names = { areas: deps.areas, staff: deps.staff, departments: deps.departments };
  return [
    ...sessionRoutes(deps),
    ...routesOfTickets({ ...deps, names }),
    ...timeRulesRoutes({ ...deps, names }),
    ...statisticsRoutes({ ...deps, names }),
    ...bulletinRoutes({ ...deps, names }),
    ticketExportRoute({ ...deps, names }),
    ...knowledgeRoutes({ ...deps, names }),
    knowledgeChangeRoute({ ...deps, names }),
    ...regressionRoutes({ ...deps, names }),
    knowledgeTryRoute(deps),
    ...knowledgePictureRoutes(deps),
    ...linkHostRoutes({ ...deps, names }),
    ...knowledgeExchangeRoutes(deps),
    ...knowledgeEmbeddingRoutes(deps),
    ...knowledgeGapRoutes({ ...deps, names }),
    ...gapClusterRoutes({ ...deps, names }),
    ...proposalRoutes({ ...deps, names }),
    knowledgeCheckRoute({ ...deps, names }),
    ...directoryRoutes({ ...deps, names }),
    ...serviceRoutes({ ...deps, names }),
    ...serviceExchangeRoutes(deps),
    understandingTryRoute(deps),
    ...correctionRoutes({ ...deps, names }),
    ...trainingRoutes({ ...deps, names }),
    ...routesOfReminders({ ...deps, names }),
    ...fraudAlertRoutes({ ...deps, names }),
    ...scamTypeRoutes({ ...deps, names }),
    ...communityRoutes(deps),
    ...staffRoutes(deps),
    ...dutyRoutes({ ...deps, names }),
    ...routingRoutes({ ...deps, names }),
    ...systemRoutes(deps),
    auditRoute({ ...deps, names }),
  ];
}

function routesOfReminders(deps: AdminApiDeps & { readonly names: NameSources }): readonly Route[] {
  return [
    ...reminderTextRoutes(deps),
    ...reminderLibraryRoutes(deps),
    reminderCardRoute(createCardPainter(fontFile)),
    ...reminderPlanRoutes(deps),
    ...reminderRunRoutes(deps),
    ...reminderByHandRoutes(deps),
    ...reminderSendingRoutes(deps),
    ...reminderCalendarRoutes(deps),
    ...reminderReachRoutes(deps),
    ...reminderVolunteerRoutes(deps),
  ];
}

function routesOfTickets(deps: AdminApiDeps & { readonly names: NameSources }): readonly Route[] {
  return [
    ...ticketRoutes({ ...deps, doneMarks: createDoneMarks(deps.database) }),
    ...ticketBulkRoutes({ ...deps, doneMarks: createDoneMarks(deps.database) }),
    ...ticketViewRoutes(deps),
    ...callbackRoutes(deps),
    ...ticketPartRoutes({ ...deps, numbers: deps.ticketNumbers }),
    ...ticketDuplicateRoutes(deps),
    ...presenceRoutes({ ...deps, presence: createPresence(deps.database, deps.live) }),
  ];
}
