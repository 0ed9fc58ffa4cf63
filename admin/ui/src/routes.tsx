/** Every address of the admin. A page's code comes when it is opened. */
import { Spin } from 'antd';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { Broken } from './layout/broken.tsx';
import { Home } from './layout/home.tsx';
import { NotFound } from './layout/not-found.tsx';
import { Shell } from './layout/shell.tsx';
import { SessionGate } from './session/gate.tsx';

const pages: RouteObject[] = [
  { path: 'tickets', lazy: async () => ({ Component: (await import('./queue/queue-page.tsx')).QueuePage }) },
  {
    path: 'tickets/board',
    lazy: async () => ({ Component: (await import('./board/board-page.tsx')).BoardPage }),
  },
  {
    path: 'tickets/decisions',
    lazy: async () => ({ Component: (await import('./decisions/decisions-page.tsx')).DecisionsPage }),
  },
  {
    path: 'tickets/callbacks',
    lazy: async () => ({ Component: (await import('./callbacks/callbacks-page.tsx')).CallbacksPage }),
  },
  {
    path: 'tickets/:id',
    lazy: async () => ({ Component: (await import('./ticket/ticket-page.tsx')).TicketPage }),
  },
  { path: 'duty', lazy: async () => ({ Component: (await import('./duty/duty-page.tsx')).DutyPage }) },
  {
    path: 'routing',
    lazy: async () => ({ Component: (await import('./routing/routing-page.tsx')).RoutingPage }),
  },
  {
    path: 'time-rules',
    lazy: async () => ({ Component: (await import('./clock/time-rules-page.tsx')).TimeRulesPage }),
  },
  {
    path: 'statistics',
    lazy: async () => ({ Component: (await import('./statistics/statistics-page.tsx')).StatisticsPage }),
  },
  {
    path: 'statistics/week',
    lazy: async () => ({ Component: (await import('./statistics/bulletin-page.tsx')).WeekPage }),
  },
  {
    path: 'statistics/month',
    lazy: async () => ({ Component: (await import('./statistics/bulletin-page.tsx')).MonthPage }),
  },
  {
    path: 'knowledge',
    lazy: async () => ({ Component: (await import('./knowledge/entries-page.tsx')).EntriesPage }),
  },
  {
    path: 'knowledge/new',
    lazy: async () => ({ Component: (await import('./knowledge/new-entry-page.tsx')).NewEntryPage }),
  },
  {
    path: 'knowledge/try',
    lazy: async () => ({ Component: (await import('./knowledge/try-page.tsx')).TryPage }),
  },
  {
    path: 'knowledge/gaps',
    lazy: async () => ({ Component: (await import('./knowledge/gaps-page.tsx')).GapsPage }),
  },
  {
    path: 'knowledge/exchange',
    lazy: async () => ({ Component: (await import('./knowledge/exchange-page.tsx')).ExchangePage }),
  },
  {
    path: 'knowledge/embeddings',
    lazy: async () => ({ Component: (await import('./knowledge/embeddings-page.tsx')).EmbeddingsPage }),
  },
  {
    path: 'knowledge/directory',
    lazy: async () => ({ Component: (await import('./knowledge/directory-page.tsx')).DirectoryPage }),
  },
  {
    path: 'knowledge/links',
    lazy: async () => ({ Component: (await import('./knowledge/link-hosts-page.tsx')).LinkHostsPage }),
  },
  {
    path: 'knowledge/regression',
    lazy: async () => ({ Component: (await import('./regression/regression-page.tsx')).RegressionPage }),
  },
  {
    path: 'knowledge/services',
    lazy: async () => ({ Component: (await import('./services/services-page.tsx')).ServicesPage }),
  },
  {
    path: 'knowledge/services/new',
    lazy: async () => ({ Component: (await import('./services/new-service-page.tsx')).NewServicePage }),
  },
  {
    path: 'knowledge/services/exchange',
    lazy: async () => ({
      Component: (await import('./services/service-exchange-page.tsx')).ServiceExchangePage,
    }),
  },
  {
    path: 'knowledge/services/:id',
    lazy: async () => ({ Component: (await import('./services/service-page.tsx')).ServicePage }),
  },
  {
    path: 'knowledge/:id',
    lazy: async () => ({ Component: (await import('./knowledge/entry-page.tsx')).EntryPage }),
  },
  {
    path: 'understanding',
    lazy: async () => ({
      Component: (await import('./understanding/try-message-page.tsx')).TryMessagePage,
    }),
  },
  {
    path: 'understanding/corrections',
    lazy: async () => ({
      Component: (await import('./understanding/corrections-page.tsx')).CorrectionsPage,
    }),
  },
  {
    path: 'reminders',
    lazy: async () => ({ Component: (await import('./reminders/runs-page.tsx')).RunsPage }),
  },
  {
    path: 'reminders/runs/:id',
    lazy: async () => ({ Component: (await import('./reminders/run-page.tsx')).RunPage }),
  },
  {
    path: 'reminders/plans',
    lazy: async () => ({ Component: (await import('./reminders/plans-page.tsx')).PlansPage }),
  },
  {
    path: 'reminders/texts',
    lazy: async () => ({ Component: (await import('./reminders/texts-page.tsx')).TextsPage }),
  },
  {
    path: 'reminders/calendar',
    lazy: async () => ({ Component: (await import('./reminders/calendar-page.tsx')).CalendarPage }),
  },
  {
    path: 'reminders/plan',
    lazy: async () => ({ Component: (await import('./reminders/plan-page.tsx')).PlanPage }),
  },
  {
    path: 'reminders/review',
    lazy: async () => ({ Component: (await import('./reminders/review-page.tsx')).ReviewPage }),
  },
  {
    path: 'reminders/by-hand',
    lazy: async () => ({ Component: (await import('./reminders/hand-page.tsx')).HandPage }),
  },
  {
    path: 'reminders/reach',
    lazy: async () => ({ Component: (await import('./reminders/reach-page.tsx')).ReachPage }),
  },
  {
    path: 'reminders/volunteers',
    lazy: async () => ({ Component: (await import('./reminders/volunteers-page.tsx')).VolunteersPage }),
  },
  {
    path: 'reminders/send',
    lazy: async () => ({ Component: (await import('./reminders/send-page.tsx')).SendPage }),
  },
  {
    path: 'fraud',
    lazy: async () => ({ Component: (await import('./fraud/alerts-page.tsx')).AlertsPage }),
  },
  {
    path: 'fraud/figures',
    lazy: async () => ({ Component: (await import('./fraud/figures-page.tsx')).FiguresPage }),
  },
  {
    path: 'fraud/types',
    lazy: async () => ({ Component: (await import('./fraud/types-page.tsx')).TypesPage }),
  },
  {
    path: 'fraud/types/new',
    lazy: async () => ({ Component: (await import('./fraud/new-type-page.tsx')).NewTypePage }),
  },
  {
    path: 'fraud/types/:id',
    lazy: async () => ({ Component: (await import('./fraud/type-page.tsx')).TypePage }),
  },
  {
    path: 'groups',
    lazy: async () => ({ Component: (await import('./groups/groups-page.tsx')).GroupsPage }),
  },
  { path: 'staff', lazy: async () => ({ Component: (await import('./staff/staff-page.tsx')).StaffPage }) },
  {
    path: 'outbox',
    lazy: async () => ({ Component: (await import('./outbox/outbox-page.tsx')).OutboxPage }),
  },
  {
    path: 'channels',
    lazy: async () => ({ Component: (await import('./channels/channels-page.tsx')).ChannelsPage }),
  },
  { path: 'audit', lazy: async () => ({ Component: (await import('./audit/audit-page.tsx')).AuditPage }) },
  {
    path: 'account',
    lazy: async () => ({ Component: (await import('./account/account-page.tsx')).AccountPage }),
  },
];

const everything: RouteObject = {
  element: (
    <SessionGate>
      <Shell />
    </SessionGate>
  ),
  errorElement: <Broken />,
  hydrateFallbackElement: <Spin fullscreen description="正在打开…" />,
  children: [
    { index: true, element: <Home /> },
    // A page that breaks, or whose code was replaced by a new release, leaves the menu standing.
    { errorElement: <Broken />, children: pages },
    { path: '*', element: <NotFound /> },
  ],
};

export const router = createBrowserRouter([everything], { basename: '/admin' });
