/** What a day that was killed again and again has left: nothing lost, nothing said twice, every history whole. */
import { z } from 'zod';

import type { App } from '../../app/create-app.ts';
import { residentId } from '../../community/resident.ts';
import type { RawMessage } from '../../core/message.ts';
import { withoutSlots } from '../../core/late-slots.ts';
import { createChain } from '../../tickets/history-chain.ts';
import { readHistories } from '../../tickets/histories.prisma.ts';
import { verifyHistory } from '../../tickets/verify-history.ts';
import { testConfig } from '../support/app.ts';
import { markOf, matterOf } from './day-words.ts';
import { type SentText, sentTexts } from './story.ts';

export interface Judgement {
  readonly tickets: number;
  /** How many ended in which state. */
  readonly states: Readonly<Record<string, number>>;
  /** Numbers told to somebody that no ticket has. */
  readonly lost: readonly string[];
  /** Reports of which no ticket, follower or note tells anything. */
  readonly unheard: readonly string[];
  /** Said twice although no kill fell between sending and recording. */
  readonly repeated: number;
  readonly historyFaults: number;
}

export interface LivedDay {
  readonly folder: string;
  readonly told: readonly RawMessage[];
  /** What was being sent when a life ended. */
  readonly mayRepeat: ReadonlySet<string>;
}

export async function judgeDay(app: App, day: LivedDay): Promise<Judgement> {
  const { folder, told } = day;
  const tickets = await app.database.ticket.findMany({ select: { number: true, state: true } });
  const numbers = new Set(tickets.map(({ number }) => number));
  const texts = sentTexts(folder);
  const acknowledged = new Set(texts.flatMap(({ text }) => text.match(/\d{6}-\d+/g) ?? []));
  return {
    tickets: numbers.size,
    states: counted(tickets.map(({ state }) => state)),
    lost: [...acknowledged].filter((number) => !numbers.has(number)),
    unheard: await unheardReports(app, told),
    repeated: await repeatsIn(app, day),
    historyFaults: await faultsOfHistories(app, folder),
  };
}

function counted(states: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const state of states.toSorted()) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

async function faultsOfHistories(app: App, folder: string): Promise<number> {
  const chain = createChain(testConfig(folder).encryptionKey);
  let faults = 0;
  for await (const history of readHistories(app.database)) faults += verifyHistory(history, chain).length;
  return faults;
}

/** A crowd is counted, not quoted: of what many report the next is told by the follower alone, who came since. */
async function unheardReports(app: App, told: readonly RawMessage[]): Promise<readonly string[]> {
  const events = await app.database.ticketEvent.findMany({ select: { note: true, changes: true } });
  const tickets = await app.database.ticket.findMany({
    select: { description: true, followers: { select: { residentId: true, at: true } } },
  });
  const written = JSON.stringify([events, tickets]);
  const isCounted = (raw: RawMessage) => {
    const matter = matterOf(raw);
    const id = residentId(raw.channel, raw.account, raw.sender.key);
    return tickets.some(
      ({ description, followers }) =>
        description.includes(`${matter},`) &&
        followers.some((follower) => follower.residentId === id && follower.at >= raw.sentAt),
    );
  };
  return told
    .filter((raw) => !written.includes(markOf(raw) ?? '') && !isCounted(raw))
    .map(({ text }) => text);
}

/** The outbox has a row for each thing to be said: what left more often than it has rows was repeated. */
async function repeatsIn(app: App, { folder, mayRepeat }: LivedDay): Promise<number> {
  const rows = await app.database.outboxMessage.findMany({
    select: { targetKey: true, mentionKeys: true, text: true },
  });
  const left = new Map<string, number>();
  for (const text of sentTexts(folder)) left.set(saidTo(text), (left.get(saidTo(text)) ?? 0) + 1);
  for (const row of rows) left.set(rowSaidTo(row), (left.get(rowSaidTo(row)) ?? 0) - 1);
  return [...left].filter(([said, more]) => more > 0 && !mayRepeat.has(said)).length;
}

type OutboxWords = { readonly targetKey: string; readonly mentionKeys: unknown; readonly text: string };
const keys = z.array(z.string());

/** What a row of the outbox says, in the form in which what was sent is compared. */
export function rowSaidTo({ targetKey, mentionKeys, text }: OutboxWords): string {
  return saidTo({ to: [targetKey, ...keys.parse(mentionKeys)].join(' '), text });
}

/** To whom and what, without the lines that a card is filled with when it is sent: they may differ each time. */
function saidTo({ to, text }: SentText): string {
  const lines = withoutSlots(text)
    .split('\n')
    .filter((line) => !line.includes('http') && !line.startsWith('这里上次'));
  return `${to} ${lines.join('\n').replace(/（附照片[^）]*）/u, '')}`;
}
