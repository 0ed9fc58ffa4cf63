/** Looking at a reminder before it is sent, trying it out, and sending it now. */
import type { AreaStore } from '../../../community/area.ts';
import type { GroupDetails, GroupStore } from '../../../community/group.ts';
import type { StaffMember } from '../../../community/staff.ts';
import type { Address } from '../../../core/message.ts';
import { newId } from '../../../core/ids.ts';
import type { LinkHosts } from '../../../knowledge/link-hosts.ts';
import { trialMark } from '../../../reminders/messages.zh.ts';
import type { ReminderStore } from '../../../reminders/reminder-store.prisma.ts';
import { isByHand } from '../../../reminders/by-hand.ts';
import type { ByHandStore } from '../../../reminders/by-hand.prisma.ts';
import type { Reminders } from '../../../reminders/reminders.ts';
import type { SendNowRefusal } from '../../../reminders/sending.ts';
import type { Choice } from '../../../reminders/compose.ts';
import type { CommitChanges } from '../dependencies.ts';
import { fromPlaceCursor, toPlaceCursor } from '../cursor.ts';
import { auditOf } from '../editor.ts';
import { ApiError, foundOr404, invalidField } from '../failures.ts';
import { what } from '../messages.zh.ts';
import type { NameSources } from '../names.ts';
import { createPreviewMemory, type PreviewMemory } from '../preview-memory.ts';
import { refuseBadWording } from '../plan-draft.ts';
import { refuseForeignArea } from '../reminder-scope.ts';
import { refuseBadBuildings } from '../reminder-words.ts';
import * as say from '../reminders.zh.ts';
import { type Route, route } from '../route.ts';
import {
  previewGroups as previewGroupsGiven,
  previewGroupsBody,
  reminderPreviewBody,
  reminderPreview,
  reminderRunDetail,
  sendBody,
  trialBody,
  trialSent,
} from '../schemas/reminder-runs.ts';
import { isWithinScope } from '../scope.ts';
import { showPreview, showPreviewGroups } from '../views/reminder-previews.ts';
import { showDetail } from './reminder-runs.ts';

export interface ReminderSendingRouteDeps {
  readonly reminders: Pick<ReminderStore, 'findRun' | 'listMessages' | 'countAfter'>;
  readonly reminding: Pick<Reminders, 'preview' | 'trial' | 'sendNow'>;
  readonly byHand: Pick<ByHandStore, 'load'>;
  readonly areas: Pick<AreaStore, 'find' | 'listWithin'>;
  readonly groups: Pick<GroupStore, 'find'>;
  readonly commit: CommitChanges;
  readonly linkHosts: Pick<LinkHosts, 'all'>;
  readonly names: NameSources;
}

const tag = '提醒';

export function reminderSendingRoutes(deps: ReminderSendingRouteDeps): readonly Route[] {
  const memory = createPreviewMemory();
  return [preview(deps, memory), previewGroups(deps, memory), trial(deps), sendNow(deps)];
}

const preview = (deps: ReminderSendingRouteDeps, memory: PreviewMemory) =>
  route(
    {
      at: 'POST /reminders/preview',
      access: 'reminders.read',
      tag,
      summary: '预览：会收到的群和每个群逐字的内容',
      body: reminderPreviewBody,
      gives: reminderPreview,
    },
    async ({ body, staff, by }) => {
      const shown = await previewOf(deps, body, staff, by.now);
      memory.keep(staff.id, shown, by.now);
      return showPreview(shown);
    },
  );

const previewGroups = (deps: ReminderSendingRouteDeps, memory: PreviewMemory) =>
  route(
    {
      at: 'POST /reminders/preview-groups',
      access: 'reminders.read',
      tag,
      summary: '预览里的各个群：逐字的内容，或不会收到的原因',
      body: previewGroupsBody,
      gives: previewGroupsGiven,
    },
    async ({ body: { fingerprint, which, q, cursor, limit, ...body }, staff, by }) => {
      const seen = memory.find(staff.id, fingerprint, by.now);
      const shown = seen ?? (await previewOf(deps, body, staff, by.now));
      // A page of other groups than the one before would hide some.
      if (shown.fingerprint !== fingerprint) throw refusalOf('changed_since_preview');
      const asked = { which, q: q === '' ? undefined : q, from: fromPlaceCursor(cursor), limit };
      const { nextFrom, ...page } = showPreviewGroups(shown, asked);
      return { ...page, nextCursor: toPlaceCursor(nextFrom) };
    },
  );

