/** What goes out when: what is planned, what went out, and what was due and did not. */
import type { AreaStore } from '../../../community/area.ts';
import type { Clock } from '../../../core/clock.ts';
import { instantOf, isoDay } from '../../../core/zone.ts';
import { type DayKind, occurrencesBetween } from '../../../reminders/recurrence.ts';
import { type ReminderPlan, reminderTopicNames } from '../../../reminders/reminder.ts';
import type { ReminderStore } from '../../../reminders/reminder-store.prisma.ts';
import { choiceOf, type Reminders } from '../../../reminders/reminders.ts';
import { mayRun, outsideQuietHours } from '../../../reminders/schedule.ts';
import { invalidField } from '../failures.ts';
import { lookUpNames, type Names, type NameSources } from '../names.ts';
import { ownAreaIds } from '../reminder-scope.ts';
import * as say from '../reminders.zh.ts';
import { type Route, route } from '../route.ts';
import { type CalendarItem, calendarQuery, reminderCalendar } from '../schemas/reminders.ts';

export interface ReminderCalendarRouteDeps {
  readonly reminders: Pick<
    ReminderStore,
    'listPlans' | 'listRunsBetween' | 'listOmissionsBetween' | 'findText'
  >;
  readonly reminding: Pick<Reminders, 'preview'>;
  readonly areas: Pick<AreaStore, 'find' | 'listWithin'>;
  readonly names: NameSources;
  readonly timeZone: string;
  readonly clock: Pick<Clock, 'now'>;
  readonly days: () => DayKind;
}

const dayMs = 24 * 3_600_000;
const atMostDays = 92;

export function reminderCalendarRoutes(deps: ReminderCalendarRouteDeps): readonly Route[] {
  return [
    route(
      {
        ...{ at: 'GET /reminders/calendar', access: 'reminders.read', tag: '提醒' },
        ...{ summary: '日历：哪天发什么', query: calendarQuery, gives: reminderCalendar },
      },
      async ({ query, staff }) => {
        const span = spanOf(query, deps.timeZone);
        const own = await ownAreaIds(deps.areas, staff);
        const isOwn = ({ areaId }: { readonly areaId: string }) => own?.includes(areaId) ?? true;
        const plans = (await deps.reminders.listPlans()).filter(isOwn);
        const runs = (await deps.reminders.listRunsBetween(span.from, span.to)).filter(isOwn);
        const omissions = (await deps.reminders.listOmissionsBetween(span.from, span.to)).filter(isOwn);
        const areaIds = [...plans, ...runs, ...omissions].map(({ areaId }) => areaId);
        const names = await lookUpNames(deps.names, { areaIds });
        const items = [
          ...pastRuns(runs, plans, names),
          ...pastOmissions(omissions, plans, names),
          ...(await toCome(deps, plans, span, names)),
        ];
        return { items: items.sort((a, b) => a.at.localeCompare(b.at)), holidays: specialDays(deps, span) };
      },
    ),
  ];
}

interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** From the beginning of the first day to the end of the last, as the wall shows it. */
function spanOf({ from, to }: { readonly from: string; readonly to: string }, timeZone: string): Span {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  if (last < first || last - first >= atMostDays * dayMs) throw invalidField('to', say.tooLong);
  return {
    from: new Date(instantOf(first, timeZone)),
    to: new Date(instantOf(last + dayMs, timeZone) - 1),
  };
}

type Runs = Awaited<ReturnType<ReminderStore['listRunsBetween']>>;
type Omissions = Awaited<ReturnType<ReminderStore['listOmissionsBetween']>>;

function pastRuns(runs: Runs, plans: readonly ReminderPlan[], names: Names): readonly CalendarItem[] {
  return runs.map((run) => {
    const plan = plans.find(({ id }) => id === run.planId);
    return {
      ...{ at: run.scheduledFor.toISOString(), what: 'run', planId: run.planId, runId: run.id },
      ...{ name: run.planName ?? run.textTitle, title: run.textTitle, kind: plan?.kind ?? 'one_off' },
      topicName: plan === undefined ? undefined : reminderTopicNames[plan.topic],
      area: { id: run.areaId, name: names.areaById(run.areaId) },
    };
  });
}

/** Only where nobody got anything: the rest stands with its run. */
function pastOmissions(
  omissions: Omissions,
  plans: readonly ReminderPlan[],
  names: Names,
): readonly CalendarItem[] {
  return omissions.flatMap(({ planId, areaId, scheduledFor, why }) => {
    const plan = plans.find(({ id }) => id === planId);
    if (plan === undefined) return [];
    const base = itemOf(plan, scheduledFor, names);
    return [
      {
        ...base,
        area: { id: areaId, name: names.areaById(areaId) },
        what: 'nothing_sent',
        why: say.omittedBecause[why],
      },
    ];
  });
}

async function toCome(
  deps: ReminderCalendarRouteDeps,
  plans: readonly ReminderPlan[],
  span: Span,
  names: Names,
): Promise<readonly CalendarItem[]> {
  const now = deps.clock.now();
  const from = new Date(Math.max(span.from.getTime(), now.getTime() + 1));
  const items: CalendarItem[] = [];
  for (const plan of plans.filter(mayRun)) {
    const occurrences = occurrencesBetween(plan, { from, to: span.to }, deps.days());
    const next = occurrences.length === 0 ? undefined : await nextTitle(deps, plan, now);
    const fixed = plan.textId === undefined ? undefined : next;
    occurrences.forEach((at, index) => {
      const title = index === 0 ? next : fixed;
      items.push({ ...itemOf(plan, outsideQuietHours(plan, at), names), title });
    });
  }
  return items;
}

/** Whose turn it is as things stand. */
async function nextTitle(
  { reminders, reminding }: ReminderCalendarRouteDeps,
  plan: ReminderPlan,
  now: Date,
): Promise<string | undefined> {
  if (plan.textId !== undefined) return (await reminders.findText(plan.textId))?.title;
  const shown = await reminding.preview(choiceOf(plan), now);
  if (!shown.ok) return undefined;
  const [first] = shown.value.addressed;
  return first === undefined ? undefined : shown.value.texts.get(first.textId)?.title;
}

function itemOf(plan: ReminderPlan, at: Date, names: Names): CalendarItem {
  return {
    ...{ at: at.toISOString(), what: 'planned', planId: plan.id, name: plan.name, kind: plan.kind },
    topicName: reminderTopicNames[plan.topic],
    area: { id: plan.areaId, name: names.areaById(plan.areaId) },
    recurrence: plan.rrule === '' ? undefined : { startsAt: plan.startsAt, rrule: plan.rrule },
  };
}

/** Days that are not what their weekday says. */
function specialDays({ days, timeZone }: ReminderCalendarRouteDeps, { from, to }: Span) {
  const kindOf = days();
  const found: { day: string; works: boolean }[] = [];
  for (let at = from.getTime(); at <= to.getTime(); at += dayMs) {
    const day = isoDay(new Date(at), timeZone);
    const { works, holiday } = kindOf(day);
    const weekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    if (holiday || (weekend && works)) found.push({ day, works });
  }
  return found;
}
