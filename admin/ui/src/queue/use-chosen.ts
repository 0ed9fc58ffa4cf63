/** Which tickets of the lists on a page are chosen. */
import { useQueryClient, type InfiniteData, type QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import type { TicketItem, TicketPage } from '../contract.ts';
import type { RowChoice } from '../page/rows.tsx';
import { toggled, toggledAll } from './chosen.ts';

export interface Chosen {
  readonly count: number;
  readonly choice: RowChoice<TicketItem>;
  readonly toggle: (id: string) => void;
  readonly keep: (ids: readonly string[]) => void;
  /** As they stand now; what has left the lists meanwhile is left out. */
  readonly pick: () => readonly TicketItem[];
}

export function useChosen(lists: readonly QueryKey[]): Chosen {
  const client = useQueryClient();
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => setIds((before) => toggled(before, id));
  const pick = () =>
    lists
      .flatMap((key) => client.getQueryData<InfiniteData<TicketPage>>(key)?.pages ?? [])
      .flatMap(({ items }) => items)
      .filter(({ id }) => ids.has(id));
  return {
    count: ids.size,
    toggle,
    pick,
    keep: (kept) => setIds(new Set(kept)),
    choice: {
      isChosen: ({ id }) => ids.has(id),
      onToggle: ({ id }) => toggle(id),
      onToggleAll: (shown) => setIds((before) => toggledAll(before, shown)),
      nameOf: ({ number }) => number,
    },
  };
}
