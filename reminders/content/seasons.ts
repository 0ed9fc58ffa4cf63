/** The times of the year that some texts are for. Pure. */

/** First and last day as MM-DD, wide enough for festivals of the lunar calendar; a window may span the new year. */
type Window = readonly [from: string, until: string];

const windows = {
  spring_festival: [['01-10', '02-28']],
  tomb_sweeping: [['03-20', '04-10']],
  midyear_sale: [['05-25', '06-20']],
  flood: [['05-15', '09-30']],
  swimming: [['05-15', '09-15']],
  heat: [['06-15', '09-10']],
  summer_holiday: [['06-25', '08-31']],
  school_start: [
    ['02-15', '03-10'],
    ['08-20', '09-20'],
  ],
  autumn_holidays: [['09-10', '10-08']],
  double_ninth: [['10-01', '11-05']],
  shopping_festival: [['10-25', '11-15']],
  cold: [['11-10', '02-28']],
  heating: [['11-01', '03-15']],
  year_end: [['12-10', '01-31']],
  fireworks: [['12-25', '03-05']],
} as const satisfies Readonly<Record<string, readonly Window[]>>;

export type Season = keyof typeof windows;
// Object.keys widens to string[]; the keys of a literal are exactly its key type.
export const seasons = Object.keys(windows) as readonly Season[];

export const seasonNames: Readonly<Record<Season, string>> = {
  spring_festival: '春节',
  tomb_sweeping: '清明',
  midyear_sale: '年中购物节',
  flood: '汛期',
  swimming: '防溺水',
  heat: '高温',
  summer_holiday: '暑假',
  school_start: '开学',
  autumn_holidays: '中秋国庆',
  double_ninth: '重阳',
  shopping_festival: '双十一',
  cold: '寒潮',
  heating: '取暖季',
  year_end: '年底',
  fireworks: '烟花爆竹',
};

/** Whether a text of this season may be sent on a day, "2026-11-23"; one without a season always may. */
export function isInSeason(season: Season | undefined, day: string): boolean {
  if (season === undefined) return true;
  const monthAndDay = day.slice(5);
  return windows[season].some((window) => isWithin(window, monthAndDay));
}

/** On which days of a year, MM-DD, a season begins. */
export function startsOf(season: Season): readonly string[] {
  return windows[season].map(([from]) => from);
}

function isWithin([from, until]: Window, day: string): boolean {
  return from <= until ? from <= day && day <= until : from <= day || day <= until;
}
