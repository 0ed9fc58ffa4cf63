/** Saved views of the queue, and how many tickets each view holds. */
import { idsAlong } from '../../../community/area.ts';
import type { StaffMember } from '../../../community/staff.ts';
import type { Clock } from '../../../core/clock.ts';
import { newId } from '../../../core/ids.ts';
import { scopeOf } from '../../../tickets/ticket-queue.ts';
import type { TicketStore } from '../../../tickets/ticket-store.prisma.ts';
import { defaultViews } from '../../../tickets/views/default-views.ts';
import { type QueueFilter, wantedBy } from '../../../tickets/views/queue-filter.ts';
import type { ViewStore } from '../../../tickets/views/view-store.prisma.ts';
import { countLimit, type TicketView, viewBounds } from '../../../tickets/views/view.ts';
import { may } from '../access.ts';
import { auditOf } from '../editor.ts';
import { forbidden, foundOr404, invalidField } from '../failures.ts';
import { lookUpNames, type Names, type NameSources } from '../names.ts';
import * as say from '../queue.zh.ts';
import { type Route, route } from '../route.ts';
import { idParams } from '../schemas/common.ts';
import {
  editTicketViewBody,
  ticketViewBody,
  ticketViewCounts,
  ticketViewItem,
  type TicketViewItem,
  ticketViews,
} from '../schemas/ticket-views.ts';
import { isWithinScope } from '../scope.ts';

export interface TicketViewRouteDeps {
  readonly ticketViews: ViewStore;
  readonly tickets: Pick<TicketStore, 'countQueue'>;
  readonly names: NameSources;
  readonly clock: Pick<Clock, 'now'>;
}

const tag = '工单';

export function ticketViewRoutes(deps: TicketViewRouteDeps): readonly Route[] {
  return [listViews(deps), countViews(deps), addView(deps), changeView(deps), removeView(deps)];
}

const listViews = (deps: TicketViewRouteDeps) =>
  route(
    {
      ...{ at: 'GET /ticket-views', access: 'ticket_views.read', tag },
      ...{ summary: '自己的视图和共享给自己的视图', gives: ticketViews },
    },
    async ({ staff }) => {
      const views = await viewsOf(deps, staff);
      const names = await lookUpNames(deps.names, { areaPaths: views.map(({ areaPath }) => areaPath) });
      return { items: views.map((view) => showView(view, staff, names)) };
    },
  );

const countViews = (deps: TicketViewRouteDeps) =>
  route(
    {
      ...{ at: 'GET /ticket-view-counts', access: 'ticket_views.read', tag },
      ...{ summary: '每个视图里有多少工单，数到上限为止', gives: ticketViewCounts },
    },
    async ({ staff }) => {
      const views = [...defaultViews, ...(await viewsOf(deps, staff))];
      const counted = views.filter(({ filter }) => (filter.q ?? '') === '');
      const items = [];
      // One after the other: a page that shows numbers beside names does not crowd out the queue itself.
      for (const { id, filter } of counted) items.push({ id, count: await countOf(deps, filter, staff) });
      return { limit: countLimit, items };
    },
  );

function countOf({ tickets, clock }: TicketViewRouteDeps, filter: QueueFilter, staff: StaffMember) {
  const wanted = wantedBy(staff.id, filter);
  return tickets.countQueue({ ...wanted, scope: scopeOf(staff), now: clock.now(), limit: countLimit });
}

const addView = (deps: TicketViewRouteDeps) =>
  route(
    {
      ...{ at: 'POST /ticket-views', access: 'ticket_views.write', tag },
      ...{ summary: '存一个视图', body: ticketViewBody, gives: ticketViewItem },
    },
    async ({ body: { name, filter, sharedIn }, staff, by }) => {
      const whose = { ownerId: sharedIn === undefined ? staff.id : undefined, areaPath: sharedIn };
      assertMayShare(whose, staff);
      await assertRoom(deps, whose);
      await assertNameFree(deps, { name, staff });
      const made = { id: newId(by.now), createdBy: staff.id, createdAt: by.now, version: 1 };
      const view = { ...made, ...whose, name, filter };
      await deps.ticketViews.insert(view, auditOf(by, 'ticket_view.insert', view.id));
      return showOne(deps, view, staff);
    },
  );

