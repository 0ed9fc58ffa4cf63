/**
 * A picture from a worker, in private, is evidence of the ticket in hand. Where 办结 waited for it, the ticket is finished
 * with it: nobody says the same thing twice.
 */
import { z } from 'zod';

import type { TakePicture } from '../pictures/pictures.ts';
import { evidenceCategories } from '../tickets/policy.ts';
import type { FindStepContext } from '../tickets/step-context.ts';
import { takeSteps } from '../tickets/take-steps.ts';
import type { TicketStore } from '../tickets/ticket-store.prisma.ts';
import type { Ticket, TicketChange } from '../tickets/ticket.ts';
import type { Step } from '../tickets/transition.ts';
import type { Dialogue, Handler, Outcome, Turn } from './handler.ts';
import { messagesAbout } from './worker-command-outcome.ts';
import * as messages from './worker-picture.messages.zh.ts';
import { actorOf } from './worker-command-steps.ts';

export interface WorkerPictureDeps {
  readonly tickets: Pick<TicketStore, 'find' | 'listOpenOfAssignee'>;
  readonly takePicture: TakePicture;
  readonly stepContext: FindStepContext;
  readonly timeZone: string;
}

const owner = 'worker_picture';
const version = 1;
const waitsMs = 15 * 60_000;
const waitingStep = z.object({ ticketId: z.string(), reason: z.string(), note: z.string() });

/** 办结 was said before its picture was sent. */
export function waitingForPicture(
  { ticketId, reason, note }: z.infer<typeof waitingStep>,
  now: Date,
): Dialogue {
  return {
    ...{ owner, version, state: { ticketId, reason, note } },
    expiresAt: new Date(now.getTime() + waitsMs),
  };
}

function waitedFor({ dialogue }: Turn): z.infer<typeof waitingStep> | undefined {
  if (dialogue?.owner !== owner || dialogue.version !== version) return undefined;
  return waitingStep.safeParse(dialogue.state).data;
}

export function createWorkerPictureHandler(deps: WorkerPictureDeps): Handler {
  return {
    name: 'worker_picture',
    accepts: ({ staff, message }) => staff !== undefined && message.isPrivate && message.kind === 'image',
    handle: async (turn) => {
      const waited = waitedFor(turn);
      const [ticket, another] = await meant(deps, turn, waited?.ticketId);
      if (ticket === undefined) return told(messages.nothingInHand);
      if (another !== undefined) return told(messages.whichOne);
      const picture = await deps.takePicture(turn.message, turn.now, turn.signal);
      if (!picture.ok) return told(picture.error.text);
      const evidence = { byId: turn.staff?.id ?? '', at: turn.now };
      const attach = { kind: 'attach', ticketId: ticket.id, attachment: picture.value, evidence } as const;
      return waited === undefined
        ? attached(ticket, attach)
        : finished(deps, turn, { ticket, attach, waited });
    },
  };
}

/** The one that waits for it; else what is being worked on, first what asks for a picture. */
async function meant(
  { tickets }: WorkerPictureDeps,
  { staff }: Turn,
  waitedId: string | undefined,
): Promise<readonly Ticket[]> {
  if (waitedId !== undefined) return [await tickets.find(waitedId)].filter((ticket) => ticket !== undefined);
  if (staff === undefined) return [];
  const inHand = await tickets.listOpenOfAssignee(staff.id);
  const worked = inHand.filter(({ state }) => state === 'in_progress');
  const asking = worked.filter(({ category }) => evidenceCategories.has(category));
  return asking.length > 0 ? asking : worked;
}

function attached({ id, number }: Ticket, attach: TicketChange): Outcome {
  return {
    replies: [{ purpose: 'staff', text: messages.attached(number), ticketId: id, evidence: [number] }],
    tickets: [attach],
    dialogue: 'keep',
    did: 'worker.picture',
    about: { ticketId: id },
  };
}

interface Finishing {
  readonly ticket: Ticket;
  readonly attach: TicketChange;
  readonly waited: z.infer<typeof waitingStep>;
}

async function finished(deps: WorkerPictureDeps, turn: Turn, { ticket, attach, waited }: Finishing) {
  const { staff, now } = turn;
  if (staff === undefined) return attached(ticket, attach);
  const { reason, note } = waited;
  const step: Step = { event: 'handle', actor: actorOf(staff), reason, note };
  const context = await deps.stepContext(ticket, 'handle', now);
  const taken = takeSteps(ticket, step, { ...context, evidence: (context.evidence ?? 0) + 1 });
  if (!taken.ok) return { ...attached(ticket, attach), dialogue: 'end' as const };
  const { tickets = [], ...outcome } = messagesAbout(taken.value, deps.timeZone);
  return { ...outcome, tickets: [...tickets, attach], dialogue: 'end' as const };
}

function told(text: string): Outcome {
  return { replies: [{ purpose: 'staff', text }], dialogue: 'keep', did: 'worker.told' };
}
