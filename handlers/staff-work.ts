/** What staff say in their own group that is meant for the bot though nobody names it. Pure. */
import { isWaitedFor } from './worker-picture.ts';
import { readPatrol } from './patrol-reading.ts';
import type { Turn } from './handler.ts';
import { answersWhich } from './worker-command-asked.ts';
import { readWorkerCommand } from './worker-command-reading.ts';
import { readWorkerSpeech } from './worker-speech-reading.ts';

/** A command names its ticket there, since 接单了 alone is talk among colleagues. */
export function isStaffWork(turn: Pick<Turn, 'message' | 'dialogue'>): boolean {
  const { message } = turn;
  if (message.kind === 'image') return isWaitedFor(turn);
  if (message.mentionsOthers) return false;
  if (answersWhich(turn)) return true;
  const command = readWorkerCommand(message.text);
  const isNumbered = command !== undefined && command.kind !== 'list' && command.number !== undefined;
  const isSaid = isNumbered || readWorkerSpeech(message.text)?.number !== undefined;
  return isSaid || readPatrol(message.text) !== undefined;
}

/** In private or in their own group staff speak as staff. */
export function isAtWork({ staff, message, group }: Pick<Turn, 'staff' | 'message' | 'group'>): boolean {
  return staff !== undefined && (message.isPrivate || group?.kind === 'workers');
}
