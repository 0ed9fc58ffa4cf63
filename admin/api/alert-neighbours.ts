/** Who is reminded of a posted scam, and in which words: reviewed ones of the library, else those that are built in. */
import type { AreaStore } from '../../community/area.ts';
import type { GroupDetails, GroupStore } from '../../community/group.ts';
import { derivedId } from '../../core/ids.ts';
import type { FraudAlert } from '../../fraud/alerts/fraud-alert.ts';
import { type KindSaid, neighboursReminder } from '../../fraud/warning.messages.zh.ts';
import type { Nearby } from '../../reminders/nearby.ts';
import type { Reminders } from '../../reminders/reminders.ts';
import type { Editor } from './editor.ts';
import type { Reach, ReminderSaying } from './schemas/fraud.ts';

export interface NeighbourDeps {
  readonly groups: Pick<GroupStore, 'list'>;
  readonly areas: Pick<AreaStore, 'findCommunity'>;
  readonly reminding: Pick<Reminders, 'composeNearby'>;
}

export interface AlertInGroup {
  readonly alert: FraudAlert;
  readonly group: GroupDetails;
  readonly said: KindSaid;
}

export interface NeighbourReminder {
  readonly neighbours: readonly GroupDetails[];
  readonly nearby: Nearby;
  /** Those for whom the library has nothing. */
  readonly without: readonly GroupDetails[];
  /** Each wording with the groups that read it. */
  readonly sayings: readonly ReminderSaying[];
  /** Of groups and words: what is sent under it is what was shown. */
  readonly fingerprint: string;
}

export async function composeReminder(
  deps: NeighbourDeps,
  { alert, group, said }: AlertInGroup,
  reach: Reach,
  by: Editor,
): Promise<NeighbourReminder> {
  const neighbours = await neighboursOf(deps, group, reach);
  const request = {
    areaId: alert.communityId ?? group.areaId ?? '',
    groupIds: neighbours.map(({ id }) => id),
    scamType: alert.kind,
    about: [alert.id, String(alert.version)],
    startedBy: by.staffId,
  };
  const nearby = await deps.reminding.composeNearby(request, by.now);
  const without = neighbours.filter(({ id }) => nearby.without.includes(id));
  const sayings = sayingsOf(neighbours, nearby, neighboursReminder(said));
  return { neighbours, nearby, without, sayings, fingerprint: fingerprintOf(sayings) };
}

function fingerprintOf(sayings: readonly ReminderSaying[]): string {
  return derivedId(...sayings.flatMap(({ text, groups }) => [text, ...groups]));
}

function sayingsOf(
  neighbours: readonly GroupDetails[],
  { told }: Nearby,
  builtIn: string,
): readonly ReminderSaying[] {
  const textOf = new Map(told.map(({ groupId, text }) => [groupId, text]));
  const sayings = new Map<string, { text: string; isReviewed: boolean; groups: string[] }>();
  for (const { id, topic } of neighbours) {
    const reviewed = textOf.get(id);
    const text = reviewed ?? builtIn;
    const saying = sayings.get(text) ?? { text, isReviewed: reviewed !== undefined, groups: [] };
    saying.groups.push(topic);
    sayings.set(text, saying);
  }
  return [...sayings.values()];
}

/** Residents' groups that want reminders; of a compound those of its buildings and of all of it. */
async function neighboursOf(
  { groups, areas }: NeighbourDeps,
  { areaPath, compound }: GroupDetails,
  reach: Reach,
): Promise<readonly GroupDetails[]> {
  if (areaPath === undefined) return [];
  const within = reach === 'building' ? areaPath : ((await areas.findCommunity(areaPath))?.path ?? areaPath);
  return (await groups.list(within)).filter(
    ({ state, kind, remindersEnabled, compound: theirs }) =>
      state === 'bound' &&
      kind === 'residents' &&
      remindersEnabled &&
      (reach === 'building' || compound === undefined || theirs === undefined || theirs === compound),
  );
}
