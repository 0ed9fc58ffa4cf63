/** Instants as people in a community read them. */

const formats = new Map<string, Intl.DateTimeFormat>();

/** Building one costs more than all its uses; there is one per time zone. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: '2-digit',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timeZone, format);
  return format;
}

type Parts = Readonly<Partial<Record<string, string>>>;

/** Deadlines and days of one rush are the same few minutes again and again. */
const minutes = new Map<string, Parts>();
const rememberedMinutes = 1000;
const minuteMs = 60_000;

function partsOf(at: Date, timeZone: string): Parts {
  const key = `${Math.floor(at.getTime() / minuteMs)} ${timeZone}`;
  const known = minutes.get(key);
  if (known !== undefined) return known;
  const formatted = formatOf(timeZone).formatToParts(at);
  const parts = Object.fromEntries(formatted.map(({ type, value }) => [type, value]));
  if (minutes.size >= rememberedMinutes) minutes.clear();
  minutes.set(key, parts);
  return parts;
}

/** The calendar day in `timeZone` as YYMMDD, such as `261122`. */
export function dayStamp(at: Date, timeZone: string): string {
  const { year = '', month = '', day = '' } = partsOf(at, timeZone);
  return `${year}${month}${day}`;
}

/** Hour and minute in `timeZone`, such as `07:05`. */
export function timeOfDay(at: Date, timeZone: string): string {
  const { hour = '', minute = '' } = partsOf(at, timeZone);
  return `${hour}:${minute}`;
}

/** Month, day and time in `timeZone`, such as 「11月22日18:05」. */
export function formatMoment(at: Date, timeZone: string): string {
  const { month, day, hour = '', minute = '' } = partsOf(at, timeZone);
  return `${Number(month)}月${Number(day)}日${hour}:${minute}`;
}

/** Month and day in `timeZone`, such as 「11月22日」. */
export function formatDay(at: Date, timeZone: string): string {
  const { month, day } = partsOf(at, timeZone);
  return `${Number(month)}月${Number(day)}日`;
}
