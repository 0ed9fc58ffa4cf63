/** What a member of staff does about an alert, as one act: the alert as it is then, and what is said because of it. Pure. */
import type { Group } from '../../community/group.ts';
import type { StaffMember } from '../../community/staff.ts';
import { newId } from '../../core/ids.ts';
import type { Address } from '../../core/message.ts';
import type { OutgoingMessage } from '../../core/outgoing.ts';
import { groupWarning, type KindSaid, neighboursReminder } from '../warning.messages.zh.ts';
import { type FollowUpKind, followUpsFrom, type FraudAlert, statusAfter } from './fraud-alert.ts';
import { nameForgotten, removalTask } from './messages.zh.ts';

export interface FollowUpMeans {
  /** Where it was posted. */
  readonly group: Room & Pick<Group, 'topic'>;
  /** What it looks like, as it is said there. */
  readonly said: KindSaid;
  /** What the library says to neighbours about it. */
  readonly library: readonly OutgoingMessage[];
  /** Who is reminded of it without the library having anything for them. */
  readonly neighbours: readonly Room[];
  /** Who can reach the owner of the group; nobody when nobody can be written to. */
  readonly contacts: readonly Pick<StaffMember, 'id' | 'contact'>[];
  /** The entry that names the line for advice: what is said cites it. */
  readonly evidence: readonly string[];
}

export type Room = Pick<Group, 'id' | 'channel' | 'account' | 'roomKey'>;

export interface FollowUpRequest {
  readonly kind: FollowUpKind;
  readonly byId: string;
  readonly now: Date;
}

export interface FollowUpAct {
  readonly alert: FraudAlert;
  readonly outgoing: readonly OutgoingMessage[];
}

type Say = (alert: FraudAlert, request: FollowUpRequest, means: FollowUpMeans) => readonly OutgoingMessage[];

const nothing: Say = () => [];

const sayOf: Readonly<Record<FollowUpKind, Say>> = {
  warn_again: (alert, { now }, { group, said: kind, evidence }) => {
    const said = { key: `fraud_again:${alert.id}/${alert.version}`, to: roomOf(group), evidence };
    return [outgoing({ ...said, purpose: 'notice', text: groupWarning(kind) }, now)];
  },
  remind: (alert, { now }, { library, neighbours, said: kind, evidence }) => [
    ...library,
    ...neighbours.map((room) => {
      const said = {
        key: `fraud_remind:${alert.id}/${alert.version}/${room.id}`,
        to: roomOf(room),
        evidence,
      };
      return outgoing({ ...said, purpose: 'notice', text: neighboursReminder(kind) }, now);
    }),
  ],
  ask_removal: (alert, { now }, { contacts, group, said: kind }) =>
    contacts.flatMap(({ id, contact }) => {
      if (contact === undefined) return [];
      const text = removalTaskOf(alert, group, kind);
      const said = { key: `fraud_removal:${alert.id}/${alert.version}/${id}`, to: contact, evidence: [text] };
      return [outgoing({ ...said, purpose: 'staff', text }, now)];
    }),
  close: nothing,
  false_alarm: nothing,
  take_back: nothing,
};

/** Absent when that cannot be done about an alert that stands there. */
export function followUp(
  alert: FraudAlert,
  request: FollowUpRequest,
  means: FollowUpMeans,
): FollowUpAct | undefined {
  const { kind, byId, now } = request;
  if (!followUpsFrom[alert.status].includes(kind)) return undefined;
  const said = sayOf[kind](alert, request, means);
  const followUps = [...alert.followUps, { kind, byId, at: now, told: said.length }];
  return {
    alert: { ...alert, status: statusAfter[kind], followUps, version: alert.version + 1 },
    outgoing: said,
  };
}

export function removalTaskOf(
  { senderName = nameForgotten }: FraudAlert,
  { topic }: Pick<Group, 'topic'>,
  said: KindSaid,
): string {
  return removalTask({ said, groupTopic: topic, senderName });
}

function roomOf({ channel, account, roomKey }: Room): Address {
  return { kind: 'room', channel, account, key: roomKey };
}

interface Saying extends Pick<OutgoingMessage, 'to' | 'purpose' | 'text' | 'evidence'> {
  readonly key: string;
}

function outgoing({ key, ...said }: Saying, now: Date): OutgoingMessage {
  return {
    ...{ id: newId(now), dedupeKey: key, mentionKeys: [], notBefore: now },
    ...{ attachmentId: undefined, ticketId: undefined, ...said },
  };
}
