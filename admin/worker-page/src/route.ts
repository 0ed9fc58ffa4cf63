/** Which page the address names, and how to get to another without loading anything. */
import { useEffect, useState } from 'preact/hooks';

export type Page =
  | { readonly name: 'list' | 'places' | 'report' | 'unsent' | 'duty' }
  | { readonly name: 'ticket'; readonly id: string }
  | { readonly name: 'door'; readonly token: string };

const base = '/w';

/** The page of a volunteer's day lies below: loaded only where it is asked for. */
export const volunteerBase = `${base}/v/`;

export function pageAt(path: string): Page {
  const [first = '', second = ''] = path.slice(base.length).split('/').filter(Boolean);
  if (first === 'o' && second !== '') return { name: 'door', token: second };
  if (first === 't' && second !== '') return { name: 'ticket', id: second };
  if (first === 'places' || first === 'report' || first === 'unsent' || first === 'duty')
    return { name: first };
  return { name: 'list' };
}

export const paths = {
  list: `${base}/`,
  places: `${base}/places`,
  report: `${base}/report`,
  unsent: `${base}/unsent`,
  duty: `${base}/duty`,
  ticket: (id: string) => `${base}/t/${encodeURIComponent(id)}`,
};

const moved = 'page-moved';

export function go(path: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', path);
  else history.replaceState(null, '', path);
  window.scrollTo(0, 0);
  window.dispatchEvent(new Event(moved));
}

export function usePage(): Page {
  const [page, setPage] = useState(() => pageAt(location.pathname));
  useEffect(() => {
    const look = () => setPage(pageAt(location.pathname));
    for (const event of ['popstate', moved]) window.addEventListener(event, look);
    return () => {
      for (const event of ['popstate', moved]) window.removeEventListener(event, look);
    };
  }, []);
  return page;
}
