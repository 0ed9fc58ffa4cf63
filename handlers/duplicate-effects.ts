/** What joining, leaving and merging come to as changes of tickets, and who in charge hears of a widespread fault. */
import type { StaffMember } from '../community/staff.ts';
import { newId } from '../core/ids.ts';
import type { OutgoingMessage } from '../core/outgoing.ts';
import { alertKey } from '../tickets/duplicates/spread.ts';
import { findMerging, type MergingLookups } from '../tickets/find-merging.ts';
import { residentOf } from '../tickets/intake.ts';
import { mergeTickets } from '../tickets/merge-tickets.ts';
import type { Turn } from './handler.ts';
import type { Carry, EffectOf } from './report-effects.ts';
import { widespread } from './report.messages.zh.ts';
import type { Done } from './report-words.ts';

export interface DuplicateMeans extends MergingLookups {
  /** In charge of an area, in no order. */
  readonly listSupervisors: (areaPath: string) => Promise<readonly StaffMember[]>;
}

type DuplicateEffect = 'follow' | 'leave' | 'merge' | 'alert';

export const duplicateCarriers: { readonly [K in DuplicateEffect]: Carry<K> } = {
  follow: (_deps, turn, { matter, building }) => following(turn, matter.ticketId, building),
  leave: (_deps, { message }, { ticketId }) => {
    const residentId = residentOf(message).id;
    return { changes: [{ kind: 'unfollow', ticketId, residentId }], outgoing: [] };
  },
  merge,
  alert,
};

/** Refers to the resident, who may be new. */
function following(turn: Turn, ticketId: string, building: string | undefined): Done {
  const { message, now: at } = turn;
  const resident = residentOf(message);
  const room = message.isPrivate ? undefined : message.place;
  return {
    changes: [{ kind: 'follow', ticketId, residentId: resident.id, at, building, room }],
    outgoing: [],
    residents: [{ kind: 'seen', resident, at }],
  };
}

/** Their yes merges the two; where that cannot be any more, they follow the other all the same. */
async function merge(deps: DuplicateMeans, turn: Turn, { ticket, into }: EffectOf<'merge'>): Promise<Done> {
  const master = await deps.tickets.get(into.ticketId);
  const sides = await findMerging(deps, ticket, master, turn.now);
  const merged = mergeTickets({ ...sides, actor: { kind: 'system' } });
  if (!merged.ok) return following(turn, into.ticketId, ticket.place.building);
  return {
    changes: merged.value.changes,
    outgoing: merged.value.steps.flatMap(({ outgoing }) => outgoing),
    residents: [{ kind: 'seen', resident: residentOf(turn.message), at: turn.now }],
    ticket: merged.value.duplicate,
  };
}

/** Once for each incident and hour: the outbox takes one message of a key. */
async function alert(
  { listSupervisors }: DuplicateMeans,
  { now }: Turn,
  { spread, category, areaPath }: EffectOf<'alert'>,
): Promise<Done | undefined> {
  const [first] = spread.tickets;
  if (first === undefined) return undefined;
  const numbers = spread.tickets.map(({ number }) => number);
  const text = widespread(category, spread.buildings, numbers);
  const supervisors = await listSupervisors(areaPath);
  return {
    changes: [],
    outgoing: supervisors.flatMap(({ id, contact }): readonly OutgoingMessage[] =>
      contact === undefined
        ? []
        : [
            {
              id: newId(now),
              dedupeKey: `${alertKey(first, now)}/${id}`,
              unlessSaid: true,
              to: contact,
              purpose: 'staff',
              text,
              mentionKeys: [],
              attachmentId: undefined,
              ticketId: first.id,
              notBefore: now,
              evidence: [text],
            },
          ],
    ),
  };
}
