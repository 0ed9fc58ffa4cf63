/**
 * Sums days that are over up, once: what happened on them does not change any more, because a history is only added to.
 * Of today, what happened so far is added every few minutes, so that a page reads few events itself.
 */
import { ConflictError } from '../../core/errors.ts';
import type { Database, Transaction } from '../../prisma/database.prisma.ts';
import { insertRows } from '../../prisma/insert-rows.prisma.ts';
import { countEvents } from './count-events.ts';
import { readHistories } from './events.prisma.ts';
import { addDays, type Day, dayOf, monthOf, nextMonth, type Span, spanOf } from './local-days.ts';
import { countOf, measures } from './measures.ts';
import { addTallies, type Tally, type TallyLine } from './tally.ts';

export interface RollUpDeps {
  readonly database: Database;
  /** IANA name: where a day begins. */
  readonly timeZone: string;
}

/** An act writes down its instant before it is on disk: younger events may still be on their way. */
const settledMs = 60_000;
/** A day is closed so long after its end; what came later still is found by `checkDays`. */
const closedMs = 10 * 60_000;
/** In one run; the rest waits for the next. */
const mostDays = 40;
/** So many days back the number of events is compared with what was summed up. */
const checkedDays = 7;
/** About so many events are read together, so that no statement holds the database for long. */
const eventsAtOnce = 16_000;

/** Returns how many days were closed. */
export async function rollUp(deps: RollUpDeps, now: Date): Promise<number> {
  let closed = 0;
  for (let day = await nextDay(deps); day !== undefined && closed < mostDays; day = addDays(day, 1)) {
    const span = spanOf(day, deps.timeZone);
    if (now.getTime() - span.until.getTime() < closedMs) {
      if (closed > 0) await checkDays(deps, day);
      await addToday(deps, day, { ...span, until: earlier(span.until, now.getTime() - settledMs) });
      break;
    }
    await rollUpDay(deps, day);
    closed += 1;
  }
  return closed;
}

function earlier(one: Date, otherMs: number): Date {
  return new Date(Math.min(one.getTime(), otherMs));
}

/** The first day that is not closed; absent when nothing ever happened. */
async function nextDay({ database, timeZone }: RollUpDeps): Promise<Day | undefined> {
  const last = await database.ticketRollUp.findFirst({
    where: { span: 'day', complete: true },
    orderBy: { start: 'desc' },
  });
  if (last !== null) return addDays(last.start, 1);
  const first = await database.ticketEvent.findFirst({ orderBy: { at: 'asc' }, select: { at: true } });
  return first === null ? undefined : dayOf(first.at, timeZone);
}

/** Counts the whole day anew, whatever was counted of it before; so does its month, when that is over. */
export async function rollUpDay({ database, timeZone }: RollUpDeps, day: Day): Promise<void> {
  const span = spanOf(day, timeZone);
  const events = await countRows(database, span);
  const tally = await countSpan(database, span, events);
  await database.$transaction(async (tx) => {
    await tx.ticketTally.deleteMany({ where: { span: 'day', start: day } });
    await insertLines(tx, 'day', day, tally);
    await writeDown(tx, { span: 'day', start: day, until: span.until, events, complete: true });
  });
  await rollUpMonth(database, monthOf(day));
}

/** What happened today since the last time. Two processes that do it at once: one of them gives up. */
async function addToday({ database }: RollUpDeps, day: Day, { from, until }: Span): Promise<void> {
  const key = { span_start: { span: 'day', start: day } };
  const seen = await database.ticketRollUp.findUnique({ where: key });
  const span = { from: seen?.until ?? from, until };
  if (span.from >= span.until) return;
  const events = await countRows(database, span);
  const tally = await countSpan(database, span, events);
  await database.$transaction(async (tx) => {
    await insertLines(tx, 'day', day, tally);
    if (seen === null) {
      await tx.ticketRollUp.create({ data: { span: 'day', start: day, until, events, complete: false } });
      return;
    }
    const { count } = await tx.ticketRollUp.updateMany({
      where: { span: 'day', start: day, until: seen.until, complete: false },
      data: { until, events: seen.events + events },
    });
    if (count !== 1) throw new ConflictError('the roll-up', { day });
  });
}

