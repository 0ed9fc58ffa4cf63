import type { TicketEventView } from '../contract.ts';
import { When } from '../time/when.tsx';

/** Newest first: what happened last is what one looks for. */
export function TicketTimeline({ events }: { readonly events: readonly TicketEventView[] }) {
  return (
    <ol className="ticket-timeline" reversed>
      {events.toReversed().map((event) => (
        <li key={event.seq}>
          <p>
            <strong>{event.title}</strong> <span className="muted">→ {event.toName}</span>
          </p>
          <p className="muted">
            {event.by} · <When at={event.at} />
          </p>
          {event.reason !== undefined && <p>原因：{event.reason.name}</p>}
          {event.ratingName !== undefined && <p>评价：{event.ratingName}</p>}
          {event.note !== undefined && <p className="ticket-note">{event.note}</p>}
        </li>
      ))}
    </ol>
  );
}
