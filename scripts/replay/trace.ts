/** What the bot did with one message, as plain data for `--out` and as a line for the terminal. */
import { normalise } from '../../bot/normalise.ts';
import { guardAct } from '../../bot/guard.ts';
import { changesOf } from '../../bot/turn-changes.ts';
import type { TurnResult } from '../../bot/turn-result.ts';
import { formatPlace } from '../../core/place.ts';
import type { Outcome } from '../../handlers/handler.ts';
import type { Recorded } from './recorded-line.ts';

export interface Trace {
  readonly line: number;
  readonly kind: TurnResult['kind'];
  /** Why it stayed silent or what broke. */
  readonly reason?: string;
  readonly did?: string;
  readonly entry?: string;
  readonly ticket?: {
    readonly number: string;
    readonly category: string;
    readonly place: string;
    readonly urgency: string;
  };
  readonly replies: readonly { readonly to: string; readonly text: string; readonly held: boolean }[];
  readonly ms: number;
}

export function traceOf(recorded: Recorded, result: TurnResult, ms: number, now: Date): Trace {
  const base = { line: recorded.line, kind: result.kind, replies: [], ms: Math.round(ms * 100) / 100 };
  if (result.kind === 'acted') return { ...base, ...traceOfOutcome(recorded, result.outcome, now) };
  if (result.kind === 'silent' || result.kind === 'ignored') return { ...base, reason: result.reason };
  return result.kind === 'failed' ? { ...base, reason: result.code } : base;
}

function traceOfOutcome(recorded: Recorded, outcome: Outcome, now: Date): Partial<Trace> {
  const opened = outcome.tickets?.find((change) => change.kind === 'open')?.ticket;
  return {
    did: outcome.did,
    ...(outcome.about?.entryId === undefined ? {} : { entry: outcome.about.entryId }),
    ...(opened === undefined
      ? {}
      : {
          ticket: {
            number: opened.number,
            category: opened.category,
            place: formatPlace(opened.place),
            urgency: opened.urgency,
          },
        }),
    replies: repliesOf(recorded, outcome, now),
  };
}

/** As they leave the guard: with what it cut, and marked when it held them back. */
function repliesOf({ raw }: Recorded, outcome: Outcome, now: Date): Trace['replies'] {
  const normalised = normalise(raw);
  if (normalised.kind === 'ignored') return [];
  return guardAct(changesOf(normalised.message, outcome, now)).map(({ message, status }) => ({
    to: message.to.kind === 'room' ? 'room' : message.to.key,
    text: message.text,
    held: status === 'held',
  }));
}

export function describeTrace({ line, kind, reason, did, entry, ticket, replies, ms }: Trace): string {
  const what = did ?? [kind, reason].filter((part) => part !== undefined).join(' ');
  const opened =
    ticket === undefined
      ? ''
      : ` · ticket ${ticket.number} ${ticket.category} ${ticket.urgency} ${ticket.place || '(no place)'}`;
  const answered = entry === undefined ? '' : ` · entry ${entry}`;
  const said = replies.map(
    ({ to, text, held }) => `\n    → ${to}${held ? ' (held)' : ''}: ${text.replaceAll('\n', ' / ')}`,
  );
  return `${line}: ${what}${answered}${opened} · ${ms} ms${said.join('')}`;
}
