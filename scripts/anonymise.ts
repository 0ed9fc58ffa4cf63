/**
 * `npm run anonymise`: makes tickets anonymous that ended longer ago than ANONYMISE_AFTER_DAYS, as the nightly job does.
 * With `-- --dry-run` it changes nothing and lists their numbers.
 */
import { readConfig } from '../app/config.ts';
import { openDatabase } from '../prisma/database.prisma.ts';
import { anonymiseEnded } from '../tickets/anonymise.ts';
import { defaultTimeRules } from '../tickets/clock/time-rules.ts';
import { createChain } from '../tickets/history-chain.ts';
import { applyTicketChanges } from '../tickets/ticket-changes.prisma.ts';
import { createTicketStore } from '../tickets/ticket-store.prisma.ts';

const dayMs = 24 * 3_600_000;
const mostListed = 100_000;

const config = readConfig();
const database = openDatabase(config.database);
const chain = createChain(config.encryptionKey);
const tickets = createTicketStore(database);
const now = new Date();
const afterMs = config.anonymiseAfterDays * dayMs;

if (process.argv.includes('--dry-run')) {
  const due = await tickets.listAnonymisable(new Date(now.getTime() - afterMs), mostListed);
  for (const { number } of due) console.log(number);
  console.log(`${String(due.length)} tickets would become anonymous`);
} else {
  console.log(`${String(await runToEnd())} tickets became anonymous`);
}
await database.$disconnect();

async function runToEnd(): Promise<number> {
  const deps = {
    tickets,
    afterMs,
    // Nobody is told of it, so nothing of the surroundings is asked.
    stepContext: () => Promise.resolve({ assignee: undefined, times: defaultTimeRules, now }),
    commit: (act: { readonly tickets: Parameters<typeof applyTicketChanges>[1] }) =>
      database.$transaction((tx) => applyTicketChanges(tx, act.tickets, chain)),
  };
  let total = 0;
  for (let done = await anonymiseEnded(deps, now); done > 0; done = await anonymiseEnded(deps, now))
    total += done;
  return total;
}
