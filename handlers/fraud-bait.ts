/**
 * A scam was posted into a group: one calm warning for all, once a day for each kind, however many are posted. Staff get
 * an alert for each text, once for a group and a day; whoever is on duty there hears of it in private.
 */
import type { Group } from '../community/group.ts';
import type { StaffMember } from '../community/staff.ts';
import { newId } from '../core/ids.ts';
import type { OutgoingMessage } from '../core/outgoing.ts';
import { redact } from '../core/redaction.ts';
import type { AssessFraud, FraudAssessment } from '../fraud/assessment.ts';
import type { FraudAlertStore, PostedText } from '../fraud/alerts/alert-store.prisma.ts';
import type { FraudAlert } from '../fraud/alerts/fraud-alert.ts';
import { alertNotice } from '../fraud/alerts/messages.zh.ts';
import { textHashOf } from '../fraud/alerts/same-text.ts';
import type { SayKind } from '../fraud/own/say-kind.ts';
import { groupWarning, type KindSaid } from '../fraud/warning.messages.zh.ts';
import { postedWords, readBait } from './bait-reading.ts';
import type { FraudKnowledge } from './fraud-check.ts';
import type { Handler, Outcome, Turn } from './handler.ts';

export interface FraudBaitDeps {
  readonly knowledge: Pick<FraudKnowledge, 'answerWithKey'>;
  readonly assess: AssessFraud;
  readonly sayKind: SayKind;
  readonly alerts: Pick<FraudAlertStore, 'isKnown'>;
  /** Whether something was said under this key, sent or not. */
  readonly wasSaid: (dedupeKey: string) => Promise<boolean>;
  /** Who of the grid workers is there now and can be written to, the nearest first. */
  readonly findOnDuty: (communityId: string, areaPath: string, now: Date) => Promise<readonly StaffMember[]>;
  readonly timeZone: string;
}

/** The entry that names the line for advice about scams; without it the warning names none. */
const adviceLine = 'hotline-96110';
/** So many hear of one alert. */
const mostTold = 2;

export function createFraudBaitHandler(deps: FraudBaitDeps): Handler {
  return {
    name: 'fraud_bait',
    accepts: (turn) =>
      (turn.understanding.intent === 'fraud_bait' && !turn.message.addressed) ||
      readBait(turn, deps.assess) !== undefined,
    handle: async (turn) => {
      const assessment = readBait(turn, deps.assess);
      if (assessment === undefined) return 'silent';
      const posted = postedText(turn, deps.timeZone);
      if (posted !== undefined && (await deps.alerts.isKnown(posted))) return 'silent';
      return act(deps, turn, assessment, posted);
    },
  };
}

function postedText({ message, group, now }: Turn, timeZone: string): PostedText | undefined {
  if (group === undefined) return undefined;
  const { id: groupId, communityId } = group;
  return {
    groupId,
    communityId,
    day: dayIn(timeZone, now),
    textHash: textHashOf(postedWords(message) ?? ''),
  };
}

function dayIn(timeZone: string, now: Date): string {
  return now.toLocaleDateString('sv-SE', { timeZone });
}

async function act(
  deps: FraudBaitDeps,
  turn: Turn,
  assessment: FraudAssessment,
  posted: PostedText | undefined,
): Promise<Outcome | 'silent'> {
  const key = warningKey(turn, assessment, deps.timeZone);
  const warned = !(await deps.wasSaid(key));
  const alert = posted === undefined ? undefined : alertOf(turn, assessment, posted, warned);
  if (!warned && alert === undefined) return 'silent';
  return {
    replies: warned ? [warning(deps, turn, assessment, key)] : [],
    ...(alert === undefined
      ? {}
      : { fraud: [{ kind: 'raise', alert }], outgoing: await noticesOf(deps, turn, alert) }),
    dialogue: 'keep',
    did: warned ? 'fraud.warned' : 'fraud.noted',
  };
}

/** The same key is never said twice, so two adverts at the same moment still make one warning. */
function warningKey({ message, now }: Turn, { type }: FraudAssessment, timeZone: string): string {
  const { channel, account, key } = message.place;
  return `fraud_bait:${channel}:${account}:${key}/${type}/${dayIn(timeZone, now)}`;
}

function warning(
  { knowledge, sayKind }: FraudBaitDeps,
  { group, now }: Turn,
  { type }: FraudAssessment,
  once: string,
): Outcome['replies'][number] {
  const cited = knowledge.answerWithKey(adviceLine, { areaPath: group?.areaPath, now });
  const said = sayKind(type, group?.areaPath);
  const evidence = [...(cited?.evidence ?? []), ...said.evidence];
  return { purpose: 'answer', text: groupWarning(said), mention: false, once, evidence };
}

/** Absent where the group belongs to no area: there is nobody to look at it. */
function alertOf(
  { message, group, now }: Turn,
  { type, score, reasons }: FraudAssessment,
  posted: PostedText,
  warned: boolean,
): FraudAlert | undefined {
  if (group?.areaPath === undefined) return undefined;
  return {
    ...{ ...posted, id: newId(now), areaPath: group.areaPath, kind: type, score, warned },
    reasons: reasons.map((reason) => ({ ...reason, quote: redact(reason.quote) })),
    text: redact(postedWords(message) ?? ''),
    senderName: redact(message.sender.alias ?? message.sender.name),
    ...{ postedAt: now, status: 'open', followUps: [], forgottenAt: undefined, version: 1 },
  };
}

async function noticesOf(
  { findOnDuty, sayKind }: FraudBaitDeps,
  { group, now }: Turn,
  alert: FraudAlert,
): Promise<readonly OutgoingMessage[]> {
  if (group === undefined || alert.communityId === undefined) return [];
  const said = sayKind(alert.kind, alert.areaPath);
  const onDuty = await findOnDuty(alert.communityId, alert.areaPath, now);
  return onDuty.slice(0, mostTold).flatMap((worker) => noticeTo(worker, group, { ...alert, said }));
}

/** One text in many groups of one worker is told once a day. */
function noticeTo(
  { id, contact }: StaffMember,
  { topic }: Group,
  { said, senderName = '', warned, textHash, day, postedAt }: FraudAlert & { readonly said: KindSaid },
): readonly OutgoingMessage[] {
  if (contact === undefined) return [];
  const text = alertNotice({ said, groupTopic: topic, senderName, warned });
  return [
    {
      ...{ id: newId(postedAt), unlessSaid: true, dedupeKey: `fraud_alert:${id}/${textHash}/${day}` },
      ...{ to: contact, purpose: 'staff', text, mentionKeys: [], attachmentId: undefined },
      ...{ ticketId: undefined, notBefore: postedAt, evidence: [text] },
    },
  ];
}
