/** Alerts about posted scams: the list, what may be done about each, the figures, and what was reviewed. */
import type { GroupStore } from '../../../community/group.ts';
import type { StaffMember } from '../../../community/staff.ts';
import type { Clock } from '../../../core/clock.ts';
import type { FraudAlertStore } from '../../../fraud/alerts/alert-store.prisma.ts';
import { baitKinds } from '../../../fraud/bait-kind.ts';
import { figuresOf } from '../../../fraud/alerts/figures.ts';
import { followUp, removalTaskOf } from '../../../fraud/alerts/follow-up.ts';
import type { FraudAlert } from '../../../fraud/alerts/fraud-alert.ts';
import type { CurrentOwnTypes } from '../../../fraud/own/current-own-types.ts';
import { ownKindOf, type ScamKind } from '../../../fraud/own/own-type.ts';
import { createNameKind, type SayKind } from '../../../fraud/own/say-kind.ts';
import { groupWarning } from '../../../fraud/warning.messages.zh.ts';
import type { KnowledgeBase } from '../../../knowledge/knowledge-base.ts';
import type { FindOnDuty } from '../../../tickets/routing/nearest-on-duty.ts';
import { addDays, dayOf, weekOf } from '../../../tickets/statistics/local-days.ts';
import {
  type AlertInGroup,
  composeReminder,
  type NeighbourDeps,
  type NeighbourReminder,
} from '../alert-neighbours.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import type { CommitChanges } from '../dependencies.ts';
import { download } from '../download.ts';
import { auditOf, type Editor } from '../editor.ts';
import { ApiError, foundOr404, invalidField } from '../failures.ts';
import * as say from '../fraud.zh.ts';
import { what } from '../messages.zh.ts';
import { lookUpNames, type NameSources } from '../names.ts';
import { type Route, route } from '../route.ts';
import { idParams } from '../schemas/common.ts';
import {
  type FollowUpBody,
  followUpBody,
  type FraudAlertItem,
  fraudAlertItem,
  fraudAlertPage,
  fraudAlertQuery,
  fraudChoices,
  fraudFigureQuery,
  fraudFigures,
  reaches,
} from '../schemas/fraud.ts';
import { isWithinScope } from '../scope.ts';
import { showAlert, showFigures } from '../views/fraud.ts';

export interface FraudAlertRouteDeps extends NeighbourDeps {
  readonly fraudAlerts: FraudAlertStore;
  readonly groups: Pick<GroupStore, 'find' | 'list'>;
  readonly ownTypes: Pick<CurrentOwnTypes, 'find' | 'all'>;
  readonly sayKind: SayKind;
  readonly knowledge: Pick<KnowledgeBase, 'answerWithKey'>;
  readonly findOnDuty: FindOnDuty;
  readonly commit: CommitChanges;
  readonly names: NameSources;
  readonly clock: Pick<Clock, 'now'>;
  readonly timeZone: string;
}

const tag = '反诈预警';
const adviceLine = 'hotline-96110';
/** So far back the figures go. */
const weeksShown = 12;
const mostExamples = 5_000;

export function fraudAlertRoutes(deps: FraudAlertRouteDeps): readonly Route[] {
  return [listAlerts(deps), readChoices(deps), actOnAlert(deps), readFigures(deps), readExamples(deps)];
}

const listAlerts = (deps: FraudAlertRouteDeps) =>
  route(
    {
      ...{ at: 'GET /fraud-alerts', access: 'fraud.read', tag },
      ...{ summary: '群里出现过的疑似诈骗信息，从新到旧', query: fraudAlertQuery, gives: fraudAlertPage },
    },
    async ({ query: { cursor, kind, ...query }, staff }) => {
      const where = { ...query, areaPaths: staff.areaPaths, after: fromCursor(cursor) };
      const { items, next } = await deps.fraudAlerts.list({ ...where, kind: kindNamed(deps, kind) });
      return { items: await showAlerts(deps, items), nextCursor: toCursor(next) };
    },
  );

