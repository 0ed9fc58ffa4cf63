/**
 * Groups near where a scam was posted are reminded of its kind: each reads the reviewed text of the library whose turn it
 * is there, as on any other day. Decides, and changes nothing.
 */
import { derivedId } from '../core/ids.ts';
import { everyGroup } from './audience.ts';
import { type RowDeps, rowsOf } from './commit-run.ts';
import { type Choice, compose, type ComposeDeps } from './compose.ts';
import type { PlannedRun } from './plan-run.ts';
import type { ReminderRun } from './reminder.ts';

export interface NearbyRequest {
  /** The community, or the larger area, of the groups. */
  readonly areaId: string;
  readonly groupIds: readonly string[];
  /** Of kinds that the library has nothing about, too. */
  readonly scamType: string;
  /** What it is about: the same twice is one run. */
  readonly about: readonly string[];
  readonly startedBy: string;
}

export interface Nearby extends PlannedRun {
  /** Word for word, by group. */
  readonly told: readonly { readonly groupId: string; readonly text: string }[];
  /** Groups for which there is no reviewed text of the kind, or none they did not read lately. */
  readonly without: readonly string[];
}

export type ComposeNearby = (request: NearbyRequest, now: Date) => Promise<Nearby>;

export type NearbyDeps = ComposeDeps & RowDeps;

export function createComposeNearby(deps: NearbyDeps): ComposeNearby {
  return async (request, now) => {
    const composed = await compose(deps, choiceOf(request), now);
    const [first] = composed.ok ? composed.value.addressed : [];
    if (!composed.ok || first === undefined)
      return { reminders: [], outgoing: [], told: [], without: request.groupIds };
    const { addressed } = composed.value;
    const reached = new Set(addressed.map(({ group }) => group.id));
    // A person decided it: nobody waits for the morning.
    const timing = {
      ...{ notBefore: now, spreadMs: 0, quietHours: undefined },
      ...{ disturbs: true, timeZone: deps.timeZone },
    };
    return {
      ...(await rowsOf(deps, runOf(request, first.textId, now), composed.value, timing)),
      told: addressed.map(({ group, message }) => ({ groupId: group.id, text: message })),
      without: request.groupIds.filter((id) => !reached.has(id)),
    };
  };
}

function choiceOf({ areaId, groupIds, scamType }: NearbyRequest): Choice {
  return {
    ...{ areaId, scamType, topic: 'anti_fraud', audience: { ...everyGroup, groupIds } },
    ...{ textId: undefined, style: undefined, picture: 'none', pictureId: undefined, wording: undefined },
  };
}

function runOf({ areaId, about, startedBy }: NearbyRequest, textId: string, now: Date): ReminderRun {
  return {
    ...{ id: derivedId('reminder-nearby', ...about), planId: undefined, textId, areaId },
    ...{ scheduledFor: now, startedBy },
  };
}
