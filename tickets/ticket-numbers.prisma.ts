/** Running numbers per day, reserved from the database in blocks so that not every ticket waits for a write. */
import { dayStamp } from '../core/wall-time.ts';
import type { Database } from '../prisma/database.prisma.ts';
import type { TicketNumbers } from './ticket-numbers.ts';

/** A block never grows beyond this: what a restart may skip. */
const largestBlock = 128;

interface Block {
  readonly day: string;
  readonly size: number;
  next: number;
  readonly end: number;
}

/** Blocks double while a day is busy (1, 2, 4 … 128), so a quiet community sees hardly a gap. */
export function createTicketNumbers(database: Database, timeZone: string): TicketNumbers {
  let block: Block | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  async function take(day: string): Promise<string> {
    if (block?.day !== day || block.next === block.end) block = await reserve(database, day, block);
    const number = block.next;
    block.next += 1;
    return `${day}-${number}`;
  }

  return {
    next(now) {
      const taken = turn.then(() => take(dayStamp(now, timeZone)));
      turn = taken.catch(() => undefined);
      return taken;
    },
  };
}

async function reserve(database: Database, day: string, before: Block | undefined): Promise<Block> {
  const size = before?.day === day ? Math.min(before.size * 2, largestBlock) : 1;
  const key = `ticket:${day}`;
  // One statement (INSERT … ON CONFLICT DO UPDATE … RETURNING): two processes never get the same block.
  const { next: end } = await database.counter.upsert({
    where: { key },
    create: { key, next: size + 1 },
    update: { next: { increment: size } },
  });
  return { day, size, next: end - size, end };
}
