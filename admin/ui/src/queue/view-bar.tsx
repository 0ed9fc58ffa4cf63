import { Link } from 'react-router';
import type { TicketViewCounts } from '../contract.ts';
import { addressOf, type Shown, type View } from './chosen-view.ts';
import { useViewCounts } from './use-views.ts';

interface ViewBarProps {
  readonly views: readonly View[];
  readonly shown: Shown;
  /** The page the views are shown on. */
  readonly at: string;
}

/** Links, so that a view can be kept as a bookmark and opened beside another. */
export function ViewBar({ views, shown, at }: ViewBarProps) {
  const { data } = useViewCounts();
  return (
    <nav aria-label="视图" className="view-bar">
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <Link
              to={{ pathname: at, search: new URLSearchParams(addressOf(view)).toString() }}
              {...(view.id === shown.view.id ? { 'aria-current': 'page' as const } : {})}
              {...(view.saved?.sharedIn === undefined ? {} : { title: `共享：${view.saved.sharedIn.name}` })}
            >
              {view.name}
              {data !== undefined && <Count counts={data} id={view.id} />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Count({ counts, id }: { readonly counts: TicketViewCounts; readonly id: string }) {
  const count = counts.items.find((item) => item.id === id)?.count ?? 0;
  if (count === 0) return null;
  return <span className="view-count">{count < counts.limit ? count : `${counts.limit - 1}+`}</span>;
}