const changeView = (deps: TicketViewRouteDeps) =>
  route(
    {
      ...{ at: 'PUT /ticket-views/:id', access: 'ticket_views.write', tag, params: idParams },
      ...{ summary: '改一个视图', body: editTicketViewBody, gives: ticketViewItem },
    },
    async ({ params, body: { name, filter, version }, staff, by }) => {
      const stored = await findView(deps, params.id, staff);
      assertMayShare(stored, staff);
      await assertNameFree(deps, { name, staff, except: stored.id });
      const view = { ...stored, name, filter, version: version + 1 };
      await deps.ticketViews.update(view, auditOf(by, 'ticket_view.update', view.id));
      return showOne(deps, view, staff);
    },
  );

const removeView = (deps: TicketViewRouteDeps) =>
  route(
    {
      ...{ at: 'DELETE /ticket-views/:id', access: 'ticket_views.write', tag },
      ...{ summary: '删除一个视图', params: idParams },
    },
    async ({ params, staff, by }) => {
      const view = await findView(deps, params.id, staff);
      assertMayShare(view, staff);
      await deps.ticketViews.remove(view.id, auditOf(by, 'ticket_view.remove', view.id));
    },
  );

function viewsOf({ ticketViews }: TicketViewRouteDeps, staff: StaffMember) {
  return ticketViews.listFor({ staffId: staff.id, areaPaths: staff.areaPaths.flatMap(pathsDownTo) });
}

/** `/a/b/` gives `/`, `/a/` and `/a/b/`. */
function pathsDownTo(path: string): readonly string[] {
  const ids = idsAlong(path);
  return ['/', ...ids.map((_id, index) => `/${ids.slice(0, index + 1).join('/')}/`)];
}

/** What somebody else keeps for themselves is not there. */
async function findView(deps: TicketViewRouteDeps, id: string, staff: StaffMember): Promise<TicketView> {
  const view = (await viewsOf(deps, staff)).find((one) => one.id === id);
  return foundOr404(view, 'ticket_view', say.view);
}

type Whose = Pick<TicketView, 'ownerId' | 'areaPath'>;

function mayChange({ ownerId, areaPath = '' }: Whose, staff: StaffMember): boolean {
  if (ownerId !== undefined) return ownerId === staff.id;
  return may(staff, 'ticket_views.share') && isWithinScope(staff, areaPath);
}

function assertMayShare(view: Whose, staff: StaffMember): void {
  if (!mayChange(view, staff)) throw forbidden('ticket_view.shared', say.sharingViews);
}

async function assertRoom({ ticketViews }: TicketViewRouteDeps, whose: Whose): Promise<void> {
  const most = whose.ownerId === undefined ? viewBounds.sharedPerArea : viewBounds.own;
  if ((await ticketViews.count(whose)) >= most) throw invalidField('name', say.tooManyViews(most));
}

async function assertNameFree(
  deps: TicketViewRouteDeps,
  wanted: { readonly name: string; readonly staff: StaffMember; readonly except?: string },
): Promise<void> {
  const others = (await viewsOf(deps, wanted.staff)).filter(({ id }) => id !== wanted.except);
  const isTaken = [...defaultViews, ...others].some(({ name }) => name === wanted.name);
  if (isTaken) throw invalidField('name', say.viewNameTaken);
}

async function showOne({ names }: TicketViewRouteDeps, view: TicketView, staff: StaffMember) {
  return showView(view, staff, await lookUpNames(names, { areaPaths: [view.areaPath] }));
}

function showView(view: TicketView, staff: StaffMember, names: Names): TicketViewItem {
  const { id, name, filter, areaPath, version } = view;
  const sharedIn = areaPath === undefined ? undefined : { path: areaPath, name: names.area(areaPath) };
  return { id, name, filter, sharedIn, mayChange: mayChange(view, staff), version };
}
