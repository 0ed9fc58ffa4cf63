/**
 * 「答：……」 of a member of staff, said to the bot: an answer to the question it could not answer last. It becomes a
 * proposed draft; what staff tell residents without naming the bot is theirs alone and is never kept.
 */
import type { DirectoryLine } from '../knowledge/entry.ts';
import type { Gap } from '../knowledge/gap-store.prisma.ts';
import { proposalTold } from '../knowledge/proposals/proposal.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import { staffAnswerMessages as messages } from './staff-answer.messages.zh.ts';

export interface StaffAnswerDeps {
  /** The question that nobody could answer last, in one of these areas. */
  readonly latestGap: (areaPaths: readonly string[]) => Promise<Gap | undefined>;
  readonly lines: () => Promise<readonly DirectoryLine[]>;
}

/** Longer ago nobody knows any more what was asked. */
const withinMs = 24 * 3_600_000;
const command = /^(?:答复?|回答|记下)\s*[:：]\s*(.{4,})$/su;

export function createStaffAnswerHandler(deps: StaffAnswerDeps): Handler {
  return {
    name: 'staff_answer',
    accepts: ({ staff, message }) =>
      staff !== undefined && message.addressed && answerIn(message.text) !== undefined,
    handle: async (turn) => {
      const answer = answerIn(turn.message.text);
      return answer === undefined || turn.staff === undefined
        ? 'pass'
        : propose(deps, turn, turn.staff, answer);
    },
  };
}

function answerIn(text: string): string | undefined {
  return command.exec(text.trim())?.[1]?.trim();
}

async function propose(
  { latestGap, lines }: StaffAnswerDeps,
  { group, now }: Turn,
  staff: NonNullable<Turn['staff']>,
  answer: string,
): Promise<Outcome> {
  const here = group?.kind === 'residents' ? group.areaPath : undefined;
  const gap = await latestGap(here === undefined ? staff.areaPaths : [here]);
  if (gap === undefined || now.getTime() - gap.lastAt.getTime() > withinMs)
    return { ...said(messages.nothingAsked), did: 'staff_answer.nothing_asked' };
  const told = {
    ...{ question: gap.text, answer, areaPath: gap.areaPath },
    ...{ sourceTitle: messages.source(staff.name), ownerId: staff.id, at: now },
  };
  return {
    ...said(messages.noted(gap.text), [gap.text]),
    gaps: [{ kind: 'proposed', proposal: proposalTold(told, await lines()) }],
    did: 'staff_answer.proposed',
  };
}

function said(text: string, evidence: readonly string[] = []): Omit<Outcome, 'did'> {
  return { replies: [{ purpose: 'staff', text, evidence }], dialogue: 'keep' };
}
