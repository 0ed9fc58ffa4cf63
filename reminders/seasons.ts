/** When seasonal texts are of use: by the months of the calendar, first and last; over the turn of the year, too. */
export const reminderSeasons = ['flood', 'heat', 'cold', 'gas', 'fireworks', 'drowning'] as const;
export type ReminderSeason = (typeof reminderSeasons)[number];

interface Season {
  readonly name: string;
  readonly months: readonly [first: number, last: number];
}

export const seasons: Readonly<Record<ReminderSeason, Season>> = {
  flood: { name: '汛期', months: [4, 9] },
  heat: { name: '高温', months: [6, 9] },
  cold: { name: '寒潮', months: [11, 3] },
  gas: { name: '用气安全', months: [11, 3] },
  fireworks: { name: '烟花爆竹', months: [12, 2] },
  drowning: { name: '防溺水', months: [5, 9] },
};

/** A text without a season, or of one nobody knows, is of use all year. @param month 1 to 12 */
export function isInSeason(season: string | undefined, month: number): boolean {
  const known = reminderSeasons.find((one) => one === season);
  if (known === undefined) return true;
  const [first, last] = seasons[known].months;
  return first <= last ? first <= month && month <= last : month >= first || month <= last;
}
