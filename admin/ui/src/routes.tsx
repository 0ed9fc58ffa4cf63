/** Every address of the admin. The queue comes with the first load, the rest when it is opened. */
import { createBrowserRouter, Navigate } from 'react-router';
import { NotFound } from './layout/not-found.tsx';
import { Shell } from './layout/shell.tsx';
import { SessionGate } from './session/gate.tsx';

export const router = createBrowserRouter(
  [
    {
      element: (
        <SessionGate>
          <Shell />
        </SessionGate>
      ),
      children: [
        { index: true, element: <Navigate to="/tickets" replace /> },
        {
          path: 'tickets',
          lazy: async () => ({ Component: (await import('./queue/queue-page.tsx')).QueuePage }),
        },
        {
          path: 'tickets/:id',
          lazy: async () => ({ Component: (await import('./ticket/ticket-page.tsx')).TicketPage }),
        },
        { path: '*', element: <NotFound /> },
      ],
    },
  ],
  { basename: '/admin' },
);