const trial = (deps: ReminderSendingRouteDeps) =>
  route(
    {
      at: 'POST /reminders/trial',
      access: 'reminders.send',
      tag,
      summary: '试发给自己，或发到试发群',
      body: trialBody,
      gives: trialSent,
    },
    async ({ body, staff, by }) => {
      await refuseBadChoice(deps, body, staff);
      const shown = await deps.reminding.trial(choiceOf(body), by.now);
      if (!shown.ok) throw refusalOf(shown.error);
      const first = shown.value;
      if (first === undefined) throw refusalOf('no_groups');
      const target = await trialTarget(deps, body.groupId, staff);
      const text = `${trialMark}\n${first.message}`;
      await deps.commit({
        outgoing: [
          {
            ...{ id: newId(by.now), dedupeKey: `trial:${staff.id}/${body.requestId}`, unlessSaid: true },
            ...{ to: target.to, purpose: target.to.kind === 'room' ? 'notice' : 'staff', text },
            ...{ mentionKeys: [], attachmentId: first.pictureId, ticketId: undefined, notBefore: by.now },
            evidence: [text],
          },
        ],
        audit: [auditOf(by, 'reminder.trial', target.id)],
      });
      return { to: target.name, text };
    },
  );

const sendNow = (deps: ReminderSendingRouteDeps) =>
  route(
    {
      at: 'POST /reminders/send',
      access: 'reminders.send',
      tag,
      summary: '立即发送；同一 requestId 只发一次',
      body: sendBody,
      gives: reminderRunDetail,
    },
    async ({ body, staff, by }) => {
      await refuseForeignArea(deps.areas, staff, body.areaId);
      refuseBadBuildings(body.audience);
      const { requestId = newId(by.now), fingerprint, spreadMinutes } = body;
      const request = { requestId, fingerprint, spreadMinutes, startedBy: by.staffId };
      const sent = await deps.reminding.sendNow({ ...choiceOf(body), ...request }, by.now);
      if (!sent.ok) throw refusalOf(sent.error);
      return showDetail(deps, foundOr404(await deps.reminders.findRun(sent.value), 'reminder', what.run));
    },
  );

type Body = ReturnType<typeof reminderPreviewBody.parse>;

async function refuseBadChoice(deps: ReminderSendingRouteDeps, body: Body, staff: StaffMember) {
  await refuseForeignArea(deps.areas, staff, body.areaId);
  refuseBadBuildings(body.audience);
  if (body.wording !== undefined) refuseBadWording(body.wording, deps.linkHosts);
}

async function previewOf(deps: ReminderSendingRouteDeps, body: Body, staff: StaffMember, now: Date) {
  await refuseBadChoice(deps, body, staff);
  const shown = await deps.reminding.preview(choiceOf(body), now);
  if (!shown.ok) throw refusalOf(shown.error);
  return shown.value;
}

function choiceOf(body: Omit<Body, 'wording'> & Partial<Pick<Body, 'wording'>>): Choice {
  const { areaId, topic, textId, style, scamType, picture, pictureId, audience, wording } = body;
  return { areaId, topic, textId, style, scamType, picture, pictureId, audience, wording };
}

function refusalOf(refusal: SendNowRefusal): ApiError {
  if (refusal === 'no_such_text') return invalidField('textId', say.sendingRefused.no_such_text);
  return new ApiError(409, `reminder.${refusal}`, say.sendingRefused[refusal]);
}

interface Target {
  readonly id: string;
  readonly name: string;
  readonly to: Address;
}

/** Oneself, or a group that is there for it: residents never read what is tried out. */
async function trialTarget(
  { groups, byHand }: ReminderSendingRouteDeps,
  groupId: string | undefined,
  staff: StaffMember,
): Promise<Target> {
  if (groupId !== undefined) {
    const group = await groups.find(groupId);
    if (group !== undefined && isByHand(await byHand.load(), group))
      throw invalidField('groupId', say.trialByHand);
    return groupTarget(group, staff);
  }
  const { id, name, contact } = staff;
  if (contact === undefined) throw new ApiError(409, 'reminder.not_bound', say.notBound);
  return { id, name, to: contact };
}

function groupTarget(group: GroupDetails | undefined, staff: StaffMember): Target {
  const own = group?.areaPath !== undefined && isWithinScope(staff, group.areaPath);
  const { id, topic, channel, account, roomKey, kind, tags } = foundOr404(
    own ? group : undefined,
    'group',
    what.group,
  );
  if (kind !== 'workers' && !tags.includes(say.trialTag)) throw invalidField('groupId', say.notForTrials);
  return { id, name: topic, to: { kind: 'room', channel, account, key: roomKey } };
}
