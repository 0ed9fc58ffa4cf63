/** The view and filter of a page of tickets, from its address and back. */
import { useSearchParams } from 'react-router';
import type { ViewFilter } from '../contract.ts';
import { readShown, viewsWith, writeShown, type Shown, type View } from './chosen-view.ts';
import { useSavedViews } from './use-views.ts';

interface ShownView {
  readonly views: readonly View[];
  /** Absent while it is not known yet what stands under the view's name. */
  readonly shown: Shown | undefined;
  readonly setFilter: (filter: ViewFilter) => void;
}

export function useShown(): ShownView {
  const [address, setAddress] = useSearchParams();
  const saved = useSavedViews();
  const views = viewsWith(saved.data?.items ?? []);
  const named = address.get('view');
  const awaited = saved.isPending && named !== null && !views.some(({ id }) => id === named);
  const shown = readShown(address, views);
  const setFilter = (filter: ViewFilter) => setAddress(writeShown(shown.view, filter), { replace: true });
  return { views, shown: awaited ? undefined : shown, setFilter };
}
