/** Reminders, joined to what they ask of the other parts. */
import { fontFile } from '../admin/api/print/font-file.ts';
import { liesWithin } from '../community/area.ts';
import type { Area } from '../community/area.ts';
import { directoryKeys, lineFor } from '../knowledge/directory.ts';
import { directoryName } from '../knowledge/messages.zh.ts';
import { createCardPainter } from '../reminders/card/card.ts';
import type { DayKind } from '../reminders/recurrence.ts';
import type { PaintCards } from '../reminders/commit-run.ts';
import { createReminders, type Reminders } from '../reminders/reminders.ts';
import type { AudienceGroup } from '../reminders/audience.ts';
import type { PlaceFacts } from '../reminders/wording.ts';
import type { Weekday } from '../tickets/clock/calendar.ts';
import type { CurrentTimes } from '../tickets/clock/time-rules.ts';
import type { Foundation } from './create-app.ts';
import { createReminderCards } from './reminder-cards.ts';
import type { Stores } from './stores.ts';

export function joinReminders(foundation: Foundation): Reminders {
  const { stores, committing, log, config, timeRules } = foundation;
  return createReminders({
    store: stores.reminders,
    audience: stores.reminderAudience,
    findAreaPath: async (areaId) => (await stores.areas.find(areaId))?.path,
    loadPlaces: () => loadPlaces(stores),
    recentScams: (areaPaths, since) => stores.fraudAlerts.countRecentByType(areaPaths, since),
    paintCards: joinCards(foundation),
    days: () => dayKindOf(timeRules.rules),
    loadByHand: () => stores.byHand.load(),
    timeZone: config.timeZone,
    commit: committing.commit,
    log,
  });
}

function joinCards({ database, stores, config, clock, log }: Foundation): PaintCards {
  const { pictures } = stores;
  const limitBytes = config.attachmentLimitBytes;
  const paint = createCardPainter(fontFile);
  return createReminderCards({ paint, database, pictures, limitBytes, now: () => clock.now(), log });
}

/** What the calendar of the deployment says of a day; its holidays are those of the deadlines. */
export function dayKindOf(times: CurrentTimes): DayKind {
  const { week, days } = times().calendar;
  return (day) => {
    const special = days[day];
    const works = (special ?? week[weekdayOf(day)]).length > 0;
    return { works, holiday: special?.length === 0 };
  };
}

function weekdayOf(day: string): Weekday {
  // A day of the week is one of seven.
  return (new Date(`${day}T00:00:00Z`).getUTCDay() || 7) as Weekday;
}

/** Names of communities, the one compound of wider areas, and the directory, read once for all groups. */
async function loadPlaces({
  areas,
  directory,
}: Pick<Stores, 'areas' | 'directory'>): Promise<(group: AudienceGroup) => PlaceFacts> {
  const communities = (await areas.listWithin('/')).filter(({ kind }) => kind === 'community');
  const compounds = await areas.listCompounds();
  const lines = await directory.list();
  return ({ areaPath, building, compound }) => {
    const community = communities.find(({ path }) => liesWithin(areaPath, path));
    return {
      building,
      compound: compound ?? onlyOf(compounds, community),
      community: community?.name,
      phone: (key) => lineFor(lines, keyOf(key), areaPath)?.phone,
    };
  };
}

function onlyOf(
  compounds: readonly { readonly name: string; readonly path: string }[],
  community: Area | undefined,
): string | undefined {
  const here = compounds.filter(({ path }) => path === community?.path);
  return here.length === 1 ? here[0]?.name : undefined;
}

/** Staff write 物业, the directory has `property`. */
function keyOf(written: string): string {
  return directoryKeys.find((key) => directoryName(key) === written) ?? written;
}
