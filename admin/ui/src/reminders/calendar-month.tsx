import type { CalendarItem, ReminderCalendar } from '../contract.ts';
import { toLocalInput } from '../time/shanghai-input.ts';
import { useNow } from '../time/now.tsx';
import { CalendarEntry } from './calendar-entry.tsx';
import { byDay, type MonthDay, weeksOf } from './month.ts';

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];
/** More in one day are told as a number; the list has them all. */
const mostShown = 4;

interface CalendarMonthProps {
  readonly month: string;
  readonly calendar: ReminderCalendar;
}

export function CalendarMonth({ month, calendar: { items, holidays } }: CalendarMonthProps) {
  const days = byDay(items, ({ at }) => toLocalInput(at).slice(0, 10));
  const today = toLocalInput(useNow().toISOString()).slice(0, 10);
  return (
    <table className="reminder-calendar" aria-label={`${month} 的提醒`}>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              周{name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]?.day}>
            {week.map((day) => (
              <Day
                key={day.day}
                day={day}
                isToday={day.day === today}
                special={holidays.find((one) => one.day === day.day)}
                items={days.get(day.day) ?? []}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  readonly day: MonthDay;
  readonly isToday: boolean;
  readonly special: ReminderCalendar['holidays'][number] | undefined;
  readonly items: readonly CalendarItem[];
}

function Day({ day: { day, inMonth }, isToday, special, items }: DayProps) {
  return (
    <td className={inMonth ? undefined : 'other-month'} aria-current={isToday ? 'date' : undefined}>
      <p className="calendar-day">
        {Number(day.slice(8))}
        {isToday && <span> 今天</span>}
        {special !== undefined && (
          <span className={special.works ? 'worked-day' : 'day-off'}>{special.works ? '班' : '休'}</span>
        )}
      </p>
      <ul className="calendar-entries">
        {items.slice(0, mostShown).map((item) => (
          <CalendarEntry key={`${item.planId ?? ''}${item.runId ?? ''}${item.at}`} item={item} isShort />
        ))}
      </ul>
      {items.length > mostShown && <p className="muted">还有 {items.length - mostShown} 条，见列表</p>}
    </td>
  );
}
