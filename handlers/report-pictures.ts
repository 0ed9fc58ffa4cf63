/** Pictures that residents send to what they reported. */
import type { Heard } from './dialogue/heard.ts';
import { openOfTalk } from './earlier-tickets.ts';
import type { Turn } from './handler.ts';
import { type Gathered, knownOf, type ReportLookups, saidIn } from './report-events.ts';

/** A picture that belongs to a report follows it within this time. */
const nextPictureMs = 5 * 60_000;

/** Neighbours post all kinds of pictures: one counts when asked for, said to the bot, or right after the report. */
export async function gatherPicture(deps: ReportLookups, turn: Turn, heard: Heard): Promise<Gathered> {
  const open = await openOfTalk(deps, heard);
  const asked = heard.talk?.open;
  const ticket = open.find(({ id }) => id === asked?.ticketId) ?? open[0];
  if (ticket === undefined) return 'pass';
  const justReported = turn.now.getTime() - ticket.openedAt.getTime() <= nextPictureMs;
  if (asked?.ask !== 'plate' && !turn.message.addressed && !justReported) return 'pass';
  const picture = await deps.takePicture(turn.message, turn.now, turn.signal);
  return { ...saidIn(turn), kind: 'pictured', to: await knownOf(deps, ticket), picture };
}

/** Sent in the same message, or a moment before it, as people do. */
export async function takePictureOf({ takePicture }: ReportLookups, turn: Turn) {
  const { message, pictureBefore, now, signal } = turn;
  const attachment = message.kind === 'image' ? message.attachment : pictureBefore;
  return attachment === undefined ? undefined : takePicture({ attachment }, now, signal);
}
