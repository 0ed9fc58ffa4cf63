import type { TicketDetail } from '../contract.ts';

/** Opened in their own window, where a phone can zoom. */
export function TicketPictures({ pictures }: Pick<TicketDetail, 'pictures'>) {
  if (pictures.length === 0) return null;
  return (
    <ul className="ticket-pictures">
      {pictures.map(({ id, url, width, height }, index) => (
        <li key={id}>
          <a href={url} target="_blank" rel="noreferrer">
            <img
              src={url}
              width={width}
              height={height}
              alt={`居民发来的第 ${index + 1} 张图片`}
              loading="lazy"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
