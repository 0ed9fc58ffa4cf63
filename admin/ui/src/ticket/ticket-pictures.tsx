import type { TicketDetail } from '../contract.ts';

/** Opened in their own window, where a phone can zoom. */
export function TicketPictures({ pictures }: Pick<TicketDetail, 'pictures'>) {
  if (pictures.length === 0) return null;
  return (
    <ul className="ticket-pictures">
      {pictures.map(({ id, url, width, height, from }, index) => (
        <li key={id}>
          <a href={url} target="_blank" rel="noreferrer">
            <img src={url} width={width} height={height} alt={`第 ${index + 1} 张图片`} loading="lazy" />
          </a>
          {from !== undefined && <span className="muted">随工单{from}</span>}
        </li>
      ))}
    </ul>
  );
}
