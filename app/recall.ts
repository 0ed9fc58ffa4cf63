import type { GuardedChanges } from '../bot/commit.ts';
import { loadDialogues } from '../bot/dialogue-store.prisma.ts';
import { createDialogueStore } from '../bot/dialogue-store.ts';
import type { Database } from '../prisma/database.prisma.ts';
import { loadAskedReporters } from '../tickets/asked-reporters.prisma.ts';
import { loadAwaitedVerdicts } from '../tickets/awaited-verdicts.prisma.ts';
import { loadRecentMatters } from '../tickets/recent-matters.prisma.ts';
import { loadRecentReporters } from '../tickets/recent-reporters.prisma.ts';
import { loadWorkloads } from '../tickets/routing/workloads.prisma.ts';

export type Follow = (act: Pick<GuardedChanges, 'dialogue' | 'tickets'>) => void;

/** What is asked for with every message, kept in memory: as it was on disk at the start, then as it is committed. */
export async function recall(database: Database, now: Date) {
  const dialogues = createDialogueStore(await loadDialogues(database, now));
  const reporters = await loadRecentReporters(database, now);
  const matters = await loadRecentMatters(database, now);
  const verdicts = await loadAwaitedVerdicts(database, now);
  const asked = await loadAskedReporters(database, now);
  const workloads = await loadWorkloads(database, now);
  const others: Follow[] = [];
  return {
    ...{ dialogues, reporters, matters, verdicts, asked, workloads },
    alsoFollow: (follow: Follow) => void others.push(follow),
    follow: (act: Parameters<Follow>[0]) => {
      const { dialogue, tickets = [] } = act;
      if (dialogue !== undefined) dialogues.apply(dialogue);
      for (const change of tickets) if (change.kind === 'open') reporters.add(change.ticket);
      matters.apply(tickets);
      verdicts.apply(tickets);
      asked.apply(tickets);
      workloads.apply(tickets);
      for (const follow of others) follow(act);
    },
  };
}
