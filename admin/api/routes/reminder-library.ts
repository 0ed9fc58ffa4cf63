/** Reading many texts at once, and what is known of each kind of scam. */
import { scamTypeNames } from '../../../fraud/scam-types.ts';
import { scamGuides as shippedGuides } from '../../../reminders/content/shipped-texts.ts';
import type { ReminderStore } from '../../../reminders/reminder-store.prisma.ts';
import { reviewTexts } from '../../../reminders/review.ts';
import type { CommitChanges } from '../dependencies.ts';
import { ApiError, foundOr404 } from '../failures.ts';
import { what } from '../messages.zh.ts';
import { textNotFromHere } from '../reminders.zh.ts';
import { type Route, route } from '../route.ts';
import { scamGuides, type TextReviewBody, textReview, textReviewBody } from '../schemas/reminder-library.ts';

export interface ReminderLibraryRouteDeps {
  readonly reminders: Pick<ReminderStore, 'listTexts'>;
  readonly commit: CommitChanges;
}

const tag = '提醒';

export function reminderLibraryRoutes(deps: ReminderLibraryRouteDeps): readonly Route[] {
  return [reviewMany(deps), listGuides()];
}

const reviewMany = (deps: ReminderLibraryRouteDeps) =>
  route(
    {
      ...{ at: 'POST /reminders/text-review', access: 'reminders.texts', tag },
      ...{ summary: '批量审阅：发布或归档，全部成功或全部不变', body: textReviewBody, gives: textReview },
    },
    async ({ body, by }) => {
      const reviewAt = body.reviewAt === undefined ? undefined : new Date(body.reviewAt);
      const reviewed = reviewTexts(await chosenTexts(deps, body), { step: body.step, reviewAt }, by);
      if (!reviewed.ok) throw new ApiError(409, 'reminder.not_from_here', textNotFromHere);
      await deps.commit(reviewed.value);
      return { changed: body.texts.length };
    },
  );

/** With the version that the reader saw. */
async function chosenTexts({ reminders }: ReminderLibraryRouteDeps, { texts }: TextReviewBody) {
  const byId = new Map((await reminders.listTexts()).map((text) => [text.id, text]));
  return texts.map(({ id, version }) => ({
    text: foundOr404(byId.get(id), 'reminder', what.text),
    seen: version,
  }));
}

const listGuides = () =>
  route(
    {
      ...{ at: 'GET /reminders/scam-guides', access: 'reminders.read', tag },
      ...{ summary: '各类骗局：怎么骗、警示词、怎么办', gives: scamGuides },
    },
    () =>
      Promise.resolve({
        items: shippedGuides.map((guide) => ({
          ...guide,
          tellTales: [...guide.tellTales],
          name: scamTypeNames[guide.type],
        })),
      }),
  );
