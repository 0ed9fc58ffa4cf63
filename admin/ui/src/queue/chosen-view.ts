/** Which view an address shows, and whether it was narrowed beyond it. */
import type { TicketViewItem, ViewFilter } from '../contract.ts';
import { defaultViews } from '../names.ts';
import { plainFilter, readFilter, sameFilter, writeFilter, type AddressValues } from './filter.ts';

export interface View {
  readonly id: string;
  readonly name: string;
  readonly filter: ViewFilter;
  /** Absent: one that everybody has. */
  readonly saved?: TicketViewItem;
}

export interface Shown {
  readonly view: View;
  readonly filter: ViewFilter;
  /** The filter is another than the view's own. */
  readonly changed: boolean;
}

const [everything] = defaultViews;

export function viewsWith(saved: readonly TicketViewItem[]): readonly View[] {
  return [...defaultViews, ...saved.map((item) => ({ ...item, saved: item }))];
}

/** A view by its name alone follows what is saved under it; with filters beside it, they decide. */
export function readShown(address: URLSearchParams, views: readonly View[]): Shown {
  const view = views.find(({ id }) => id === address.get('view')) ?? everything;
  const filter = readFilter(address);
  if (sameFilter(filter, plainFilter)) return { view, filter: view.filter, changed: false };
  return { view, filter, changed: !sameFilter(filter, view.filter) };
}

/** The address of a filter, within the view it began from; without any filter it is the plain queue. */
export function writeShown(view: View, filter: ViewFilter): AddressValues {
  if (sameFilter(filter, view.filter)) return addressOf(view);
  if (sameFilter(filter, plainFilter)) return {};
  return { ...addressOf(view), ...writeFilter(filter) };
}

export function addressOf({ id }: View): AddressValues {
  return id === everything.id ? {} : { view: id };
}
