/** What of the queue is shown. It stands in the address, so a link, a reload and the back button keep it. */
import type { TicketQuery, ViewFilter } from '../contract.ts';
import { categoryNames, ticketStates, urgencyNames } from '../names.ts';

/** By address: `state=received,dispatched&assignee=me`. */
export type AddressValues = Readonly<Record<string, string>>;

const words = ['areaPath', 'departmentId', 'assignee', 'q'] as const;
const flags = ['overdue', 'soon', 'asked'] as const;

export const plainFilter: ViewFilter = { open: true };

/** A code that nobody knows any more is left out: an old link still opens. */
export function readFilter(address: URLSearchParams): ViewFilter {
  return {
    open: address.get('open') !== 'false',
    ...filled('state', codesIn(address.get('state'), ticketStates)),
    ...filled('category', codesIn(address.get('category'), keysOf(categoryNames))),
    ...filled('urgency', codesIn(address.get('urgency'), keysOf(urgencyNames))),
    ...Object.fromEntries(words.flatMap((name) => pairOf(name, address.get(name) ?? ''))),
    ...Object.fromEntries(flags.flatMap((name) => pairOf(name, address.get(name) === 'true'))),
  };
}

function codesIn<Code extends string>(text: string | null, known: readonly Code[]): Code[] {
  const said = (text ?? '').split(',');
  return known.filter((code) => said.includes(code));
}

// Object.keys widens to string[]; the keys of a closed list of names are exactly its codes.
function keysOf<Code extends string>(names: Readonly<Record<Code, string>>): readonly Code[] {
  return Object.keys(names) as Code[];
}

function filled<Name extends string, Code>(name: Name, codes: Code[]) {
  return (codes.length === 0 ? {} : { [name]: codes }) as Partial<Record<Name, Code[]>>;
}

function pairOf<T>(name: string, value: T): [string, T][] {
  return value === '' || value === false ? [] : [[name, value]];
}

/** Only what differs from a plain queue, so that addresses stay short; lists in one order, so that like is like. */
export function writeFilter(filter: ViewFilter): AddressValues {
  const { open, state = [], category = [], urgency = [] } = filter;
  const lists = { state, category, urgency };
  const all = [
    ['open', open ? '' : 'false'],
    ...Object.entries(lists).map(([name, codes]) => [name, [...codes].sort().join(',')]),
    ...words.map((name) => [name, (filter[name] ?? '').trim()]),
    ...flags.map((name) => [name, filter[name] === true ? 'true' : '']),
  ];
  return Object.fromEntries(all.filter(([, value]) => value !== '')) as AddressValues;
}

export function toTicketQuery(filter: ViewFilter): Partial<Record<keyof TicketQuery, string>> {
  return { open: 'true', ...writeFilter(filter) };
}

export function sameFilter(one: ViewFilter, other: ViewFilter): boolean {
  return (
    new URLSearchParams(writeFilter(one)).toString() === new URLSearchParams(writeFilter(other)).toString()
  );
}

/** How many narrowings hide tickets besides the words that are looked for. */
export function countNarrowings(filter: ViewFilter): number {
  const { q: _q, open: _open, ...narrowings } = writeFilter(filter);
  return Object.keys(narrowings).length;
}
