import { useEffect, useState } from 'preact/hooks';
import { ActionForm } from './action-form.tsx';
import type { TicketDetail } from './contract.ts';
import { momentText } from './left.ts';
import { Link } from './link.tsx';
import * as say from './messages.zh.ts';
import type { KeptTicket } from './phone.ts';
import { paths } from './route.ts';
import { SealedValue } from './sealed-value.tsx';
import { TimeLeft } from './ticket-list.tsx';
import { usePhone } from './use-phone.ts';

type Found = KeptTicket | 'gone' | 'unreachable' | undefined;

export function TicketPage({ id }: { readonly id: string }) {
  const { phone, shown } = usePhone();
  const [found, setFound] = useState<Found>();
  const listed = shown.tickets?.find((one) => one.id === id)?.version;
  useEffect(() => {
    let shownStill = true;
    const show = (next: Found) => {
      if (shownStill)
        setFound((before) => (next === 'unreachable' && typeof before === 'object' ? before : next));
    };
    void phone.keptTicket(id).then((kept) => {
      if (kept !== undefined) setFound((before) => before ?? kept);
      return phone.readTicket(id).then(show);
    });
    return () => {
      shownStill = false;
    };
  }, [phone, id, listed, shown.sentCount]);
  return (
    <main>
      <p>
        <Link to={paths.list}>← {say.back}</Link>
      </p>
      {found === undefined && <p>{say.loading}</p>}
      {found === 'gone' && <p>{say.ticketGone}</p>}
      {found === 'unreachable' && <p>{say.notKept}</p>}
      {typeof found === 'object' && <Ticket kept={found} paused={pausedIn(shown.tickets, id)} />}
    </main>
  );
}

function pausedIn(tickets: readonly { id: string; paused: boolean }[] | undefined, id: string): boolean {
  return tickets?.find((one) => one.id === id)?.paused ?? false;
}

function Ticket({ kept, paused }: { readonly kept: KeptTicket; readonly paused: boolean }) {
  const { ticket, earlier } = kept;
  return (
    <article class="ticket">
      <h1>{ticket.categoryName}</h1>
      <p class="row muted">
        <span>
          {say.ticketTitle(ticket.number)} · <span class="state">{ticket.stateName}</span>
        </span>
        {ticket.closedAt === undefined && <TimeLeft ticket={{ ...ticket, paused }} />}
      </p>
      <h2>{say.placeLabel}</h2>
      <p class="place">{ticket.place === '' ? say.unknownPlace : ticket.place}</p>
      <h2>{say.wordsLabel}</h2>
      <blockquote>{ticket.description}</blockquote>
      <Photos ticket={ticket} />
      <Actions ticket={ticket} />
      <h2>{say.dueLabel}</h2>
      <p>{say.respondBy(momentText(ticket.responseDueAt))}</p>
      <p>{say.resolveBy(momentText(ticket.resolutionDueAt))}</p>
      <Contact ticket={ticket} />
      <Earlier earlier={earlier} />
      <Timeline ticket={ticket} />
    </article>
  );
}

function Photos({ ticket: { id, pictures } }: { readonly ticket: TicketDetail }) {
  const { shown } = usePhone();
  if (pictures.length === 0) return null;
  return (
    <>
      <h2>{say.photosLabel}</h2>
      {!shown.online && <p class="muted">{say.photoNotHere}</p>}
      <ul class="photos">
        {pictures.map((picture, index) => {
          const url = `/api/worker/tickets/${id}/pictures/${picture.id}`;
          return (
            <li key={picture.id}>
              <a href={url}>
                <img
                  src={url}
                  width={picture.width}
                  height={picture.height}
                  alt={say.photoAlt(index + 1)}
                  loading="lazy"
                />
              </a>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Actions({ ticket }: { readonly ticket: TicketDetail }) {
  const { shown } = usePhone();
  const [chosenCode, setChosenCode] = useState<string>();
  // Done here and on its way already: not offered twice.
  const underway = shown.unsent.filter(({ about }) => about === ticket.id);
  const codes = underway.flatMap((one) => (one.kind === 'act' ? [one.action] : []));
  const offered = ticket.actions.filter(({ code }) => !codes.includes(code));
  const chosen = offered.find(({ code }) => code === chosenCode);
  const close = () => setChosenCode(undefined);
  return (
    <section class="actions" aria-label={say.actionsLabel}>
      <h2>{say.actionsLabel}</h2>
      {underway.map((one) => (
        <p key={one.key} class="waits">
          <Link to={paths.unsent}>
            {one.problem === undefined ? say.waiting : say.refused}：{one.label}
          </Link>
        </p>
      ))}
      {offered.length === 0 && underway.length === 0 && <p class="muted">{say.nothingToAct}</p>}
      {chosen === undefined ? (
        <div class="buttons">
          {offered.map(({ code, name, serious }, index) => (
            <button
              key={code}
              type="button"
              class={serious ? 'danger' : index === 0 ? 'primary' : ''}
              onClick={() => setChosenCode(code)}
            >
              {name}
            </button>
          ))}
        </div>
      ) : (
        <ActionForm key={chosen.code} ticket={ticket} action={chosen} onDone={close} onCancel={close} />
      )}
    </section>
  );
}

function Contact({ ticket }: { readonly ticket: TicketDetail }) {
  const { id, phoneMasked, plateMasked, mayReveal, reporter } = ticket;
  const sealed = [
    { field: 'phone', masked: phoneMasked },
    { field: 'plate', masked: plateMasked },
  ] as const;
  if (phoneMasked === undefined && plateMasked === undefined && reporter === undefined) return null;
  return (
    <>
      <h2>{say.contactLabel}</h2>
      {reporter !== undefined && <p>{reporter.name}</p>}
      {sealed.map(
        ({ field, masked }) =>
          masked !== undefined && (
            <SealedValue
              key={field}
              ticketId={id}
              field={field}
              masked={masked}
              mayReveal={mayReveal.includes(field)}
            />
          ),
      )}
    </>
  );
}

function Earlier({ earlier }: Pick<KeptTicket, 'earlier'>) {
  return (
    <details>
      <summary>
        <span>{say.earlierLabel}</span>
        <span class="tag">{say.countText(earlier.length)}</span>
      </summary>
      {earlier.length === 0 && <p class="muted">{say.noEarlier}</p>}
      <ul class="past">
        {earlier.map(({ number, title, stateName, openedAt, resolution }) => (
          <li key={number}>
            <p>{title}</p>
            <p class="muted">
              {momentText(openedAt)} · {number} · {stateName}
            </p>
            {resolution !== undefined && <p>{resolution}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Timeline({ ticket: { timeline } }: { readonly ticket: TicketDetail }) {
  return (
    <details>
      <summary>
        <span>{say.timelineLabel}</span>
        <span class="tag">{timeline.length}</span>
      </summary>
      <ul class="past">
        {timeline.toReversed().map(({ seq, title, by, at, reason, note }) => (
          <li key={seq}>
            <p>{title}</p>
            <p class="muted">
              {by} · {momentText(at)}
            </p>
            {reason !== undefined && <p>{reason.name}</p>}
            {note !== undefined && <p>{note}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}
