/**
 * Everything about a resident's own reports, from the first words to taking them back: whose message it is
 * (`dialogue/whose-message.ts`), what is known of tickets (`report-events.ts`), the talk's next step
 * (`dialogue/step.ts`), and what comes of it (`report-outcome.ts`).
 */
import { matterKinds } from '../tickets/duplicates/matter-kinds.ts';
import type { RecentMatters } from '../tickets/recent-matters.ts';
import { type RecentReporters, rememberedMs } from '../tickets/recent-reporters.ts';
import { residentOf } from '../tickets/intake.ts';
import { step } from './dialogue/step.ts';
import { talkOf } from './dialogue/talk.ts';
import type { Heard } from './dialogue/heard.ts';
import { readMeToo } from './dialogue/me-too-reading.ts';
import { numberSaid } from './dialogue/named-number.ts';
import { saysNotTheSame } from './dialogue/objection-reading.ts';
import { neighboursMatter, whoseMessage } from './dialogue/whose-message.ts';
import type { ReportDesk } from './emergency.ts';
import type { Handler, Turn } from './handler.ts';
import { openLately } from './earlier-tickets.ts';
import type { MoreTold } from './told-more.ts';
import { commentOn, gather, type ReportLookups } from './report-events.ts';
import type { ReportMeans } from './report-effects.ts';
import { carryOut } from './report-outcome.ts';
import { urgingIn } from './urge-reading.ts';
import { wishWordIn } from './wish-reading.ts';

/** Answered from memory: asked with every message. */
export interface Remembered {
  readonly matters: Pick<RecentMatters, 'inRoom'>;
  readonly reporters: Pick<RecentReporters, 'mayHaveReported'>;
}

export type ReportDeps = ReportLookups & ReportMeans & Remembered;

export function createReportHandler(deps: ReportDeps): Handler & ReportDesk & MoreTold {
  return {
    more: async (turn) => {
      const heard = hear(deps, turn);
      const ticket = await openLately(deps, heard);
      const event = ticket === undefined ? 'pass' : await commentOn(deps, turn, ticket);
      if (event === 'pass' || event === 'silent') return 'pass';
      const stepped = step(heard.talk, event);
      return stepped.effects.length === 0 ? 'pass' : carryOut(deps, turn, event, stepped);
    },
    waitsFor: (turn) => openLately(deps, hear(deps, turn)),
    joined: (turn) => neighboursMatter(hear(deps, turn)),
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

/** For the gate: whether a message that says nothing to the bot on its own goes on with something reported, presses for it, or offers help. */
export function createConcernsReport(deps: Remembered): (turn: Omit<Turn, 'licence' | 'signal'>) => boolean {
  return (turn) => {
    const heard = hear(deps, { ...turn, licence: 'only_if_sure' });
    return (
      whoseMessage(heard) !== 'nobody' ||
      pressesForOwn(heard, turn) ||
      partsAgain(heard) ||
      wishWordIn(turn) !== undefined
    );
  };
}

/** 不是同一件 261122-7: whether that one is theirs, and merged, the handler knows. */
function partsAgain(heard: Heard): boolean {
  return numberSaid(heard) !== undefined && saysNotTheSame(heard.message.text);
}

function pressesForOwn({ reportedLately }: Heard, turn: Parameters<typeof urgingIn>[0]): boolean {
  return reportedLately && urgingIn(turn) !== undefined;
}

/**
 * For the pipeline: what is told of one matter is taken one after the other, or two who report it in the same moment
 * would open two tickets. A supply can fail in a whole community; everything else is somewhere.
 */
export function createMatterLane(deps: Remembered): (turn: Turn) => string | undefined {
  return (turn) => {
    const { understanding, message, group } = turn;
    const { intent, category, place } = understanding;
    const isReport = intent === 'report' && category !== undefined;
    const said = isReport ? { category, place } : meantBy(hear(deps, turn));
    if (said === undefined || !matterKinds[said.category].shared) return undefined;
    const where = matterKinds[said.category].wholeBuilding
      ? ''
      : (said.place.building ?? said.place.spot ?? message.place.key);
    return [group?.communityId ?? message.place.key, said.category, where].join('|');
  };
}

function meantBy(heard: Heard) {
  return readMeToo(heard.message.text) === undefined ? undefined : neighboursMatter(heard);
}

/** Every message passes here, so what takes time is only done when a rule asks for it. */
function hear({ matters, reporters }: Remembered, turn: Omit<Turn, 'signal'>): Heard {
  const { message, understanding, licence, now, placeWordsBefore, afresh } = turn;
  let id: string | undefined;
  const residentId = () => (id ??= residentOf(message).id);
  return {
    ...{ message, understanding, licence, now, placeWordsBefore },
    ...(afresh === undefined ? {} : { afresh }),
    get residentId() {
      return residentId();
    },
    get reportedLately() {
      return reporters.mayHaveReported(residentId(), new Date(now.getTime() - rememberedMs));
    },
    talk: talkOf(turn),
    get matters() {
      return message.isPrivate ? [] : matters.inRoom(message.place, now);
    },
  };
}
