/** What workers say of their duty: 「上班」「下班」「请假 明天到后天 代班 小竹」「销假」. Pure and lenient. */
import { dayMs, instantAt, localTime, type LocalTime } from '../community/duty/local-time.ts';

export interface SaidLeave {
  readonly kind: 'leave';
  /** Absent: no day was said, or none that can be meant. */
  readonly span: { readonly from: Date; readonly until: Date } | undefined;
  /** As said; absent: nobody was named. */
  readonly backup: string | undefined;
}

export type DutyCommand = { readonly kind: 'on' | 'off' | 'back' } | SaidLeave;

const whole = (words: string) => new RegExp(`^(?:我)?(?:${words})(?:了|啦|咯)?[。.!！~～]*$`, 'u');
const plain: readonly (readonly [DutyCommand['kind'] & ('on' | 'off' | 'back'), RegExp])[] = [
  ['back', whole('销假|取消请假|结束请假|提前销假|请假结束|(?:休完假|请完假)?回来(?:上班)?')],
  ['on', whole('上班|值班|到岗|上岗|上线|来上班|接班|开始值班|开始上班|回岗|开工')],
  [
    'off',
    whole('下班|离岗|交班|先下(?:班)?|不值班|今天(?:就|先)?到这(?:里|儿)?|下岗休息|结束值班|值班结束|收工'),
  ],
];
/** 「明天下午」「周三到周五」 may go before it, and 「半天」「三天」 in the middle. */
const when = '[今明后大下本这周星期礼拜一二三四五六日天号月上午晚早到至两\\d\\s,，、~～./-]{0,18}';
const leaveWords = new RegExp(
  `^(?:(?:家里|家中)?(?:临时)?有(?:点|急)?事|(?:身体)?不(?:太)?舒服)?[,，\\s]*(?:我)?(${when})(?:我)?(?:要|想|得|需要)?(?:请|休)(个|(?:半|\\d{1,2}|[一二两三四五六七八九十])\\s*(?:个)?(?:天|周|星期)的?)?(?:年|病|事)?假(.*)$`,
  'su',
);
/** 「后天休息」「调休明天」「明天不在岗」: a day, and that they do not work on it. */
const awayWords = new RegExp(
  `^(?:我)?(?:(?=[今明后大下本这周星礼\\d])(${when})(?:我)?(?:要|得)?(?:休息|调休|轮休|不在岗?|不上班)|(?:我)?(?:要)?(?:调休|轮休)\\s*(${when}))[了。.!！\\s]*$`,
  'u',
);
const halfDay = /半\s*(?:个)?天/u;

/** Absent when the message is none. */
export function readDutyCommand(
  text: string,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): DutyCommand | undefined {
  const said = text.normalize('NFKC').trim();
  const known = plain.find(([, words]) => words.test(said));
  if (known !== undefined) return { kind: known[0] };
  const leave = leaveWords.exec(said) ?? awayWords.exec(said);
  if (leave === null || /[??吗]$/u.test(said)) return undefined;
  const [, before = '', length = '', after = ''] = leave;
  const { backup, without } = takeBackup(after);
  const days = `${before} ${length} ${without}`;
  // Which half nobody can guess.
  const isVague = halfDay.test(days) && !/[上下]午/u.test(days);
  return { kind: 'leave', span: isVague ? undefined : spanIn(days, now, timeZone), backup };
}

const name = '([\\p{Script=Han}·]{2,5}?)';
const backupWords: readonly RegExp[] = [
  new RegExp(`(?:由|让|请)\\s*${name}\\s*(?:来|帮我|帮忙)?(?:代班|替班|顶班|代|替我|替|帮我顶|顶我)`, 'u'),
  new RegExp(`(?:代班|替班|顶班)(?:人|的)?(?:是|为|找|给)?[\\s:,，]*${name}(?=$|[\\s,，。.])`, 'u'),
  new RegExp(`(?:^|[\\s,，])${name}(?:代班|替班|顶班|替我|顶我|帮我顶)`, 'u'),
];

function takeBackup(rest: string): { readonly backup: string | undefined; readonly without: string } {
  for (const words of backupWords) {
    const match = words.exec(rest);
    if (match?.[1] !== undefined) return { backup: match[1], without: rest.replace(match[0], ' ') };
  }
  return { backup: undefined, without: rest };
}

