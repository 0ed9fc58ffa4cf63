/** Which groups got nothing for some days, and why. */
import type { Group, GroupDetails, GroupStore } from '../../../community/group.ts';
import type { Clock } from '../../../core/clock.ts';
import { whyNot } from '../../../reminders/audience.ts';
import type { GroupReach } from '../../../reminders/reach.prisma.ts';
import type { ReminderStore } from '../../../reminders/reminder-store.prisma.ts';
import { fromPlaceCursor, toPlaceCursor } from '../cursor.ts';
import type { ChannelStatuses } from '../dependencies.ts';
import * as say from '../reminders.zh.ts';
import { type Route, route } from '../route.ts';
import { type MissedGroup, reachQuery, type ReminderReach, reminderReach } from '../schemas/reminder-runs.ts';
import { outermost } from '../scope.ts';

export interface ReminderReachRouteDeps {
  readonly reminders: Pick<ReminderStore, 'listReach'>;
  readonly groups: Pick<GroupStore, 'list'>;
  readonly channelStatuses: ChannelStatuses;
  readonly clock: Pick<Clock, 'now'>;
}

const dayMs = 24 * 3_600_000;

export function reminderReachRoutes(deps: ReminderReachRouteDeps): readonly Route[] {
  return [
    route(
      {
        ...{ at: 'GET /reminders/reach', access: 'reminders.read', tag: '提醒' },
        ...{ summary: '多日没有收到提醒的群和原因', query: reachQuery, gives: reminderReach },
      },
      async ({ query, staff }) => {
        const since = new Date(deps.clock.now().getTime() - query.days * dayMs);
        const listed = await Promise.all(outermost(staff.areaPaths).map((path) => deps.groups.list(path)));
        const groups = listed.flat().filter(({ kind }) => kind === 'residents');
        const reach = await deps.reminders.listReach(
          groups.map(({ id }) => id),
          since,
        );
        const online = onlineAccounts(deps.channelStatuses);
        const missed = groups
          .filter(({ id }) => !wasReached(reach.get(id), since))
          .map((group) => show(group, reach.get(group.id), online));
        const from = fromPlaceCursor(query.cursor);
        const until = from + query.limit;
        return {
          total: groups.length,
          reached: groups.length - missed.length,
          reasons: reasonsOf(missed),
          items: missed.slice(from, until),
          nextCursor: toPlaceCursor(until < missed.length ? until : undefined),
        };
      },
    ),
  ];
}

function reasonsOf(missed: readonly MissedGroup[]): ReminderReach['reasons'] {
  const reasons = new Map<string, ReminderReach['reasons'][number]>();
  for (const { why, whyName } of missed)
    reasons.set(why, { why, whyName, groups: (reasons.get(why)?.groups ?? 0) + 1 });
  return [...reasons.values()].sort((one, other) => other.groups - one.groups);
}

function wasReached(reach: GroupReach | undefined, since: Date): boolean {
  return reach?.lastSentAt !== undefined && reach.lastSentAt >= since;
}

function onlineAccounts(statuses: ChannelStatuses): ReadonlySet<string> {
  return new Set(statuses().flatMap(({ channel, online }) => (online ? [channel] : [])));
}

function show(group: GroupDetails, reach: GroupReach | undefined, online: ReadonlySet<string>) {
  const why = reasonOf(group, reach, online);
  return {
    group: { id: group.id, name: group.topic },
    area: group.areaId === undefined ? undefined : { id: group.areaId, name: group.areaName ?? '' },
    lastSentAt: reach?.lastSentAt?.toISOString(),
    ...{ why, whyName: say.reachReasons[why] },
  };
}

/** By the outbox status of the newest delivery. */
const byStatus: Readonly<Record<string, say.ReachReason>> = {
  dead: 'failed',
  held: 'failed',
  unknown: 'unknown',
  sending: 'waiting',
  pending: 'waiting',
  paused: 'paused',
  by_hand: 'by_hand',
  settled: 'settled',
};

/** What a person has to change first: the group itself, then the channel, then the sending. */
function reasonOf(
  group: Pick<Group, 'kind' | 'state' | 'remindersEnabled' | 'channel'>,
  reach: GroupReach | undefined,
  online: ReadonlySet<string>,
): say.ReachReason {
  const own = whyNot(group);
  if (own !== undefined) return own;
  const sending = byStatus[reach?.lastStatus ?? ''];
  if (sending === 'waiting' && !online.has(group.channel)) return 'offline';
  return sending ?? (reach?.hadNothingUnread === true ? 'nothing_unread' : 'nothing_planned');
}
