/**
 * The limits a community starts from. There is no national norm per category; each row names the public text it was
 * taken from. All count nights and weekends too, which is the stricter reading, until the community says otherwise.
 */
import type { Limit, LimitRow } from '../limits.ts';

const minutes = (count: number): Limit => ({ minutes: count, hours: 'calendar' });
const hours = (count: number) => minutes(60 * count);
const days = (count: number) => hours(24 * count);

/** 北京 12345 standard (draft, 2021): danger fed back in 2 h, water, power, gas and heating in 24 h, the rest in 7 days. */
const beijing = '北京12345服务与管理规范（征求意见稿，2021-12）';
/** Exits must never be blocked (消防法 art. 28), so these wait no longer than a failed supply. */
const exits = '消防法第二十八条；时限为工程假设';

function normal(of: string, response: Limit, resolution: Limit, source: string): LimitRow {
  return { of, urgency: 'normal', response, resolution, source };
}

const utility = (of: string) => normal(of, hours(2), hours(24), beijing);
const exit = (of: string, resolution = hours(24)) => normal(of, hours(2), resolution, exits);
/** Conflicts take people time: the longest class of the same draft. */
const complex = (of: string, source = beijing) => normal(of, days(1), days(15), source);

/** The answer within 15 minutes, 2 hours and one day are our own assumptions, for the community to confirm. */
export const defaultLimits: readonly LimitRow[] = [
  { of: '', urgency: 'emergency', response: minutes(15), resolution: hours(2), source: beijing },
  { of: '', urgency: 'urgent', response: hours(2), resolution: hours(24), source: beijing },
  normal('', days(1), days(7), beijing),
  exit('blocked_exit.vehicle'),
  exit('blocked_exit.clutter', days(3)),
  utility('repair.water'),
  utility('repair.power'),
  utility('repair.gas'),
  utility('repair.heating'),
  utility('repair.elevator'),
  exit('anomaly.fire_hazard'),
  exit('anomaly.falling_object'),
  exit('anomaly.person'),
  normal('anomaly.sanitation', days(1), days(2), '数字城管样例：暴露垃圾4工作时至1工作日，放宽到自然日'),
  complex('anomaly.illegal_building', '数字城管样例：违法搭建15工作日'),
  complex('dispute'),
  complex('suggestion'),
];
