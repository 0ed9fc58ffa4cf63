/** What a volunteer sees of their day, and the texts they send. */
import type { AuditEntry } from '../../../core/audit.ts';
import { DuplicateError } from '../../../core/errors.ts';
import { newId } from '../../../core/ids.ts';
import { fillWords } from '../../../reminders/filled-words.ts';
import { reminderTopicNames, type ReminderText } from '../../../reminders/reminder.ts';
import type { RunView } from '../../../reminders/run-store.prisma.ts';
import { type ReminderVolunteer, volunteeredRunId, volunteerMark } from '../../../reminders/volunteer.ts';
import { ApiError } from '../failures.ts';
import { type Route, route } from '../route.ts';
import { type VolunteerDay, volunteerDay, volunteerSendBody } from '../schemas/volunteer.ts';
import { volunteeringOrThrow } from './gate.ts';
import * as say from './messages.zh.ts';
import type { VolunteerRouteDeps } from './routes.ts';
import { listTasks, showTask } from './task-routes.ts';

type DayDeps = Pick<VolunteerRouteDeps, 'groups' | 'reminders' | 'reminding' | 'commit' | 'clock'>;

const tag = '志愿者手机页';

export function volunteerDayRoutes(deps: DayDeps): readonly Route[] {
  return [readDay(deps), sendText(deps)];
}

const readDay = (deps: DayDeps) =>
  route(
    {
      ...{ at: 'GET /day', access: 'volunteer', tag },
      ...{ summary: '当天的群、能发的文稿、发过的和要自己发的', gives: volunteerDay },
    },
    ({ request }) => showDay(deps, volunteeringOrThrow(request).volunteer),
  );

const sendText = (deps: DayDeps) =>
  route(
    {
      ...{ at: 'POST /send', access: 'volunteer', tag },
      ...{ summary: '把一篇文稿发到自己的群；每篇只发一次', body: volunteerSendBody, gives: volunteerDay },
    },
    async ({ body: { textId }, request }) => {
      const { volunteer } = volunteeringOrThrow(request);
      const now = deps.clock.now();
      const text = (await deps.reminding.listSendable(now)).find(({ id }) => id === textId);
      if (text === undefined) throw new ApiError(409, 'volunteer.text_gone', say.textGone);
      await send(deps, volunteer, text, now);
      return showDay(deps, volunteer);
    },
  );

async function send(
  { reminding, commit }: DayDeps,
  volunteer: ReminderVolunteer,
  text: ReminderText,
  now: Date,
): Promise<void> {
  const composed = await reminding.composeVolunteered(volunteer, text, now);
  if (composed === 'no_groups') throw new ApiError(409, 'volunteer.no_groups', say.noGroups);
  if (composed === 'done') throw sentBefore();
  try {
    await commit({ ...composed, audit: [lineOf(volunteer, text, now)] });
  } catch (error) {
    throw error instanceof DuplicateError ? sentBefore() : error;
  }
}

function sentBefore(): ApiError {
  return new ApiError(409, 'volunteer.sent_before', say.sentBefore);
}

/** As where they ask for it in the chat: a volunteer is no member of staff. */
function lineOf({ areaId, name, id }: ReminderVolunteer, { id: textId }: ReminderText, at: Date): AuditEntry {
  const details = { textId, areaId, by: `${volunteerMark}${name}` };
  return { id: newId(at), actorId: undefined, action: 'reminder.send_now', subjectId: id, details, at };
}

async function showDay(deps: DayDeps, volunteer: ReminderVolunteer): Promise<VolunteerDay> {
  const now = deps.clock.now();
  const groups = await Promise.all(volunteer.groupIds.map((id) => deps.groups.find(id)));
  const sent = await listSent(deps, volunteer);
  const sentIds = new Set(sent.map(({ textId }) => textId));
  const texts = (await deps.reminding.listSendable(now)).filter(({ id }) => !sentIds.has(id));
  return {
    groups: groups.flatMap((group) => (group === undefined ? [] : [{ id: group.id, name: group.topic }])),
    texts: texts.map(showText),
    sent: sent.map(showRun),
    tasks: (await listTasks(deps, volunteer, now)).map(showTask),
  };
}

/** Of every text there is: one may have been archived since. */
async function listSent({ reminders }: DayDeps, { id }: ReminderVolunteer): Promise<readonly RunView[]> {
  const texts = await reminders.listTexts();
  return reminders.listRunsAmong(texts.map((text) => volunteeredRunId(id, text.id)));
}

/** Placeholders are filled for each group when it is sent; here they have the words that hold anywhere. */
function showText(text: ReminderText): VolunteerDay['texts'][number] {
  const { title, body } = fillWords(text).card;
  return { id: text.id, topicName: reminderTopicNames[text.topic], title, body };
}

function showRun({ textTitle, deliveries }: RunView): VolunteerDay['sent'][number] {
  const total = Object.values(deliveries).reduce((sum, count) => sum + count, 0);
  return {
    ...{ title: textTitle, total },
    sent: deliveries['sent'] ?? 0,
    byHand: deliveries['by_hand'] ?? 0,
  };
}
