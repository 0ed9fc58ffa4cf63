import { useEffect } from 'preact/hooks';
import { ClosedDoor, Door } from './door.tsx';
import { DutyPage } from './duty.tsx';
import { Link } from './link.tsx';
import * as say from './messages.zh.ts';
import { PlacesPage } from './places.tsx';
import { ReportPage } from './report.tsx';
import { type Page, paths, usePage } from './route.ts';
import { ListPage } from './ticket-list.tsx';
import { TicketPage } from './ticket.tsx';
import { UnsentPage } from './unsent-page.tsx';
import { usePhone } from './use-phone.ts';

export function App() {
  const page = usePage();
  const { shown } = usePhone();
  if (page.name === 'door') return <Door token={page.token} />;
  if (shown.standing === 'unknown') return <main class="door">{say.loading}</main>;
  if (shown.standing === 'signed_out') return <ClosedDoor />;
  return (
    <>
      <Notice />
      {!shown.online && (
        <p class="banner" role="status">
          {say.offlineText}
        </p>
      )}
      <PageOf page={page} />
      <Tabs page={page} unsent={shown.unsent.length} />
    </>
  );
}

function PageOf({ page }: { readonly page: Page }) {
  if (page.name === 'ticket') return <TicketPage key={page.id} id={page.id} />;
  if (page.name === 'places') return <PlacesPage />;
  if (page.name === 'report') return <ReportPage />;
  if (page.name === 'unsent') return <UnsentPage />;
  if (page.name === 'duty') return <DutyPage />;
  return <ListPage />;
}

const noticeMs = 4_000;

function Notice() {
  const { phone, shown } = usePhone();
  const { notice } = shown;
  useEffect(() => {
    if (notice === undefined) return undefined;
    const timer = setTimeout(phone.hush, noticeMs);
    return () => clearTimeout(timer);
  }, [phone, notice]);
  return (
    <div class="notice" role="status">
      {notice !== undefined && <p>{notice}</p>}
    </div>
  );
}

function Tabs({ page, unsent }: { readonly page: Page; readonly unsent: number }) {
  const names = ['list', 'places', 'report', 'unsent'] as const;
  return (
    <nav class="tabs" aria-label={say.appName}>
      {names.map((name) => (
        <Link key={name} to={paths[name]} current={page.name === name}>
          {say.tabs[name]}
          {name === 'unsent' && unsent > 0 && <span class="count"> {unsent}</span>}
        </Link>
      ))}
    </nav>
  );
}
