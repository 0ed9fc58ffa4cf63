/** What a volunteer has to send to groups themselves: of today, and of their own groups. */
import { ConflictError } from '../../../core/errors.ts';
import type { HandTask } from '../../../reminders/delivery-store.prisma.ts';
import { sentByHand } from '../../../reminders/run-steps.ts';
import { type ReminderVolunteer, volunteerMark } from '../../../reminders/volunteer.ts';
import { ApiError, foundOr404 } from '../failures.ts';
import { what } from '../messages.zh.ts';
import { sendPicture } from '../picture.ts';
import { runMoved } from '../reminders.zh.ts';
import { type Route, route } from '../route.ts';
import { deliveryParams } from '../schemas/reminder-runs.ts';
import type { VolunteerDay } from '../schemas/volunteer.ts';
import { volunteeringOrThrow } from './gate.ts';
import type { VolunteerRouteDeps } from './routes.ts';

type TaskDeps = Pick<VolunteerRouteDeps, 'reminders' | 'attachments' | 'pictures' | 'commit' | 'clock'>;

const tag = '志愿者手机页';
/** Two hundred groups at the most, and a few notices a day. */
const tasksAtMost = 500;

export function volunteerTaskRoutes(deps: TaskDeps): readonly Route[] {
  return [confirm(deps), readPicture(deps)];
}

const confirm = (deps: TaskDeps) =>
  route(
    {
      ...{ at: 'POST /runs/:id/groups/:groupId/sent', access: 'volunteer', tag },
      ...{ summary: '确认已发到群里', params: deliveryParams },
    },
    async ({ params, request }) => {
      const { volunteer } = volunteeringOrThrow(request);
      const { outboxId, runId } = await findTask(deps, volunteer, params);
      const by = `${volunteerMark}${volunteer.name}`;
      const act = sentByHand(outboxId, runId, { actorId: undefined, by, now: deps.clock.now() });
      await deps.commit(act).catch((error: unknown) => {
        throw error instanceof ConflictError ? new ApiError(409, 'reminder.run_moved', runMoved) : error;
      });
    },
  );

const readPicture = (deps: TaskDeps) =>
  route(
    {
      ...{ at: 'GET /runs/:id/groups/:groupId/picture', access: 'volunteer', tag },
      ...{ summary: '跟在文字后面发的图（image/jpeg）', params: deliveryParams },
    },
    async ({ params, request, reply }) => {
      const { volunteer } = volunteeringOrThrow(request);
      const { pictureId = '' } = await findTask(deps, volunteer, params);
      const picture = await deps.attachments.find(pictureId);
      const bytes = picture === undefined ? undefined : await deps.pictures.find(picture.fileKey);
      return sendPicture(reply, foundOr404(bytes, 'picture', what.picture));
    },
  );

/** Throws 404 on everything that is not theirs today. */
async function findTask(
  deps: Pick<TaskDeps, 'reminders' | 'clock'>,
  volunteer: ReminderVolunteer,
  { id, groupId }: { readonly id: string; readonly groupId: string },
): Promise<HandTask> {
  const tasks = await listTasks(deps, volunteer, deps.clock.now());
  const task = tasks.find((one) => one.runId === id && one.groupId === groupId);
  return foundOr404(task, 'reminder', what.delivery);
}

export async function listTasks(
  { reminders }: Pick<TaskDeps, 'reminders'>,
  { groupIds, validFrom }: ReminderVolunteer,
  now: Date,
): Promise<readonly HandTask[]> {
  const asked = { areaIds: undefined, groupIds, since: validFrom, now, after: undefined, limit: tasksAtMost };
  return (await reminders.listByHand(asked)).items;
}

export function showTask(task: HandTask): VolunteerDay['tasks'][number] {
  const { runId, groupId, groupTopic, text, pictureId, notBefore } = task;
  return {
    ...{ runId, group: { id: groupId, name: groupTopic }, text },
    ...{ hasPicture: pictureId !== undefined, since: notBefore.toISOString() },
  };
}
