/**
 * `npm run verify-history`: reads every ticket's history against its chain and its row. Says which do not fit, and ends
 * with code 1 when one does not. Names no more than the ticket's number and the line.
 */
import { readConfig } from '../app/config.ts';
import { openDatabase } from '../prisma/database.prisma.ts';
import { createChain } from '../tickets/history-chain.ts';
import { readHistories } from '../tickets/histories.prisma.ts';
import { type FaultKind, verifyHistory } from '../tickets/verify-history.ts';

const told: Readonly<Record<FaultKind, string>> = {
  gap: 'a line is missing or out of order',
  line: 'a line was altered, put in or left out',
  words: 'the words of a line were altered',
  end: 'lines are missing at the end',
  row: 'the ticket itself is not what its history says',
};

const config = readConfig();
const database = openDatabase(config.database);
const chain = createChain(config.encryptionKey);
let tickets = 0;
let faults = 0;
for await (const history of readHistories(database)) {
  tickets += 1;
  for (const { kind, seq } of verifyHistory(history, chain)) {
    faults += 1;
    console.error(`ticket ${history.ticket.number}, line ${String(seq)}: ${told[kind]}`);
  }
}
await database.$disconnect();
console.log(`${String(tickets)} histories read, ${String(faults)} that do not fit`);
if (faults > 0) process.exitCode = 1;
