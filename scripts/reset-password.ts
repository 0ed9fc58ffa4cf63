/**
 * `npm run reset-password -- LOGIN`, on the machine itself: a new one-time password for somebody who lost theirs.
 * The next sign-in must replace it; the audit log keeps that it was reset.
 */
import { readConfig } from '../app/config.ts';
import { rootPath } from '../community/area.ts';
import { createStaffStore } from '../community/staff.prisma.ts';
import { newId } from '../core/ids.ts';
import { createLiveEvents } from '../core/live.ts';
import { openDatabase } from '../prisma/database.prisma.ts';

const login = process.argv[2];
if (login === undefined) {
  console.error('say whose: npm run reset-password -- LOGIN');
  process.exit(2);
}

const database = openDatabase(readConfig().database);
const staff = createStaffStore({ database, live: createLiveEvents() });
const member = (await staff.list(rootPath)).find((one) => one.login === login.trim().toLowerCase());
if (member === undefined) {
  console.error('nobody has this login');
  process.exitCode = 1;
} else {
  const now = new Date();
  const { oneTimePassword } = await staff.resetPassword(member.id, {
    id: newId(now),
    actorId: undefined,
    action: 'staff.reset_password',
    subjectId: member.id,
    details: { onTheMachine: true },
    at: now,
  });
  console.log(`one-time password of ${member.login}: ${oneTimePassword}`);
}
await database.$disconnect();
