/** The rules of the clock that hold now, in memory: asked for with every report, read again when somebody changed them. */
import { errorCode } from '../../core/errors.ts';
import type { LiveEvents } from '../../core/live.ts';
import type { Log } from '../../core/log.ts';
import { isoDay } from '../../core/zone.ts';
import { missingYears, type RulesSettings, shippedSettings, timeRulesOf } from './rules-settings.ts';
import type { TimeRulesStore } from './rules-store.prisma.ts';
import type { TimeRules } from './time-rules.ts';

export interface CurrentTimeRules {
  readonly rules: () => TimeRules;
  readonly settings: () => RulesSettings;
  /** Reads again; what cannot be read is logged, and what held before goes on. */
  readonly refresh: () => Promise<void>;
  /** Into the log, for those who run it: the year is counted as plain weeks. */
  readonly tellOfMissingYears: (now: Date) => Promise<void>;
}

export interface CurrentTimeRulesDeps {
  readonly store: Pick<TimeRulesStore, 'load'>;
  readonly timeZone: string;
  readonly live: LiveEvents;
  readonly log: Log;
}

/** Follows every change; one that is read late never takes the place of a later one. */
export function createCurrentTimeRules(deps: CurrentTimeRulesDeps): CurrentTimeRules {
  const { store, timeZone, live, log } = deps;
  let settings = shippedSettings;
  let rules = timeRulesOf(settings, timeZone);
  let asked = 0;
  async function refresh(): Promise<void> {
    const turn = ++asked;
    try {
      const loaded = await store.load();
      if (turn !== asked) return;
      settings = loaded;
      rules = timeRulesOf(loaded, timeZone);
    } catch (error) {
      log.error('time_rules.not_read', { code: errorCode(error) });
    }
  }
  live.subscribe(({ topic }) => {
    if (topic === 'time_rules') void refresh();
  });
  return {
    rules: () => rules,
    settings: () => settings,
    refresh,
    tellOfMissingYears: (now) => {
      for (const year of missingYears(settings, isoDay(now, timeZone)))
        log.warn('time_rules.year_missing', { year });
      return Promise.resolve();
    },
  };
}
