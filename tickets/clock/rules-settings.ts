/** What a deployment has set for its clocks, and the rules that follow from it. Pure. */
import type { SpecialDay } from './calendar.ts';
import { daysOf } from './calendar.ts';
import { holidayNotices } from './content/holidays.ts';
import type { RulesDraft } from './rules-draft.ts';
import { defaultMarks, defaultTimeRules, type TimeRules } from './time-rules.ts';

export interface StoredYear {
  readonly year: number;
  readonly version: number;
  readonly source: string;
  readonly days: readonly SpecialDay[];
  readonly updatedBy: string;
  readonly updatedAt: Date;
}

export interface RulesSettings extends RulesDraft {
  /** 0: as shipped. */
  readonly version: number;
  readonly updatedBy: string | undefined;
  readonly updatedAt: Date | undefined;
  /** The newest version of each year somebody imported. */
  readonly years: readonly StoredYear[];
}

export const shippedSettings: RulesSettings = {
  version: 0,
  week: defaultTimeRules.calendar.week,
  limits: defaultTimeRules.limits,
  updatedBy: undefined,
  updatedAt: undefined,
  years: [],
};

export interface WorkYear {
  readonly year: number;
  readonly origin: 'shipped' | 'imported' | 'missing';
  readonly source: string | undefined;
  readonly days: readonly SpecialDay[];
  /** Of what was imported; 0 where nothing ever was. */
  readonly version: number;
}

/** The days of a year: as imported, else as shipped, else none: a plain week is not known to be right. */
export function workYear({ years }: Pick<RulesSettings, 'years'>, year: number): WorkYear {
  const stored = years.find((one) => one.year === year);
  const version = stored?.version ?? 0;
  if (stored !== undefined && stored.days.length > 0) return { ...stored, origin: 'imported' };
  const shipped = holidayNotices.find((notice) => notice.year === year);
  if (shipped !== undefined) return { ...shipped, origin: 'shipped', version };
  return { year, origin: 'missing', source: undefined, days: [], version };
}

/** All years that are known, and those up to the next one. */
export function workYears(settings: Pick<RulesSettings, 'years'>, thisYear: number): readonly WorkYear[] {
  const known = [...settings.years, ...holidayNotices].map(({ year }) => year);
  const years = new Set([...known, thisYear, thisYear + 1]);
  return [...years].sort((one, other) => one - other).map((year) => workYear(settings, year));
}

/** The notice for the next year comes out in October or November; from December on it is missed. */
const missedFromMonth = 12;

/** Years whose holidays deadlines of today may run into and nobody has brought in. `today` is `YYYY-MM-DD`. */
export function missingYears(settings: Pick<RulesSettings, 'years'>, today: string): readonly number[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const needed = month >= missedFromMonth ? [year, year + 1] : [year];
  return needed.filter((one) => workYear(settings, one).origin === 'missing');
}

export function timeRulesOf(settings: RulesSettings, timeZone: string): TimeRules {
  const { week, limits } = settings;
  const years = workYears(settings, 0).flatMap(({ days }) => days);
  return { calendar: { timeZone, week, days: daysOf(years, week) }, limits, marks: defaultMarks };
}
