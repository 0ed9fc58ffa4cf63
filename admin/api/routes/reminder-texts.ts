/** What reminders say. Texts belong to every community alike. */
import type { ReminderStore } from '../../../reminders/reminder-store.prisma.ts';
import type { ReminderText } from '../../../reminders/reminder.ts';
import { createText, type Edited, editText, moveText, type TextDraft } from '../../../reminders/edits.ts';
import type { CommitChanges } from '../dependencies.ts';
import { ApiError, foundOr404, invalidField } from '../failures.ts';
import type { LinkHosts } from '../../../knowledge/link-hosts.ts';
import { what } from '../messages.zh.ts';
import { refuseBadWords } from '../reminder-words.ts';
import * as say from '../reminders.zh.ts';
import { lookUpNames, type NameSources } from '../names.ts';
import { type Route, route } from '../route.ts';
import { idParams } from '../schemas/common.ts';
import { versionBody } from '../schemas/knowledge.ts';
import {
  editReminderTextBody,
  reminderText,
  reminderTextBody,
  type ReminderTextBody,
  reminderTexts,
} from '../schemas/reminders.ts';
import { showText } from '../views/reminders.ts';

export interface ReminderTextRouteDeps {
  readonly reminders: Pick<ReminderStore, 'listTexts' | 'findText' | 'listUses'>;
  readonly commit: CommitChanges;
  readonly names: NameSources;
  /** Whose links may be said. */
  readonly linkHosts: Pick<LinkHosts, 'all'>;
}

const tag = '提醒';
const steps = [
  { path: 'publish', to: 'published', summary: '发布文稿' },
  { path: 'archive', to: 'archived', summary: '归档文稿' },
] as const;

export function reminderTextRoutes(deps: ReminderTextRouteDeps): readonly Route[] {
  return [
    listTexts(deps),
    insertText(deps),
    updateText(deps),
    ...steps.map((step) => publishOrArchive(deps, step)),
  ];
}

const listTexts = (deps: ReminderTextRouteDeps) =>
  route(
    { at: 'GET /reminders/texts', access: 'reminders.read', tag, summary: '文稿列表', gives: reminderTexts },
    async () => {
      const texts = await deps.reminders.listTexts();
      return {
        items: await showAll(
          deps,
          texts.filter(({ areaId }) => areaId === undefined),
        ),
      };
    },
  );

const insertText = (deps: ReminderTextRouteDeps) =>
  route(
    {
      at: 'POST /reminders/texts',
      access: 'reminders.texts',
      tag,
      summary: '新建文稿（草稿）',
      body: reminderTextBody,
      gives: reminderText,
    },
    ({ body, by }) => save(deps, createText(draftOf(deps, body), by)),
  );

const updateText = (deps: ReminderTextRouteDeps) =>
  route(
    {
      at: 'PUT /reminders/texts/:id',
      access: 'reminders.texts',
      tag,
      summary: '修改文稿',
      params: idParams,
      body: editReminderTextBody,
      gives: reminderText,
    },
    async ({ params, body: { version, ...body }, by }) =>
      save(deps, editText(await findText(deps, params.id), version, draftOf(deps, body), by)),
  );

const publishOrArchive = (deps: ReminderTextRouteDeps, { path, to, summary }: (typeof steps)[number]) =>
  route(
    {
      at: `POST /reminders/texts/:id/${path}`,
      access: 'reminders.texts',
      tag,
      summary,
      params: idParams,
      body: versionBody,
      gives: reminderText,
    },
    async ({ params, body: { version }, by }) => {
      const moved = moveText(await findText(deps, params.id), version, to, by);
      if (!moved.ok) throw new ApiError(409, 'reminder.not_from_here', say.textNotFromHere);
      return save(deps, moved.value);
    },
  );

function draftOf(
  { linkHosts }: ReminderTextRouteDeps,
  { reviewAt, scamType, season, style = 'short', ...body }: ReminderTextBody,
): TextDraft {
  if (scamType !== undefined && body.topic !== 'anti_fraud')
    throw invalidField('scamType', say.scamTypeOnlyForFraud);
  refuseBadWords('title', body.title, linkHosts);
  refuseBadWords('body', body.body, linkHosts);
  return { ...body, scamType, season, style, reviewAt: new Date(reviewAt) };
}

async function findText({ reminders }: ReminderTextRouteDeps, id: string): Promise<ReminderText> {
  return foundOr404(await reminders.findText(id), 'reminder', what.text);
}

async function save(deps: ReminderTextRouteDeps, { row, act }: Edited<ReminderText>) {
  await deps.commit(act);
  const names = await lookUpNames(deps.names, { staffIds: [row.updatedBy] });
  return showText(row, (await lastUses(deps)).get(row.id), names);
}

async function showAll(deps: ReminderTextRouteDeps, texts: readonly ReminderText[]) {
  const names = await lookUpNames(deps.names, { staffIds: texts.map((text) => text.updatedBy) });
  const uses = await lastUses(deps);
  return texts.map((text) => showText(text, uses.get(text.id), names));
}

async function lastUses({ reminders }: ReminderTextRouteDeps): Promise<ReadonlyMap<string, Date>> {
  return new Map((await reminders.listUses()).map(({ textId, at }) => [textId, at]));
}
