/**
 * Everything about a resident's own reports, from the first words to taking them back: whose message it is
 * (`dialogue/whose-message.ts`), what is known of tickets (`report-events.ts`), the talk's next step
 * (`dialogue/step.ts`), and what comes of it (`report-outcome.ts`).
 */
import type { RecentMatters } from '../tickets/recent-matters.ts';
import { residentOf } from '../tickets/intake.ts';
import { step } from './dialogue/step.ts';
import { talkOf } from './dialogue/talk.ts';
import { type Heard, whoseMessage } from './dialogue/whose-message.ts';
import type { Handler, Turn } from './handler.ts';
import { gather, type ReportLookups } from './report-events.ts';
import type { ReportMeans } from './report-effects.ts';
import { carryOut } from './report-outcome.ts';

export type ReportDeps = ReportLookups &
  ReportMeans & {
    /** From memory: asked with every message. */
    readonly matters: Pick<RecentMatters, 'inRoom'>;
  };

export function createReportHandler(deps: ReportDeps): Handler {
  return {
    name: 'report',
    accepts: (turn) => whoseMessage(hear(deps, turn)) !== 'nobody',
    handle: async (turn) => {
      const heard = hear(deps, turn);
      const event = await gather(deps, turn, heard);
      if (event === 'pass' || event === 'silent') return event;
      const stepped = step(heard.talk, event);
      return stepped.effects.length === 0 ? 'pass' : carryOut(deps, turn, event, stepped);
    },
  };
}

function hear({ matters }: ReportDeps, turn: Turn): Heard {
  const { message, understanding, licence, now } = turn;
  return {
    ...{ message, understanding, licence, now },
    residentId: residentOf(message).id,
    talk: talkOf(turn),
    matters: message.isPrivate ? [] : matters.inRoom(message.place, now),
  };
}
