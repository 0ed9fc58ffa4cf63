import type { WorkerTicket } from './contract.ts';
import { leftUntil, momentText } from './left.ts';
import { Link } from './link.tsx';
import * as say from './messages.zh.ts';
import { paths } from './route.ts';
import { useNow, usePhone } from './use-phone.ts';

export function ListPage() {
  const { phone, shown } = usePhone();
  const { tickets, readAt } = shown;
  const handled = (tickets ?? []).filter(isHandled);
  const toDo = (tickets ?? []).filter((ticket) => !isHandled(ticket));
  return (
    <main>
      <h1>{say.appName}</h1>
      <p class="row muted">
        <span>
          {readAt === undefined ? say.loading : say.keptAt(momentText(new Date(readAt).toISOString()))}
        </span>
        <button type="button" class="plain" onClick={() => void phone.refresh()}>
          {say.refresh}
        </button>
      </p>
      <Duty />
      {tickets !== undefined && toDo.length === 0 && <p>{say.nothingToDo}</p>}
      <TicketList tickets={toDo} />
      {handled.length > 0 && (
        <section>
          <h2>{say.handledTitle}</h2>
          <TicketList tickets={handled} />
        </section>
      )}
    </main>
  );
}

/** Who is off duty is given no new tickets. */
function Duty() {
  const { phone, shown } = usePhone();
  const { session } = shown;
  if (session === undefined) return null;
  return (
    <p class="row">
      <span>
        {session.name} · {say.dutyNow(session.onDuty)}
      </span>
      <span class="row">
        <Link to={paths.duty}>{say.leave}</Link>
        <button type="button" class="plain" onClick={() => void phone.setDuty(!session.onDuty)}>
          {session.onDuty ? say.goOffDuty : say.goOnDuty}
        </button>
      </span>
    </p>
  );
}

export function TicketList({ tickets }: { readonly tickets: readonly WorkerTicket[] }) {
  return (
    <ul class="cards">
      {tickets.map((ticket) => (
        <li key={ticket.id}>
          <TicketCard ticket={ticket} />
        </li>
      ))}
    </ul>
  );
}

function TicketCard({ ticket }: { readonly ticket: WorkerTicket }) {
  const { shown } = usePhone();
  const waits = shown.unsent.some(({ about }) => about === ticket.id);
  const place = ticket.place === '' ? say.unknownPlace : ticket.place;
  return (
    <Link to={paths.ticket(ticket.id)} class={`card urgency-${ticket.urgency}`}>
      <span class="row">
        <strong>{ticket.categoryName}</strong>
        <TimeLeft ticket={ticket} />
      </span>
      <span class="place">{place}</span>
      <span class="row muted">
        <span>
          {ticket.number} · {ticket.stateName}
        </span>
        <span>{ticket.urgencyName}</span>
      </span>
      {waits && <span class="tag waits">{say.waitsHere}</span>}
    </Link>
  );
}

type Timed = Pick<WorkerTicket, 'resolutionDueAt' | 'handledAt'> & { readonly paused?: boolean };

function isHandled({ handledAt }: Pick<WorkerTicket, 'handledAt'>): boolean {
  return handledAt !== undefined;
}

export function TimeLeft({ ticket }: { readonly ticket: Timed }) {
  const now = useNow();
  if (isHandled(ticket)) return <span class="tag">{say.handledAlready}</span>;
  if (ticket.paused === true) return <span class="tag">{say.clockStands}</span>;
  const { text, level } = leftUntil(ticket.resolutionDueAt, now);
  return <span class={`tag ${level}`}>{text}</span>;
}
