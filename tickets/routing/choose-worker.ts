/** Who of a unit gets a ticket: on duty, nearest, the fewest in hand, given one the longest ago. Pure. */
import { liesWithin } from '../../community/area.ts';
import type { DutyReason } from '../../community/duty/duty.ts';
import type { StaffMember } from '../../community/staff.ts';
import { dutyIn, type DutyRoster } from './roster.ts';
import type { RoutedMatter } from './rule.ts';

export type PassedOverReason = DutyReason | 'full' | 'returned';

export interface PassedOver {
  readonly worker: StaffMember;
  readonly because: PassedOverReason;
}

export interface Choice {
  /** Absent: nobody could take it. */
  readonly worker: StaffMember | undefined;
  readonly how: 'named' | 'own_area' | 'wider_area' | 'within' | undefined;
  /** Who is away and for whom the worker stands in. */
  readonly standsInFor: StaffMember | undefined;
  /** So many had the same claim; 1: nobody else. */
  readonly equals: number;
  /** Who would have come first. */
  readonly passedOver: readonly PassedOver[];
}

export interface Choosing {
  readonly matter: RoutedMatter;
  readonly departmentId: string | undefined;
  /** Who the rule names. */
  readonly named: StaffMember | undefined;
  readonly roster: DutyRoster;
  readonly now: Date;
}

/** Somebody whose turn it could be, and who would come in their place. */
interface Seat {
  readonly worker: StaffMember;
  readonly nearness: number;
  /** Absent: neither the worker nor a stand-in can take it. */
  readonly taker: StaffMember | undefined;
  readonly because: PassedOverReason | undefined;
}

export function chooseWorker(choosing: Choosing): Choice {
  const { named, roster, matter } = choosing;
  const first = named === undefined ? [] : [seatOf(choosing, named, Number.POSITIVE_INFINITY)];
  const around = roster.workers
    .map((worker) => seatOf(choosing, worker, nearness(worker, matter.areaPath)))
    .filter((seat) => seat.nearness > 0 && seat.worker.id !== named?.id);
  const ofUnit = around.filter(({ worker }) => worker.departmentId === choosing.departmentId);
  const within = matter.urgency === 'emergency' ? seatsWithin(choosing) : [];
  const earlier: Seat[] = [];
  for (const tier of [first, ofUnit, around, within]) {
    const found = chooseAmong(tier, choosing);
    if (found !== undefined) return { ...found, passedOver: passedOver(earlier, tier, found) };
    earlier.push(...tier);
  }
  return { ...nobody, passedOver: passedOver(earlier, [], undefined) };
}

/** Where in the community it is nobody said yet: an emergency waits for no office hours, somebody there sees to it. */
function seatsWithin(choosing: Choosing): readonly Seat[] {
  const { roster, matter } = choosing;
  return roster.workers
    .filter(({ areaPaths }) => areaPaths.some((path) => liesWithin(path, matter.areaPath)))
    .filter((worker) => nearness(worker, matter.areaPath) === 0)
    .map((worker) => seatOf(choosing, worker, somewhereWithin));
}

/** Nearer than nowhere, farther than any area around the place. */
const somewhereWithin = 0.5;

const nobody = { worker: undefined, how: undefined, standsInFor: undefined, equals: 0 } as const;

function seatOf(choosing: Choosing, worker: StaffMember, near: number): Seat {
  const { roster, now } = choosing;
  const { backupId } = dutyIn(roster, worker, now);
  const own = obstacleTo(worker, choosing);
  const backup = backupId === undefined ? undefined : personOf(roster, backupId);
  const standsIn = backup !== undefined && obstacleTo(backup, choosing) === undefined;
  const taker = own === undefined ? worker : standsIn ? backup : undefined;
  return { worker, nearness: near, taker, because: own };
}

function obstacleTo(worker: StaffMember, { roster, matter, now }: Choosing): PassedOverReason | undefined {
  const { onDuty, because } = dutyIn(roster, worker, now);
  if (!onDuty) return because;
  if (matter.returnedBy?.includes(worker.id) === true) return 'returned';
  const isFull = (roster.loads.get(worker.id)?.open ?? 0) >= roster.rules.openCap;
  return isFull && matter.urgency !== 'emergency' ? 'full' : undefined;
}

function personOf({ workers, backups }: DutyRoster, id: string): StaffMember | undefined {
  return [...workers, ...backups].find((person) => person.id === id);
}

type Found = Omit<Choice, 'passedOver'> & { readonly nearness: number };

function chooseAmong(seats: readonly Seat[], { roster, matter }: Choosing): Found | undefined {
  const takers = seats.filter(({ taker }) => taker !== undefined);
  const nearest = Math.max(0, ...takers.map((seat) => seat.nearness));
  const equal = inTurn(
    takers.filter((seat) => seat.nearness === nearest),
    roster,
  );
  const [seat] = equal;
  if (seat?.taker === undefined) return undefined;
  const { worker, taker } = seat;
  return {
    worker: taker,
    how: howOf(seat, matter),
    standsInFor: taker.id === worker.id ? undefined : worker,
    equals: new Set(equal.map((one) => one.taker?.id)).size,
    nearness: nearest,
  };
}

function howOf({ worker, nearness: near }: Seat, { areaPath }: RoutedMatter): Choice['how'] {
  if (near === Number.POSITIVE_INFINITY) return 'named';
  if (near === somewhereWithin) return 'within';
  return worker.areaPaths.includes(areaPath) ? 'own_area' : 'wider_area';
}

/** The fewest open, then who was given one the longest ago; the id makes it the same however they are listed. */
function inTurn(seats: readonly Seat[], { loads }: DutyRoster): readonly Seat[] {
  const open = ({ taker }: Seat) => loads.get(taker?.id ?? '')?.open ?? 0;
  const given = ({ taker }: Seat) => loads.get(taker?.id ?? '')?.lastGivenAt?.getTime() ?? 0;
  const id = ({ taker, worker }: Seat) => taker?.id ?? worker.id;
  return seats.toSorted(
    (one, other) => open(one) - open(other) || given(one) - given(other) || (id(one) < id(other) ? -1 : 1),
  );
}

/** All who were asked earlier, and of the same tier those at least as near as who was chosen. */
function passedOver(
  earlier: readonly Seat[],
  tier: readonly Seat[],
  chosen: Found | undefined,
): readonly PassedOver[] {
  const asNear = tier.filter((seat) => seat.nearness >= (chosen?.nearness ?? 0));
  const distinct = new Map([...earlier, ...asNear].map((seat) => [seat.worker.id, seat]));
  return [...distinct.values()].flatMap(({ worker, because }) =>
    because === undefined || worker.id === chosen?.standsInFor?.id ? [] : [{ worker, because }],
  );
}

/** The length of the worker's finest area around this place; 0 when it lies in none of theirs. */
function nearness(worker: StaffMember, areaPath: string): number {
  const around = worker.areaPaths.filter((path) => liesWithin(areaPath, path));
  return Math.max(0, ...around.map((path) => path.length));
}
