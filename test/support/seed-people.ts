import type { Database } from '../../prisma/database.prisma.ts';
import { exampleNow } from './tickets.ts';

/** The areas, staff and residents that the invented tickets of `tickets.ts` speak of. */
export async function seedPeople(database: Database): Promise<void> {
  await database.area.createMany({
    data: [
      { id: 'c', kind: 'community', name: '社区', path: '/c/', createdAt: exampleNow },
      { id: 'b3', kind: 'building', name: '3栋', parentId: 'c', path: '/c/b3/', createdAt: exampleNow },
      { id: 'd', kind: 'community', name: '邻社区', path: '/d/', createdAt: exampleNow },
    ],
  });
  await database.department.create({
    data: { id: 'dep-property', communityId: 'c', name: '物业', kind: 'property' },
  });
  for (const id of ['worker-1', 'worker-2'])
    await database.staff.create({
      data: {
        id,
        login: id,
        name: id,
        role: 'worker',
        passwordHash: '',
        departmentId: 'dep-property',
        createdAt: exampleNow,
      },
    });
  await database.resident.create({
    data: {
      id: 'resident-1',
      channel: 'simulator',
      account: 'bot',
      memberKey: 'member-1',
      displayName: '王女士',
      firstSeenAt: exampleNow,
      lastSeenAt: exampleNow,
    },
  });
}
