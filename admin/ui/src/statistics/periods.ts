/** Periods people ask for, by the calendar of China. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const dayMs = 24 * 3_600_000;

function plus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

function monday(day: string): string {
  return plus(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** Each up to today at most. */
export function periodsAt(today: string): Readonly<Record<string, Period>> {
  const month = `${today.slice(0, 7)}-01`;
  const lastMonthEnd = plus(month, -1);
  return {
    今天: { from: today, to: today },
    本周: { from: monday(today), to: today },
    上周: { from: plus(monday(today), -7), to: plus(monday(today), -1) },
    本月: { from: month, to: today },
    上月: { from: `${lastMonthEnd.slice(0, 7)}-01`, to: lastMonthEnd },
    '近 30 天': { from: plus(today, -29), to: today },
    今年: { from: `${today.slice(0, 4)}-01-01`, to: today },
  };
}

/** The name of a period that is one of these. */
export function nameOfPeriod({ from, to }: Period, today: string): string | undefined {
  return Object.entries(periodsAt(today)).find(([, one]) => one.from === from && one.to === to)?.[0];
}
