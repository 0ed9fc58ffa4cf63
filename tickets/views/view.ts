/** A named filter of the queue: somebody's own, or shared with all who work in an area. */
import type { QueueFilter } from './queue-filter.ts';

export interface TicketView {
  readonly id: string;
  readonly name: string;
  readonly filter: QueueFilter;
  /** Whose own it is; absent on a shared one. */
  readonly ownerId: string | undefined;
  /** On a shared one: whoever works here or below has it. */
  readonly areaPath: string | undefined;
  /** Who made it. */
  readonly createdBy: string;
  readonly createdAt: Date;
  /** Raised with every change; a change names the version it saw. */
  readonly version: number;
}

export const viewNameLimit = 16;
/** More of them are no help in finding anything. */
export const viewBounds = { own: 20, sharedPerArea: 20 } as const;

/** Counting stops here: a page says 「99+」. */
export const countLimit = 100;
