/** Limits of tickets and the office's calendar. A change holds for rounds that begin after it. */
import type { Clock } from '../../../core/clock.ts';
import { isoDay } from '../../../core/zone.ts';
import { readHolidays } from '../../../tickets/clock/read-holidays.ts';
import { timeRulesOf, workYear as workYearIn } from '../../../tickets/clock/rules-settings.ts';
import type { TimeRulesStore } from '../../../tickets/clock/rules-store.prisma.ts';
import { dayOfOtherYear } from '../../../tickets/clock/messages.zh.ts';
import { ApiError, invalidField } from '../failures.ts';
import * as general from '../messages.zh.ts';
import { lookUpNames, type NameSources } from '../names.ts';
import { type Route, route } from '../route.ts';
import {
  checkedYear,
  holidayFileBody,
  takeBackYearBody,
  timeRules as timeRulesSchema,
  timeRulesBody,
  triedTimeRules,
  tryTimeRulesBody,
  workYear,
  workYearBody,
  yearParams,
} from '../schemas/time-rules.ts';
import { showCheckedYear, showTimeRules, showTried, showWorkYear, yearOf } from '../views/time-rules.ts';

export interface TimeRulesRouteDeps {
  readonly timeRules: TimeRulesStore;
  readonly names: NameSources;
  readonly timeZone: string;
  readonly clock: Pick<Clock, 'now'>;
}

const tag = '时限与日历';
const read = { tag, access: 'time_rules.read' } as const;
const write = { tag, access: 'time_rules.write' } as const;

export function timeRulesRoutes(deps: TimeRulesRouteDeps): readonly Route[] {
  return [
    readRules(deps),
    changeRules(deps),
    tryRules(deps),
    readYear(deps),
    checkFile(deps),
    putYear(deps),
    takeBackYear(deps),
  ];
}

const readRules = (deps: TimeRulesRouteDeps) =>
  route(
    { ...{ at: 'GET /time-rules', ...read, summary: '时限、工作时间和各年日历' }, gives: timeRulesSchema },
    () => show(deps),
  );

const changeRules = (deps: TimeRulesRouteDeps) =>
  route(
    {
      ...{ at: 'PUT /time-rules', ...write, summary: '修改时限和工作时间' },
      ...{ body: timeRulesBody, gives: timeRulesSchema },
    },
    async ({ body: { version, ...draft }, by }) => {
      await deps.timeRules.change(version, draft, by);
      return show(deps);
    },
  );

const tryRules = ({ timeRules, timeZone }: TimeRulesRouteDeps) =>
  route(
    {
      ...{ at: 'POST /time-rules/try', ...read, summary: '某时报的事，几时到期、预警、升级' },
      ...{ body: tryTimeRulesBody, gives: triedTimeRules },
    },
    async ({ body: { draft, ...tried } }) => {
      const settings = { ...(await timeRules.load()), ...draft };
      return showTried(timeRulesOf(settings, timeZone), settings, tried);
    },
  );

const readYear = ({ timeRules }: TimeRulesRouteDeps) =>
  route(
    {
      ...{ at: 'GET /work-years/:year', ...read, summary: '一年的放假和调休' },
      ...{ params: yearParams, gives: workYear },
    },
    async ({ params: { year } }) => showWorkYear(workYearIn(await timeRules.load(), year)),
  );

const checkFile = ({ timeRules }: TimeRulesRouteDeps) =>
  route(
    {
      ...{ at: 'POST /work-years/check', ...write, summary: '检查要导入的放假安排' },
      ...{ body: holidayFileBody, gives: checkedYear },
    },
    async ({ body: { text } }) => {
      const file = readHolidays(text);
      if (!file.ok) throw unreadable(file.error);
      return showCheckedYear(await timeRules.load(), file.value);
    },
  );

const putYear = ({ timeRules }: TimeRulesRouteDeps) =>
  route(
    {
      ...{ at: 'PUT /work-years/:year', ...write, summary: '导入一年的放假和调休' },
      ...{ params: yearParams, body: workYearBody, gives: workYear },
    },
    async ({ params: { year }, body: { version, ...draft }, by }) => {
      if (draft.days.some(({ date }) => yearOf(date) !== year)) throw invalidField('days', dayOfOtherYear);
      await timeRules.putYear(version, { year, ...draft }, by);
      return showWorkYear(workYearIn(await timeRules.load(), year));
    },
  );

const takeBackYear = ({ timeRules }: TimeRulesRouteDeps) =>
  route(
    {
      ...{ at: 'POST /work-years/:year/take-back', ...write, summary: '撤回导入，用回自带的' },
      ...{ params: yearParams, body: takeBackYearBody, gives: workYear },
    },
    async ({ params: { year }, body: { version }, by }) => {
      await timeRules.putYear(version, { year, source: '', days: [] }, by);
      return showWorkYear(workYearIn(await timeRules.load(), year));
    },
  );

async function show({ timeRules, names, timeZone, clock }: TimeRulesRouteDeps) {
  const settings = await timeRules.load();
  const known = await lookUpNames(names, { staffIds: [settings.updatedBy] });
  const today = isoDay(clock.now(), timeZone);
  return showTimeRules(settings, { timeZone, today, updatedBy: known.staff(settings.updatedBy) });
}

/** The first few are enough to mend a file by. */
const shownProblems = 20;

function unreadable(problems: readonly string[]): ApiError {
  const fields = problems.slice(0, shownProblems).map((message, at) => ({ path: `text.${at}`, message }));
  return new ApiError(400, 'request.invalid', general.invalidRequest, { fields });
}
