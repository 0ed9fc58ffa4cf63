/** 最近有什么骗局 and 上次的反诈提醒: from the alerts nearby, kinds alone, and the reminders the group got. */
import type { Area } from '../community/area.ts';
import { formatDay } from '../core/wall-time.ts';
import type { CountRecentByType } from '../fraud/alerts/alert-store.prisma.ts';
import type { SayKind } from '../fraud/own/say-kind.ts';
import type { KindSaid } from '../fraud/warning.messages.zh.ts';
import { sourceOf } from '../knowledge/answer.ts';
import { plainAnswer } from '../knowledge/retrieval/retrieve.ts';
import type { PastReminder } from '../reminders/past-reminders.prisma.ts';
import type { FraudKnowledge } from './fraud-check.ts';
import { fraudNewsMessages, type PastReminderSaid } from './fraud-news.messages.zh.ts';
import { readFraudNewsWish } from './fraud-news-reading.ts';
import type { Handler, Outcome, Turn } from './handler.ts';

export interface FraudNewsDeps {
  readonly knowledge: Pick<FraudKnowledge, 'ask' | 'answer' | 'answerWithKey'>;
  readonly countRecentByType: CountRecentByType;
  readonly sayKind: SayKind;
  /** What a group was reminded of, the newest first. */
  readonly listPastReminders: (groupId: string, limit: number) => Promise<readonly PastReminder[]>;
  readonly findCommunity: (areaPath: string) => Promise<Area | undefined>;
  /** Of an installation that has but one: where whoever asks in private lives. */
  readonly findOnlyCommunity: () => Promise<Area | undefined>;
  readonly timeZone: string;
}

const lastDays = 30;
const dayMs = 24 * 60 * 60_000;
const mostKinds = 3;
const mostReminders = 3;
/** The entry about any scam: its source stands under what is told. */
const anyScam = 'fraud-check';

export function createFraudNewsHandler(deps: FraudNewsDeps): Handler {
  return {
    name: 'fraud_news',
    accepts: ({ message, understanding }) =>
      message.kind === 'text' &&
      (message.addressed || understanding.intent === 'question' || understanding.intent === 'fraud_check') &&
      readFraudNewsWish(message.text) !== undefined,
    handle: (turn) =>
      readFraudNewsWish(turn.message.text) === 'past_reminders'
        ? pastReminders(deps, turn)
        : goingRound(deps, turn),
  };
}

async function goingRound(deps: FraudNewsDeps, turn: Turn): Promise<Outcome> {
  const kinds = await kindsNearby(deps, turn);
  const reminders = await remindersOf(deps, turn);
  const { knowledge } = deps;
  const where = { areaPath: turn.group?.areaPath, now: turn.now };
  if (kinds.length === 0 && reminders.length === 0) return generally(deps, turn);
  const entry = knowledge.answerWithKey(anyScam, where);
  const lines = [
    kinds.length === 0 ? fraudNewsMessages.quiet : fraudNewsMessages.kinds(kinds),
    ...(reminders.length === 0 ? [] : [fraudNewsMessages.remindedOf(reminders)]),
    fraudNewsMessages.advice,
    ...(entry === undefined ? [] : [sourceOf(entry)]),
  ];
  return told(lines.join('\n'), 'fraud.news');
}

/** Nothing happened nearby: what is known of such scams everywhere. */
function generally({ knowledge }: FraudNewsDeps, { message, group, now }: Turn): Outcome {
  const where = { areaPath: group?.areaPath, now };
  const best = plainAnswer(knowledge.ask({ text: message.text, ...where, category: 'fraud' }));
  const entry =
    best === undefined ? knowledge.answerWithKey(anyScam, where) : knowledge.answer(best.entry.id, where);
  const text = entry === undefined ? fraudNewsMessages.advice : entry.text;
  return told(`${fraudNewsMessages.quiet}\n${text}`, 'fraud.news');
}

async function kindsNearby(deps: FraudNewsDeps, { group, now }: Turn): Promise<readonly KindSaid[]> {
  const community =
    group?.areaPath === undefined ? await deps.findOnlyCommunity() : await deps.findCommunity(group.areaPath);
  const path = community?.path ?? group?.areaPath;
  if (path === undefined) return [];
  const counts = await deps.countRecentByType([path], new Date(now.getTime() - lastDays * dayMs));
  return [...counts]
    .filter(([kind]) => kind !== 'unknown')
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostKinds)
    .map(([kind]) => deps.sayKind(kind, path));
}

async function remindersOf(deps: FraudNewsDeps, { group }: Turn): Promise<readonly PastReminderSaid[]> {
  if (group === undefined) return [];
  const past = await deps.listPastReminders(group.id, mostReminders);
  return past.map(({ at, title, body }) => ({ day: formatDay(at, deps.timeZone), title, body }));
}

async function pastReminders(deps: FraudNewsDeps, turn: Turn): Promise<Outcome> {
  if (turn.group === undefined) return told(fraudNewsMessages.inGroupOnly, 'fraud.past_reminders');
  const [last, ...earlier] = await remindersOf(deps, turn);
  if (last === undefined) return told(fraudNewsMessages.none, 'fraud.past_reminders');
  const lines = [
    fraudNewsMessages.last(last),
    ...(earlier.length === 0 ? [] : [fraudNewsMessages.earlier(earlier)]),
  ];
  return told(lines.join('\n'), 'fraud.past_reminders');
}

/** Made of our own reviewed words, of entries and of reminders that staff published: its own evidence. */
function told(text: string, did: string): Outcome {
  return { replies: [{ purpose: 'answer', text, evidence: [text] }], dialogue: 'keep', did };
}
