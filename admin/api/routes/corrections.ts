/** What staff set right about messages: accepted as an example to learn from, or dismissed. */
import type { StaffMember } from '../../../community/staff.ts';
import type { Correction, Review } from '../../../understanding/corrections/correction.ts';
import type { CorrectionStore } from '../../../understanding/corrections/corrections.prisma.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import { auditOf, type Editor } from '../editor.ts';
import { ApiError, foundOr404, invalidField } from '../failures.ts';
import { lookUpNames, type NameSources } from '../names.ts';
import * as messages from '../messages.zh.ts';
import { type Route, route } from '../route.ts';
import { idParams } from '../schemas/common.ts';
import {
  type AcceptCorrectionBody,
  acceptCorrectionBody,
  correction,
  correctionPage,
  correctionQuery,
} from '../schemas/understanding.ts';
import { isWithinScope } from '../scope.ts';
import * as say from '../understanding.zh.ts';
import { showCorrection } from '../views/understanding.ts';

export interface CorrectionRouteDeps {
  readonly corrections: CorrectionStore;
  readonly names: NameSources;
}

const common = { tag: '理解', access: 'understanding.review' } as const;

export function correctionRoutes(deps: CorrectionRouteDeps): readonly Route[] {
  return [listCorrections(deps), acceptCorrection(deps), dismissCorrection(deps)];
}

const listCorrections = ({ corrections, names }: CorrectionRouteDeps) =>
  route(
    {
      at: 'GET /corrections',
      ...common,
      summary: '工作人员改过的理解，新的在前',
      query: correctionQuery,
      gives: correctionPage,
    },
    async ({ query: { status, cursor, limit }, staff }) => {
      const filter = { status, areaPaths: staff.areaPaths };
      const page = await corrections.list(filter, fromCursor(cursor), limit);
      const named = await lookUpNames(names, namedIn(page.items));
      return { items: page.items.map((one) => showCorrection(one, named)), nextCursor: toCursor(page.next) };
    },
  );

const acceptCorrection = (deps: CorrectionRouteDeps) =>
  route(
    {
      at: 'POST /corrections/:id/accept',
      ...common,
      summary: '采用为例句，下次训练时学习',
      params: idParams,
      body: acceptCorrectionBody,
      gives: correction,
    },
    async ({ params, body, staff, by }) => {
      const found = await findOpen(deps, params.id, staff);
      const after = { ...codesOf(body), place: found.after.place };
      return settle(deps, found, { status: 'accepted', text: body.text, after }, by);
    },
  );

const dismissCorrection = (deps: CorrectionRouteDeps) =>
  route(
    {
      at: 'POST /corrections/:id/dismiss',
      ...common,
      summary: '不作为例句',
      params: idParams,
      gives: correction,
    },
    async ({ params, staff, by }) => {
      const found = await findOpen(deps, params.id, staff);
      return settle(deps, found, { status: 'dismissed', text: found.text, after: found.after }, by);
    },
  );

function codesOf({ intent, category, urgency }: AcceptCorrectionBody) {
  if (intent !== 'report' && category !== undefined)
    throw invalidField('category', say.categoryOnlyForReport);
  if (intent === 'report' && (category === undefined || urgency === undefined))
    throw invalidField('category', say.categoryMissing);
  return { intent, category, urgency: intent === 'report' ? urgency : undefined };
}

async function findOpen({ corrections }: CorrectionRouteDeps, id: string, staff: StaffMember) {
  const found = await corrections.find(id);
  const visible = found !== undefined && isWithinScope(staff, found.areaPath) ? found : undefined;
  const known = foundOr404(visible, 'correction', messages.what.correction);
  if (known.status !== 'open') throw new ApiError(409, 'correction.reviewed', say.alreadyReviewed);
  return known;
}

async function settle(deps: CorrectionRouteDeps, seen: Correction, review: Review, by: Editor) {
  const audit = auditOf(by, `correction.${review.status}`, seen.id, { intent: review.after.intent });
  await deps.corrections.review(seen, review, audit);
  const stored = foundOr404(await deps.corrections.find(seen.id), 'correction', messages.what.correction);
  return showCorrection(stored, await lookUpNames(deps.names, namedIn([stored])));
}

function namedIn(shown: readonly Correction[]) {
  return {
    areaPaths: shown.map(({ areaPath }) => areaPath),
    staffIds: shown.flatMap(({ madeBy, reviewedBy }) => [madeBy, reviewedBy]),
  };
}
