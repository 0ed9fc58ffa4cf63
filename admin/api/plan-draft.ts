/** What staff send of a plan, checked as a whole: what the kinds of plans need and may not have. */
import type { LinkHosts } from '../../knowledge/link-hosts.ts';
import { type OwnWording, type PlanDraft, wallText } from '../../reminders/edits.ts';
import { invalidField } from './failures.ts';
import { refuseBadBuildings, refuseBadRule, refuseBadWords } from './reminder-words.ts';
import * as say from './reminders.zh.ts';
import type { PlanInput } from './schemas/reminders.ts';

export interface PlanDraftDeps {
  readonly linkHosts: Pick<LinkHosts, 'all'>;
  readonly timeZone: string;
}

export interface DraftedPlan {
  readonly draft: PlanDraft;
  readonly wording: OwnWording | undefined;
}

/** Throws 400 on the field that is wrong. */
export function planDraftOf(deps: PlanDraftDeps, { wording, ...body }: PlanInput, now: Date): DraftedPlan {
  refuseWrongParts({ wording, ...body });
  refuseBadBuildings(body.audience);
  if (wording !== undefined) refuseBadWording(wording, deps.linkHosts);
  const startsAt = body.kind === 'urgent' ? wallText(now, deps.timeZone) : startOf(body);
  if (body.kind === 'recurring') refuseBadRule(startsAt, body.rrule);
  return {
    wording,
    draft: {
      ...body,
      startsAt,
      style: body.style,
      textId: wording === undefined ? body.textId : undefined,
      pictureId: body.picture === 'attachment' ? body.pictureId : undefined,
      emergencyReason: body.emergencyReason,
      timeZone: deps.timeZone,
    },
  };
}

/** Throws 400 on the field that is wrong. */
export function refuseBadWording(
  { title, body }: Pick<OwnWording, 'title' | 'body'>,
  linkHosts: Pick<LinkHosts, 'all'>,
): void {
  refuseBadWords('wording.title', title, linkHosts);
  refuseBadWords('wording.body', body, linkHosts);
}

function startOf({ startsAt }: Pick<PlanInput, 'startsAt'>): string {
  if (startsAt === undefined) throw invalidField('startsAt', say.startMissing);
  return startsAt;
}

/** Each row: the field, what is wrong with it, and when. */
const mistakes: readonly (readonly [string, string, (body: PlanInput) => boolean])[] = [
  ['topic', say.wordingOnlyForNotice, ({ wording, topic }) => wording !== undefined && topic !== 'notice'],
  [
    'wording',
    say.nothingToSay,
    ({ kind, wording, textId }) => kind === 'urgent' && wording === undefined && textId === undefined,
  ],
  [
    'pictureId',
    say.pictureMissing,
    ({ picture, pictureId }) => picture === 'attachment' && pictureId === undefined,
  ],
  ['rrule', say.recurrenceMissing, ({ kind, rrule }) => kind === 'recurring' && rrule === ''],
  ['rrule', say.onceHasNoRule, ({ kind, rrule }) => kind !== 'recurring' && rrule !== ''],
  [
    'emergencyReason',
    say.reasonOnlyForUrgent,
    ({ kind, emergencyReason }) => kind !== 'urgent' && emergencyReason !== undefined,
  ],
];

function refuseWrongParts(body: PlanInput): void {
  const mistake = mistakes.find(([, , isWrong]) => isWrong(body));
  if (mistake !== undefined) throw invalidField(mistake[0], mistake[1]);
}