const readChoices = (deps: FraudAlertRouteDeps) =>
  route(
    {
      ...{ at: 'GET /fraud-alerts/:id/choices', access: 'fraud.act', tag },
      ...{ summary: '处理之前：逐字的内容和会收到的群', params: idParams, gives: fraudChoices },
    },
    async ({ params, staff, by }) => {
      const found = await findAlert(deps, params.id, staff);
      const [contact] = await contactsOf(deps, found.alert);
      return {
        warning: groupWarning(found.said),
        reach: await Promise.all(
          reaches.map(async (code) => {
            const { sayings, fingerprint } = await composeReminder(deps, found, code, by);
            return { code, name: say.reachNames[code], sayings: [...sayings], fingerprint };
          }),
        ),
        removal: {
          text: removalTaskOf(found.alert, found.group, found.said),
          ...(contact === undefined ? {} : { to: contact.name }),
        },
      };
    },
  );

const actOnAlert = (deps: FraudAlertRouteDeps) =>
  route(
    {
      ...{ at: 'POST /fraud-alerts/:id/follow-ups', access: 'fraud.act', tag },
      ...{ summary: '再次提醒、提醒楼栋、请群主移出、判为误报等', params: idParams, body: followUpBody },
      gives: fraudAlertItem,
    },
    async ({ params, body, staff, by }) => {
      const found = await findAlert(deps, params.id, staff);
      const { alert } = found;
      const reminder = body.action === 'remind' ? await reminderOf(deps, found, body, by) : undefined;
      const means = await meansOf(deps, found, body, reminder);
      const seen = { ...alert, version: body.version };
      const act = followUp(seen, { kind: body.action, byId: by.staffId, now: by.now }, means);
      if (act === undefined) throw new ApiError(409, 'fraud_alert.not_now', say.followUpNotNow);
      const fromLibrary = reminder?.nearby.outgoing.length ?? 0;
      const details = { groups: act.outgoing.length, kind: alert.kind, fromLibrary };
      await deps.commit({
        fraud: [{ kind: 'follow_up', alert: act.alert }],
        ...{ outgoing: act.outgoing, reminders: reminder?.nearby.reminders ?? [] },
        audit: [auditOf(by, `fraud.${body.action}`, alert.id, details)],
      });
      const [shown] = await showAlerts(deps, [act.alert]);
      return foundOr404(shown, 'fraud_alert', say.whatAlert);
    },
  );

const readFigures = (deps: FraudAlertRouteDeps) =>
  route(
    {
      ...{ at: 'GET /fraud-figures', access: 'fraud.figures', tag },
      ...{ summary: '按类型、社区和周的数量', query: fraudFigureQuery, gives: fraudFigures },
    },
    async ({ query: { areaPath }, staff }) => {
      const weeks = weeksUntil(dayOf(deps.clock.now(), deps.timeZone));
      const [first = ''] = weeks;
      const areaPaths =
        areaPath === undefined ? staff.areaPaths : isWithinScope(staff, areaPath) ? [areaPath] : [];
      const figures = figuresOf(await deps.fraudAlerts.countByDay(areaPaths, first), weeks);
      const areaIds = figures.communities.map(({ communityId }) => communityId);
      return showFigures(
        figures,
        await lookUpNames(deps.names, { areaIds }),
        createNameKind(deps.ownTypes.find),
      );
    },
  );

/** As `npm run eval -- fraud --in` reads them. */
const readExamples = (deps: FraudAlertRouteDeps) =>
  route(
    {
      ...{ at: 'GET /fraud-examples', access: 'fraud.examples', tag },
      summary: '工作人员判断过的例句（JSONL，记入审计日志）',
    },
    async ({ staff, by, reply }) => {
      const reviewed = await deps.fraudAlerts.listReviewed(staff.areaPaths, mostExamples);
      // Written down first: nothing leaves that the log does not know of.
      await deps.commit({ audit: [auditOf(by, 'fraud.export', 'examples', { rows: reviewed.length })] });
      const lines = reviewed.map(({ text, status, kind }) =>
        JSON.stringify({ text, is_fraud: status !== 'false_alarm', type: kind }),
      );
      const file = { name: 'fraud-examples.jsonl', contentType: 'application/x-ndjson; charset=utf-8' };
      return download(reply, { ...file, body: lines.map((line) => `${line}\n`).join('') });
    },
  );

