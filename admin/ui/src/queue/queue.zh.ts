import { defaultViews } from '../names.ts';
import type { Shown } from './chosen-view.ts';
import { countNarrowings } from './filter.ts';

const nothingMatches = { what: '没有符合条件的工单', advice: '试试去掉一些筛选条件，或换个词搜索。' };

export function emptyWords({ view, filter, changed }: Shown): {
  readonly what: string;
  readonly advice: string;
} {
  const searched = filter.q !== undefined || (changed && countNarrowings(filter) > 0);
  if (searched) return nothingMatches;
  return defaultViews.find(({ id }) => id === view.id)?.whenEmpty ?? nothingMatches;
}
