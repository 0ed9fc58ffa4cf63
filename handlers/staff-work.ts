/** What staff say in their own group that is meant for the bot though nobody names it. Pure. */
import { isWaitedFor } from './worker-picture.ts';
import { readPatrol } from './patrol-reading.ts';
import type { Turn } from './handler.ts';
import { readWorkerCommand } from './worker-command-reading.ts';

/** A command names its ticket there, since 接单了 alone is talk among colleagues. */
export function isStaffWork(turn: Pick<Turn, 'message' | 'dialogue'>): boolean {
  const { message } = turn;
  if (message.kind === 'image') return isWaitedFor(turn);
  if (message.mentionsOthers) return false;
  const command = readWorkerCommand(message.text);
  const isNumbered = command !== undefined && command.kind !== 'list' && command.number !== undefined;
  return isNumbered || readPatrol(message.text) !== undefined;
}
