/**
 * Years of summed days for a bench: a few are summed up by the app itself, the others are copies of one of them. The
 * seeded days are all alike, so the tables and what a page reads of them are as large as if each had been counted.
 */
import type { Database } from '../prisma/database.prisma.ts';
import { addDays, type Day, dayOf, monthOf, nextMonth, spanOf } from '../tickets/statistics/local-days.ts';
import { measures } from '../tickets/statistics/measures.ts';
import { type RollUpDeps, rollUp, rollUpDay } from '../tickets/statistics/roll-up.prisma.ts';

/** So many of the last days are always summed up: those the app itself looks at again. */
const summedLast = 8;

export interface SummedDays {
  /** By the app, and what each took. */
  readonly summed: number;
  readonly secondsEach: number;
  readonly cpuSecondsEach: number;
  readonly copied: number;
}

/** Sums everything up to `now` up. */
export async function sumDaysUp(deps: RollUpDeps, now: Date): Promise<SummedDays> {
  const last = addDays(dayOf(now, deps.timeZone), -summedLast - 1);
  const days = await daysUpTo(deps, last);
  const watch = createStopwatch();
  const copied = days.length > summedLast ? await copyDays(deps, days, watch) : 0;
  await watch.time(async () => {
    let summed = 0;
    for (let closed = 1; closed > 0; summed += closed) closed = await rollUp(deps, now);
    return summed;
  });
  return { ...watch.each(), copied };
}

async function daysUpTo({ database, timeZone }: RollUpDeps, last: Day): Promise<readonly Day[]> {
  const first = await database.ticketEvent.findFirst({ orderBy: { at: 'asc' }, select: { at: true } });
  const days: Day[] = [];
  for (let day = first === null ? last : dayOf(first.at, timeZone); day <= last; day = addDays(day, 1))
    days.push(day);
  return days;
}

type Stopwatch = ReturnType<typeof createStopwatch>;

function createStopwatch() {
  let [summed, seconds, cpuSeconds] = [0, 0, 0];
  return {
    /** @param sum returns how many days it summed up */
    time: async (sum: () => Promise<number>) => {
      const begun = performance.now();
      const cpu = process.cpuUsage();
      summed += await sum();
      const { user, system } = process.cpuUsage(cpu);
      seconds += (performance.now() - begun) / 1000;
      cpuSeconds += (user + system) / 1e6;
    },
    each: () => ({ summed, secondsEach: seconds / summed, cpuSecondsEach: cpuSeconds / summed }),
  };
}

/** The last day of a month is summed up by the app, and with it the month. Returns how many days were copied. */
async function copyDays(deps: RollUpDeps, days: readonly Day[], watch: Stopwatch): Promise<number> {
  const pattern = days.at(-1);
  if (pattern === undefined) return 0;
  const sumUp = (day: Day) =>
    watch.time(async () => {
      await rollUpDay(deps, day);
      return 1;
    });
  await sumUp(pattern);
  let copied = 0;
  for (const day of days.slice(0, -1))
    if (addDays(day, 1) === nextMonth(monthOf(day))) await sumUp(day);
    else {
      await copyDay(deps, pattern, day);
      copied += 1;
    }
  return copied;
}

const columns = ['areaPath', 'by', 'code', ...measures].map((name) => `"${name}"`).join(',');

async function copyDay({ database, timeZone }: RollUpDeps, pattern: Day, day: Day): Promise<void> {
  await copyLines(database, pattern, day);
  const { events } = await database.ticketRollUp.findUniqueOrThrow({
    where: { span_start: { span: 'day', start: pattern } },
  });
  const { until } = spanOf(day, timeZone);
  await database.ticketRollUp.create({ data: { span: 'day', start: day, until, events, complete: true } });
}

/** Only our own words and days are in the text. */
async function copyLines(database: Database, pattern: Day, day: Day): Promise<void> {
  await database.$executeRawUnsafe(
    `INSERT INTO "TicketTally" ("span", "start", ${columns})
     SELECT 'day', '${day}', ${columns} FROM "TicketTally" WHERE "span" = 'day' AND "start" = '${pattern}'`,
  );
}
