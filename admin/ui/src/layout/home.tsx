import { Navigate } from 'react-router';
import { useSession } from '../session/session.ts';
import { menu } from './menu.tsx';

/** The first page of one's menu: for most the queue, for an operator the outbox. */
export function Home() {
  const { pages } = useSession();
  const first = menu.find(({ page }) => pages.includes(page));
  return <Navigate to={first?.to ?? '/account'} replace />;
}
