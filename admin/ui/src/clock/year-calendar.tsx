/** A year at a glance: twelve small months with the days off and those worked in exchange. */
import type { SpecialDay } from '../../../../tickets/clock/calendar.ts';
import { weekdayChoices } from '../reminders/weekdays.zh.ts';

interface YearCalendarProps {
  readonly year: number;
  readonly days: readonly SpecialDay[];
}

export function YearCalendar({ year, days }: YearCalendarProps) {
  const special = new Map(days.map((day) => [day.date, day]));
  return (
    <div className="year-calendar">
      {Array.from({ length: 12 }, (_, month) => (
        <Month key={month} year={year} month={month} special={special} />
      ))}
    </div>
  );
}

interface MonthProps {
  readonly year: number;
  readonly month: number;
  readonly special: ReadonlyMap<string, SpecialDay>;
}

function Month({ year, month, special }: MonthProps) {
  return (
    <table>
      <caption>{month + 1} 月</caption>
      <thead>
        <tr>
          {weekdayChoices.map(({ label }) => (
            <th key={label} scope="col" abbr={label}>
              {label.slice(-1)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week, at) => (
          <tr key={at}>
            {week.map((day, weekday) => (
              <Day key={weekday} day={day} special={special.get(dateOf(year, month, day))} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  readonly day: number | undefined;
  readonly special: SpecialDay | undefined;
}

function Day({ day, special }: DayProps) {
  if (day === undefined) return <td />;
  if (special === undefined) return <td>{day}</td>;
  return (
    <td className={special.works ? 'worked-day' : 'day-off'} title={special.name}>
      {day}
      <small>{special.works ? '班' : '休'}</small>
    </td>
  );
}

function dateOf(year: number, month: number, day: number | undefined): string {
  return `${year}-${String(month + 1).padStart(2, '0')}-${String(day ?? 0).padStart(2, '0')}`;
}

/** Weeks from Monday; undefined before the first and after the last of the month. */
function weeksOf(year: number, month: number): (number | undefined)[][] {
  const before = (new Date(Date.UTC(year, month, 1)).getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Array.from({ length: Math.ceil((before + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_unused, weekday) => {
      const day = week * 7 + weekday - before + 1;
      return day >= 1 && day <= length ? day : undefined;
    }),
  );
}