/** Absent for anything that is no kind: no alert has it. */
function kindNamed({ ownTypes }: FraudAlertRouteDeps, code: string | undefined): ScamKind | undefined {
  if (code === undefined) return undefined;
  const kinds: readonly ScamKind[] = [...baitKinds, ...ownTypes.all().map(ownKindOf)];
  const known = kinds.find((kind) => kind === code);
  if (known === undefined) throw invalidField('kind', say.whatAlert);
  return known;
}

function weeksUntil(today: string): readonly string[] {
  const thisWeek = weekOf(today);
  return Array.from({ length: weeksShown }, (_unused, index) =>
    addDays(thisWeek, -7 * (weeksShown - 1 - index)),
  );
}

/** What lies outside somebody's areas does not exist for them. */
async function findAlert(
  { fraudAlerts, groups, sayKind }: FraudAlertRouteDeps,
  id: string,
  staff: StaffMember,
): Promise<AlertInGroup> {
  const found = await fraudAlerts.find(id);
  const own = found !== undefined && isWithinScope(staff, found.areaPath) ? found : undefined;
  const alert = foundOr404(own, 'fraud_alert', say.whatAlert);
  const group = foundOr404(await groups.find(alert.groupId), 'group', what.group);
  return { alert, group, said: sayKind(alert.kind, group.areaPath) };
}

/** What goes to whom must be what was on the screen. */
async function reminderOf(
  deps: FraudAlertRouteDeps,
  found: AlertInGroup,
  { reach = 'building', fingerprint, version }: FollowUpBody,
  by: Editor,
): Promise<NeighbourReminder> {
  const seen = { ...found, alert: { ...found.alert, version } };
  const reminder = await composeReminder(deps, seen, reach, by);
  if (reminder.neighbours.length === 0) throw invalidField('reach', say.noGroupToRemind);
  if (fingerprint !== undefined && fingerprint !== reminder.fingerprint)
    throw new ApiError(409, 'fraud_alert.changed_since_shown', say.changedSinceShown);
  return reminder;
}

async function meansOf(
  deps: FraudAlertRouteDeps,
  { alert, group, said }: AlertInGroup,
  { action }: FollowUpBody,
  reminder: NeighbourReminder | undefined,
) {
  const cited = deps.knowledge.answerWithKey(adviceLine, { areaPath: group.areaPath, now: deps.clock.now() });
  return {
    ...{ group, said, contacts: action === 'ask_removal' ? await contactsOf(deps, alert) : [] },
    ...{ library: reminder?.nearby.outgoing ?? [], neighbours: reminder?.without ?? [] },
    evidence: [...(cited?.evidence ?? []), ...said.evidence],
  };
}

/** The nearest worker on duty knows the owner of the group. */
async function contactsOf({ findOnDuty, clock }: FraudAlertRouteDeps, { communityId, areaPath }: FraudAlert) {
  if (communityId === undefined) return [];
  return (await findOnDuty(communityId, areaPath, clock.now())).slice(0, 1);
}

async function showAlerts(
  { groups, names, ownTypes }: FraudAlertRouteDeps,
  alerts: readonly FraudAlert[],
): Promise<FraudAlertItem[]> {
  const found = await lookUpNames(names, {
    areaPaths: alerts.map(({ areaPath }) => areaPath),
    staffIds: alerts.flatMap(({ followUps }) => followUps.map(({ byId }) => byId)),
  });
  const ids = [...new Set(alerts.map(({ groupId }) => groupId))];
  const topics = new Map(
    await Promise.all(ids.map(async (id) => [id, (await groups.find(id))?.topic ?? what.group] as const)),
  );
  const shown = { names: found, nameKind: createNameKind(ownTypes.find) };
  return alerts.map((alert) => showAlert(alert, topics.get(alert.groupId) ?? what.group, shown));
}