/** The days before are counted anew where an event reached the disk after they were closed. */
async function checkDays(deps: RollUpDeps, day: Day): Promise<void> {
  const closed = await deps.database.ticketRollUp.findMany({
    where: { span: 'day', complete: true, start: { gte: addDays(day, -checkedDays), lt: day } },
  });
  for (const { start, events } of closed) {
    const now = await countRows(deps.database, spanOf(start, deps.timeZone));
    if (now !== events) await rollUpDay(deps, start);
  }
}

async function countRows(database: Database, { from, until }: Span): Promise<number> {
  return database.ticketEvent.count({ where: { at: { gte: from, lt: until } } });
}

async function countSpan(database: Database, { from, until }: Span, events: number): Promise<Tally> {
  const partMs = Math.ceil((until.getTime() - from.getTime()) / Math.ceil(events / eventsAtOnce));
  let tally: Tally = new Map();
  // Of no events there is no part.
  for (let at = from.getTime(); events > 0 && at < until.getTime(); at += partMs) {
    const part = { from: new Date(at), until: new Date(Math.min(at + partMs, until.getTime())) };
    tally = addTallies(tally, countEvents(await readHistories(database, part), part));
  }
  return tally;
}

/** Sums the days of a month up when all of them are closed. */
async function rollUpMonth(database: Database, month: Day): Promise<void> {
  const last = { span_start: { span: 'day', start: addDays(nextMonth(month), -1) } };
  if ((await database.ticketRollUp.findUnique({ where: last }))?.complete !== true) return;
  const start = { gte: month, lt: nextMonth(month) };
  const closed = await database.ticketRollUp.findMany({ where: { span: 'day', complete: true, start } });
  const events = closed.reduce((sum, day) => sum + day.events, 0);
  const until = closed.reduce((latest, day) => (day.until > latest ? day.until : latest), new Date(0));
  await database.$transaction(async (tx) => {
    await tx.ticketTally.deleteMany({ where: { span: 'month', start: month } });
    await insertSums(tx, month);
    await writeDown(tx, { span: 'month', start: month, until, events, complete: true });
  });
}

const columns = measures.map((name) => `"${name}"`);
const sums = measures.map((name) => `SUM("${name}")`);

/** The database sums up by itself: a city's month has a million lines. Only our own words and a day are in the text. */
async function insertSums(tx: Transaction, month: Day): Promise<void> {
  await tx.$executeRawUnsafe(
    `INSERT INTO "TicketTally" ("span", "start", "areaPath", "by", "code", ${columns.join(',')})
     SELECT 'month', '${month}', "areaPath", "by", "code", ${sums.join(',')} FROM "TicketTally"
     WHERE "span" = 'day' AND "start" >= '${month}' AND "start" < '${nextMonth(month)}'
     GROUP BY "areaPath", "by", "code"`,
  );
}

type RollUpRow = Parameters<Transaction['ticketRollUp']['create']>[0]['data'];

async function writeDown(tx: Transaction, row: RollUpRow & { span: string; start: string }): Promise<void> {
  const where = { span_start: { span: row.span, start: row.start } };
  await tx.ticketRollUp.upsert({ where, create: row, update: row });
}

/** In one statement. */
const linesAtOnce = 1000;

async function insertLines(tx: Transaction, span: 'day', start: Day, tally: Tally): Promise<void> {
  const rows = [...tally.values()].map((line) => rowOf(span, start, line));
  for (let from = 0; from < rows.length; from += linesAtOnce)
    await insertRows(tx, 'TicketTally', rows.slice(from, from + linesAtOnce));
}

function rowOf(span: 'day', start: Day, { areaPath, by, code, counts }: TallyLine) {
  const counted = Object.fromEntries(measures.map((name) => [name, countOf(counts, name)]));
  return { span, start, areaPath, by, code, ...counted };
}
