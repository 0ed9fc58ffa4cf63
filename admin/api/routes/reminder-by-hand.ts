/** What people send to groups themselves: which groups that is, what waits for them, and that they did. */
import type { AreaStore } from '../../../community/area.ts';
import type { Attachments } from '../../../pictures/attachments.prisma.ts';
import type { PictureStore } from '../../../pictures/picture-files.ts';
import type { ByHandStore } from '../../../reminders/by-hand.prisma.ts';
import type { ReminderStore } from '../../../reminders/reminder-store.prisma.ts';
import { sentByHand } from '../../../reminders/run-steps.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import type { CommitChanges } from '../dependencies.ts';
import { auditOf } from '../editor.ts';
import { foundOr404 } from '../failures.ts';
import { what } from '../messages.zh.ts';
import { lookUpNames, type NameSources } from '../names.ts';
import { sendPicture } from '../picture.ts';
import { ownAreaIds } from '../reminder-scope.ts';
import { type Route, route } from '../route.ts';
import { pageQuery } from '../schemas/common.ts';
import {
  byHandRule,
  byHandRuleBody,
  deliveryParams,
  handTasks,
  reminderRunDetail,
} from '../schemas/reminder-runs.ts';
import { showTask } from '../views/reminder-runs.ts';
import { commitStep, findDelivery, findRun, showDetail } from './reminder-runs.ts';

export interface ReminderByHandRouteDeps {
  readonly reminders: Pick<
    ReminderStore,
    'findRun' | 'findDelivery' | 'listByHand' | 'countByHand' | 'listMessages' | 'countAfter'
  >;
  readonly byHand: ByHandStore;
  readonly attachments: Attachments;
  readonly pictures: Pick<PictureStore, 'find'>;
  readonly areas: Pick<AreaStore, 'find' | 'listWithin'>;
  readonly commit: CommitChanges;
  readonly names: NameSources;
}

const tag = '提醒';

export function reminderByHandRoutes(deps: ReminderByHandRouteDeps): readonly Route[] {
  return [listTasks(deps), confirm(deps), readPicture(deps), readRule(deps), changeRule(deps)];
}

const listTasks = (deps: ReminderByHandRouteDeps) =>
  route(
    {
      at: 'GET /reminders/by-hand',
      access: 'reminders.by_hand',
      tag,
      summary: '要人工发送的：复制内容，发到群里，再确认',
      query: pageQuery,
      gives: handTasks,
    },
    async ({ query: { cursor, limit }, staff, by: { now } }) => {
      const areaIds = await ownAreaIds(deps.areas, staff);
      const asked = { areaIds, now, after: fromCursor(cursor), limit };
      const { items, next } = await deps.reminders.listByHand(asked);
      const names = await lookUpNames(deps.names, { areaIds: items.map(({ areaId }) => areaId) });
      return {
        items: items.map((task) => showTask(task, names)),
        total: await deps.reminders.countByHand(asked),
        nextCursor: toCursor(next),
      };
    },
  );

const confirm = (deps: ReminderByHandRouteDeps) =>
  route(
    {
      at: 'POST /reminders/runs/:id/groups/:groupId/sent-by-hand',
      access: 'reminders.by_hand',
      tag,
      summary: '确认已由人工发到群里',
      params: deliveryParams,
      gives: reminderRunDetail,
    },
    async ({ params, staff, by }) => {
      const run = await findRun(deps, params.id, staff);
      const found = await findDelivery(deps, run.id, params.groupId);
      const sender = { actorId: by.staffId, by: by.staffId, now: by.now };
      await commitStep(deps, sentByHand(found.outboxId, run.id, sender));
      return showDetail(deps, await findRun(deps, run.id, staff));
    },
  );

const readPicture = (deps: ReminderByHandRouteDeps) =>
  route(
    {
      at: 'GET /reminders/runs/:id/groups/:groupId/picture',
      access: 'reminders.by_hand',
      tag,
      summary: '跟在文字后面发的图（image/jpeg）',
      params: deliveryParams,
    },
    async ({ params, staff, reply }) => {
      const run = await findRun(deps, params.id, staff);
      const { pictureId = '' } = await findDelivery(deps, run.id, params.groupId);
      const picture = await deps.attachments.find(pictureId);
      const bytes = picture === undefined ? undefined : await deps.pictures.find(picture.fileKey);
      return sendPicture(reply, foundOr404(bytes, 'picture', what.picture));
    },
  );

const readRule = ({ byHand }: ReminderByHandRouteDeps) =>
  route(
    {
      at: 'GET /reminders/by-hand-rule',
      access: 'reminders.read',
      tag,
      summary: '哪些群由人工发送',
      gives: byHandRule,
    },
    () => shown(byHand),
  );

const changeRule = ({ byHand }: ReminderByHandRouteDeps) =>
  route(
    {
      at: 'PUT /reminders/by-hand-rule',
      access: 'reminders.by_hand_rule',
      tag,
      summary: '改由人工发送的群：对以后排的提醒有效',
      body: byHandRuleBody,
      gives: byHandRule,
    },
    async ({ body: { version, ...rule }, by }) => {
      const details = { channels: rule.channels.length, tags: rule.tags.length };
      await byHand.change(version, rule, auditOf(by, 'reminder.by_hand_rule', 'by_hand', details));
      return shown(byHand);
    },
  );

async function shown(byHand: ByHandStore) {
  const { channels, tags, version } = await byHand.load();
  return { channels: [...channels], tags: [...tags], version };
}