/** Days as midnights on the wall. */
type DayReading = (match: RegExpExecArray, today: LocalTime) => number | undefined;

const numerals = '一二三四五六七八九十';
const offsets: Readonly<Record<string, number>> = { 今: 0, 明: 1, 后: 2, 大后: 3 };

const days: readonly (readonly [RegExp, DayReading])[] = [
  [/(大后|今|明|后)[天日]?/u, ([, word = ''], today) => today.day + (offsets[word] ?? 0) * dayMs],
  [/(下)?(?:周|星期|礼拜)([一二三四五六日天])/u, weekdayIn],
  [
    /(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*[日号]?/u,
    ([, month, day], today) => dateIn(today, Number(day), Number(month)),
  ],
  [/(\d{1,2})\s*[日号]/u, ([, day], today) => dateIn(today, Number(day))],
];

function weekdayIn([, next, word = '']: RegExpExecArray, today: LocalTime): number {
  const weekday = '日天'.includes(word) ? 7 : numerals.indexOf(word) + 1;
  const ahead = weekday - today.weekday;
  if (next !== undefined) return today.day + (ahead + 7) * dayMs;
  return today.day + (ahead < 0 ? ahead + 7 : ahead) * dayMs;
}

/** The next such day; undefined for one that no calendar has. */
function dateIn({ day: today }: LocalTime, day: number, month?: number): number | undefined {
  const now = new Date(today);
  const [year, thisMonth] = [now.getUTCFullYear(), now.getUTCMonth()];
  const candidates =
    month === undefined
      ? [Date.UTC(year, thisMonth, day), Date.UTC(year, thisMonth + 1, day)]
      : [Date.UTC(year, month - 1, day), Date.UTC(year + 1, month - 1, day)];
  const isThatDay = (at: number) =>
    new Date(at).getUTCDate() === day && (month === undefined || new Date(at).getUTCMonth() === month - 1);
  return candidates.find((at) => at >= today && isThatDay(at));
}

interface FoundDay {
  readonly at: number;
  readonly index: number;
}

/** In the order they were said. */
function daysIn(text: string, today: LocalTime): readonly FoundDay[] {
  const found: FoundDay[] = [];
  let rest = text;
  for (const [pattern, read] of days)
    for (let match = pattern.exec(rest); match !== null; match = pattern.exec(rest)) {
      const at = read(match, today);
      if (at !== undefined) found.push({ at, index: match.index });
      rest =
        rest.slice(0, match.index) + '#'.repeat(match[0].length) + rest.slice(match.index + match[0].length);
    }
  return found.toSorted((one, other) => one.index - other.index);
}

const noon = 12 * 60;

function spanIn(text: string, now: Date, timeZone: string): SaidLeave['span'] {
  const today = localTime(now, timeZone);
  const length = lengthIn(text);
  const [first, last] = daysIn(text, today);
  if (first === undefined && length === undefined) return undefined;
  const from = first?.at ?? today.day;
  const until = last?.at ?? from + ((length ?? 1) - 1) * dayMs;
  if (until < from) return undefined;
  const isOneDay = last === undefined && length === undefined;
  const { start, end } = isOneDay ? hoursIn(text) : wholeDay;
  return { from: instantAt(from, start, timeZone), until: instantAt(until, end, timeZone) };
}

const wholeDay = { start: 0, end: 2 * noon };

/** 上午 and 下午 of one day. */
function hoursIn(text: string): { readonly start: number; readonly end: number } {
  return {
    start: /下午/u.test(text) ? noon : wholeDay.start,
    end: /上午/u.test(text) ? noon : wholeDay.end,
  };
}

/** 「三天」「2天」「一周」 */
function lengthIn(text: string): number | undefined {
  const match = /(\d{1,2}|[一二两三四五六七八九十])\s*(?:个)?(天|周|星期)(?!内)/u.exec(text);
  if (match === null) return undefined;
  const [, said = '', unit] = match;
  const count = said === '两' ? 2 : numerals.includes(said) ? numerals.indexOf(said) + 1 : Number(said);
  return count === 0 ? undefined : count * (unit === '天' ? 1 : 7);
}
