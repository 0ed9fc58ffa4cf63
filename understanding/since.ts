/** Since when, as said: 昨晚八点, 三天了, 从上周五, 半个月, 今早. `since-instant.ts` tells which instant that is. */
import { dayOffsets, dayParts, fixedDays, unitMonths, unitMs } from './lexicon/times.ts';

const oneOf = (words: readonly string[]): string =>
  `(?:${words.toSorted((left, right) => right.length - left.length).join('|')})`;

const words = '[一二两三四五六七八九十]{1,3}';
const count = `(?:[0-9]{1,3}|[一二两三四五六七八九十几]{1,3}|好几|大半|小半|半)`;
const unit = oneOf([...Object.keys(unitMs), ...Object.keys(unitMonths)]);
const lasting = `${count}[多来]?个?[多半来]?${unit}(?:多|半)?`;

const clock = `(?:[0-9]{1,2}[:：][0-5][0-9]|(?:[0-9]{1,2}|${words})点(?:半|钟|多|左右|一刻|三刻|[0-5]?[0-9]分?)?)`;
const part = oneOf(Object.keys(dayParts).filter((word) => word.length > 1));
const day = `(?:${oneOf(Object.keys(dayOffsets).filter((word) => word.length > 1))}|(?<![下每]|[下每]个)(?:上上?个?|这个?|本)?(?:周|星期|礼拜)[一二三四五六日天末]|(?:(?:[0-9]{1,2}|${words})月)(?:[0-9]{1,2}|${words})[号日]?|(?:(?:这个?|上个?|本)月)?[0-9]{1,2}[号日](?![楼门院线栋单元]))`;
const joined = '[今昨前][早晨晚夜]上?';
const vague = `(?:刚刚|刚才|方才|[这近前]两天|[这近前]几天|[前这]阵子|最近|近来|上上?个?(?:周|星期|礼拜|月)|去年|年前|春节|中秋|${oneOf(Object.keys(fixedDays))})`;
const noHabit = '(?<!每|每天|天天|一到|每到|到了|明天|后天|下周|等)';
/** A bare 一点 is a little; a clock without a part of the day has a figure or more words. */
const bareClock = `(?:[0-9]{1,2}[:：][0-5][0-9]|[0-9]{1,2}点(?![了儿点小意])(?:半|钟|多|左右|[0-5]?[0-9]分?)?|${words}点(?:半|钟|多))`;
const point = `(?:${day}的?(?:${part}的?)?(?:${clock})?|${joined}(?:${clock})?|${noHabit}${part}(?:${clock})?(?!好)|${bareClock}|${vague})`;

/** The surest first: what lasts until now, what has lasted, a point in time. */
const patterns: readonly RegExp[] = [
  new RegExp(`(?:从|自|打)?${point}[^,，。!！?？]{0,4}?到(?:现在|今天|这会儿?)`),
  new RegExp(`${lasting}(?:了(?![解断])|没|都没|不|以来|[之以]?前|还)`),
  new RegExp(`(?:从|自从?|打)${point}(?:就?开始|起|以后)?`),
  new RegExp(`(?<=[停坏堵漏断堆放等卡臭吵修拖]了?(?:有|快|大概|差不多|将近)?)${lasting}`),
  new RegExp(`一(?:早上|上午|下午|晚上|整天|整夜|整晚|宿)`),
  new RegExp(`${point}(?:就?开始|起)?`),
];

const mayTell = /[天日号周期拜月年夜晚早晨午时钟点才刚近宿:：分]|国庆|元旦|五一|春节|中秋/;

export function findSince(form: string): string | undefined {
  if (!mayTell.test(form)) return undefined;
  for (const pattern of patterns) {
    const said = pattern.exec(form)?.[0];
    if (said !== undefined) return said;
  }
  return undefined;
}
