import { Button, Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import type { ReminderCalendar } from '../contract.ts';
import { Nothing } from '../page/nothing.tsx';
import { QueryView } from '../page/query-view.tsx';
import { useIsNarrow } from '../page/is-narrow.ts';
import { useNow } from '../time/now.tsx';
import { toLocalInput } from '../time/shanghai-input.ts';
import { CalendarEntry } from './calendar-entry.tsx';
import { CalendarMonth } from './calendar-month.tsx';
import { byDay, shiftMonth, weeksOf } from './month.ts';
import { RemindersFrame } from './reminders-frame.tsx';
import { useReminderCalendar } from './reminders.ts';
import './calendar.css';

const views = [
  { value: 'month', label: '月历' },
  { value: 'list', label: '列表' },
];

/** What goes out when: what is planned, what went out, and what was due and did not. */
export function CalendarPage() {
  const [address, setAddress] = useSearchParams();
  const isNarrow = useIsNarrow();
  const thisMonth = toLocalInput(useNow().toISOString()).slice(0, 'YYYY-MM'.length);
  const month = address.get('month') ?? thisMonth;
  // Seven columns do not fit a phone.
  const view = isNarrow ? 'list' : (address.get('view') ?? 'month');
  const days = weeksOf(month).flat();
  const query = useReminderCalendar(days.at(0)?.day ?? '', days.at(-1)?.day ?? '');
  const go = (to: string) => setAddress({ month: to, view });
  return (
    <RemindersFrame title="日历" lead="哪天几点发什么；灰色是已经发出的。">
      <div className="toolbar">
        <Button onClick={() => go(shiftMonth(month, -1))}>上个月</Button>
        <h2 className="calendar-title" aria-live="polite">
          {month.replace('-', ' 年 ')} 月
        </h2>
        <Button onClick={() => go(shiftMonth(month, 1))}>下个月</Button>
        {month !== thisMonth && <Button onClick={() => go(thisMonth)}>回到本月</Button>}
        {!isNarrow && (
          <Segmented
            options={views}
            value={view}
            onChange={(chosen) => setAddress({ month, view: chosen })}
          />
        )}
      </div>
      <QueryView query={query}>
        {(calendar) =>
          view === 'month' ? (
            <CalendarMonth month={month} calendar={calendar} />
          ) : (
            <CalendarList month={month} calendar={calendar} />
          )
        }
      </QueryView>
    </RemindersFrame>
  );
}

interface ListProps {
  readonly month: string;
  readonly calendar: ReminderCalendar;
}

function CalendarList({ month, calendar: { items } }: ListProps) {
  const days = [...byDay(items, ({ at }) => toLocalInput(at).slice(0, 10))].filter(([day]) =>
    day.startsWith(month),
  );
  if (days.length === 0) return <Nothing what="这个月没有安排" advice="新建一个计划，或看看别的月份。" />;
  return days.map(([day, ofDay]) => (
    <section key={day} className="panel" aria-label={day}>
      <h2>{day}</h2>
      <ul className="calendar-entries">
        {ofDay.map((item) => (
          <CalendarEntry
            key={`${item.planId ?? ''}${item.runId ?? ''}${item.at}`}
            item={item}
            isShort={false}
          />
        ))}
      </ul>
    </section>
  ));
}
