/** Volunteers who may send published texts to some groups for one day. */
import type { AreaStore } from '../../../community/area.ts';
import type { Clock } from '../../../core/clock.ts';
import { newId } from '../../../core/ids.ts';
import { instantOf } from '../../../core/zone.ts';
import type { AudienceStore } from '../../../reminders/audience-store.prisma.ts';
import { mayVolunteer, newVolunteerCode, type ReminderVolunteer } from '../../../reminders/volunteer.ts';
import type { VolunteerStore } from '../../../reminders/volunteer-store.prisma.ts';
import { auditOf } from '../editor.ts';
import { foundOr404, invalidField } from '../failures.ts';
import { what } from '../messages.zh.ts';
import { lookUpNames, type NameSources } from '../names.ts';
import { ownAreaIds, ownsArea, refuseForeignArea } from '../reminder-scope.ts';
import * as say from '../reminders.zh.ts';
import { type Route, route } from '../route.ts';
import { idParams } from '../schemas/common.ts';
import {
  reminderVolunteer,
  reminderVolunteers,
  volunteerBody,
  volunteerMade,
} from '../schemas/reminder-runs.ts';

export interface ReminderVolunteerRouteDeps {
  readonly volunteers: VolunteerStore;
  readonly reminderAudience: AudienceStore;
  readonly areas: Pick<AreaStore, 'find' | 'listWithin'>;
  readonly names: NameSources;
  readonly timeZone: string;
  readonly clock: Pick<Clock, 'now'>;
}

const tag = '提醒';
const dayMs = 24 * 3_600_000;

export function reminderVolunteerRoutes(deps: ReminderVolunteerRouteDeps): readonly Route[] {
  return [listVolunteers(deps), authorise(deps), revoke(deps)];
}

const listVolunteers = (deps: ReminderVolunteerRouteDeps) =>
  route(
    {
      ...{ at: 'GET /reminders/volunteers', access: 'reminders.read', tag },
      ...{ summary: '志愿者授权，从新到旧', gives: reminderVolunteers },
    },
    async ({ staff }) => ({
      items: await showAll(deps, await deps.volunteers.list(await ownAreaIds(deps.areas, staff))),
    }),
  );

const authorise = (deps: ReminderVolunteerRouteDeps) =>
  route(
    {
      ...{ at: 'POST /reminders/volunteers', access: 'reminders.send', tag },
      ...{ summary: '授权一名志愿者一天；口令只显示一次', body: volunteerBody, gives: volunteerMade },
    },
    async ({ body: { areaId, name, groupIds, day }, staff, by }) => {
      await refuseForeignArea(deps.areas, staff, areaId);
      await refuseForeignGroups(deps, areaId, groupIds);
      const validFrom = new Date(instantOf(Date.parse(day), deps.timeZone));
      const validTo = new Date(validFrom.getTime() + dayMs);
      if (validTo <= by.now) throw invalidField('day', say.dayIsOver);
      const volunteer: ReminderVolunteer = {
        ...{ id: newId(by.now), areaId, name, groupIds, validFrom, validTo },
        ...{ createdBy: by.staffId, createdAt: by.now, revokedBy: undefined, revokedAt: undefined },
      };
      const code = newVolunteerCode();
      const audit = auditOf(by, 'reminder.volunteer', volunteer.id, { areaId, groups: groupIds.length, day });
      await deps.volunteers.insert(volunteer, code, audit);
      const [shown] = await showAll(deps, [volunteer]);
      return { volunteer: foundOr404(shown, 'reminder', what.volunteer), message: `志愿 ${code}` };
    },
  );

const revoke = (deps: ReminderVolunteerRouteDeps) =>
  route(
    {
      ...{ at: 'POST /reminders/volunteers/:id/revoke', access: 'reminders.send', tag },
      ...{ summary: '收回授权，马上生效', params: idParams, gives: reminderVolunteer },
    },
    async ({ params, staff, by }) => {
      const found = await deps.volunteers.find(params.id);
      const own = found !== undefined && (await ownsArea(deps.areas, staff, found.areaId));
      const { id } = foundOr404(own ? found : undefined, 'reminder', what.volunteer);
      await deps.volunteers.revoke(id, by.staffId, auditOf(by, 'reminder.volunteer_revoke', id));
      const revoked = foundOr404(await deps.volunteers.find(id), 'reminder', what.volunteer);
      const [shown] = await showAll(deps, [revoked]);
      return foundOr404(shown, 'reminder', what.volunteer);
    },
  );

/** Throws 400 on the field. */
async function refuseForeignGroups(
  { areas, reminderAudience }: ReminderVolunteerRouteDeps,
  areaId: string,
  groupIds: readonly string[],
): Promise<void> {
  const area = await areas.find(areaId);
  const within = area === undefined ? [] : await reminderAudience.listWithin(area.path);
  const known = new Set(within.map(({ id }) => id));
  if (!groupIds.every((id) => known.has(id))) throw invalidField('groupIds', say.foreignGroups);
}

async function showAll(deps: ReminderVolunteerRouteDeps, volunteers: readonly ReminderVolunteer[]) {
  const names = await lookUpNames(deps.names, {
    areaIds: volunteers.map(({ areaId }) => areaId),
    staffIds: volunteers.map(({ createdBy }) => createdBy),
  });
  const now = deps.clock.now();
  return volunteers.map((volunteer) => ({
    ...{ id: volunteer.id, name: volunteer.name, groupIds: [...volunteer.groupIds] },
    area: { id: volunteer.areaId, name: names.areaById(volunteer.areaId) },
    validFrom: volunteer.validFrom.toISOString(),
    validTo: volunteer.validTo.toISOString(),
    createdBy: names.staff(volunteer.createdBy),
    revokedAt: volunteer.revokedAt?.toISOString(),
    active: volunteer.revokedAt === undefined && now < volunteer.validTo,
    mayNow: mayVolunteer(volunteer, now),
  }));
}
