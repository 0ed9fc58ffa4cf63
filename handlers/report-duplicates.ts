/** Whether what somebody reports is on a ticket already, theirs or not; and what they answer when asked. */
import type { Sealer } from '../core/sealing.ts';
import { newId } from '../core/ids.ts';
import { redact } from '../core/redaction.ts';
import { chooseDuplicate, type Ranked } from '../tickets/duplicates/choose.ts';
import { isSameFault, isWidespread, spreadOf } from '../tickets/duplicates/spread.ts';
import { type Candidate, groupOf, type Telling } from '../tickets/duplicates/telling.ts';
import { isWholeCompound } from '../tickets/duplicates/whole-compound.ts';
import { isPrivateMatter } from '../tickets/policy.ts';
import { matterOf } from '../tickets/recent-matters.ts';
import { isOpenState } from '../tickets/workflow.ts';
import { opensAnother } from '../understanding/lexicon/connectives.ts';
import type { EventOf, ReportedMatter } from './dialogue/events.ts';
import type { Heard } from './dialogue/heard.ts';
import { extended } from './dialogue/addition.ts';
import { objectsElsewhere, readSameOrNot } from './dialogue/objection-reading.ts';
import { keep, type Unplaced } from './dialogue/unplaced.ts';
import { saidPlace } from './earlier-tickets.ts';
import type { Turn } from './handler.ts';
import { type Gathered, knownOf, type ReportLookups, saidIn } from './report-events.ts';

export interface Found {
  readonly duplicate: Ranked | undefined;
  /** Where the fault is told of in many buildings at once. */
  readonly spread: EventOf<'reported'>['spread'];
}

const nothing: Found = { duplicate: undefined, spread: undefined };

/** A quarrel is joined to none. In danger nobody is asked anything, and a cry is joined only by what `neighbours.ts` is sure of. */
export async function findDuplicate(
  { tickets, resolvePlace, sealer }: ReportLookups,
  turn: Turn,
  heard: Heard,
  matter: ReportedMatter,
): Promise<Found> {
  if (heard.understanding.danger !== undefined || matter.urgency === 'emergency') return nothing;
  if (isPrivateMatter(matter.category)) return nothing;
  const { residentId, message, now } = heard;
  const { category, place, compound: named } = matter;
  const resolved = await resolvePlace({ group: turn.group, residentId, place, compound: named });
  if (resolved === undefined) return nothing;
  const { communityId, areaPath, compound } = resolved;
  const all = await tickets.listCandidates({ communityId, category, now });
  const others = all.filter(({ ticket }) => ticket.reporterId !== residentId);
  const telling = tellingOf(heard, matter, compound, sealer);
  const alike = all.filter((candidate) => isSameFault(telling, candidate));
  const spread = spreadOf({ category, compound, building: place.building }, alike, now);
  return {
    duplicate: opensAnother.test(message.text) ? undefined : chooseDuplicate(telling, others),
    spread: isWidespread(spread, category) && spread.tickets.length > 0 ? { spread, areaPath } : undefined,
  };
}

function tellingOf(
  { message, understanding, now }: Heard,
  { category, place, plate }: ReportedMatter,
  compound: string | undefined,
  sealer: Pick<Sealer, 'seal'>,
): Telling {
  return {
    ...{ category, compound, place },
    words: message.text,
    subject: understanding.subject,
    plate: plate === undefined ? undefined : sealer.seal('plate', plate).hash,
    group: groupOf(message.place),
    at: now,
  };
}

/** It is there already: they follow it, and may say that theirs is another. */
export function joiningOf(
  { sealer }: ReportLookups,
  turn: Turn,
  heard: Heard,
  {
    candidate: { ticket, followers },
    matter,
  }: { readonly candidate: Candidate; readonly matter: ReportedMatter },
): EventOf<'joined'> {
  return {
    ...{ ...saidIn(turn), ...whereFrom(heard, matter.place) },
    kind: 'joined',
    matter: matterOf(ticket, followers),
    residentId: heard.residentId,
    told: keep(matter, turn.message, sealer),
    detailOf: ticket,
    widens: isWholeCompound(matter.place) && !isWholeCompound(ticket.place),
    words: heard.message.text,
  };
}

/** Where a neighbour speaks of, and the group they say it in. */
export function whereFrom({ message, understanding }: Heard, place = understanding.place) {
  return { building: place.building, room: message.isPrivate ? undefined : message.place };
}

export async function gatherObjected(_deps: ReportLookups, turn: Turn, heard: Heard): Promise<Gathered> {
  const { talk } = heard;
  if (talk?.joined === undefined) return Promise.resolve('pass');
  const { ticketId: from, told } = talk.joined;
  const event = { ...saidIn(turn), kind: 'objected', from, newId: newId(turn.now) } as const;
  return Promise.resolve({ ...event, told: toldElsewhere(heard, told) });
}

/** 不是同一件,我说的是一单元: their own words, with the place that makes it another. */
function toldElsewhere(heard: Heard, told: Unplaced): Unplaced {
  const { text } = heard.message;
  if (objectsElsewhere(text) === undefined) return told;
  const place = extended(told.place, saidPlace(heard)) ?? told.place;
  return { ...told, place, words: `${told.words}；${redact(text)}` };
}

export async function gatherSettled(deps: ReportLookups, turn: Turn, { talk }: Heard): Promise<Gathered> {
  const is = readSameOrNot(turn.message.text);
  const { ticketId, otherId } = talk?.perhaps ?? {};
  if (is === undefined || ticketId === undefined || otherId === undefined) return 'pass';
  const own = await deps.tickets.find(ticketId);
  if (own === undefined || !isOpenState(own.state)) return 'pass';
  const other = await deps.tickets.find(otherId);
  const isThere = other !== undefined && isOpenState(other.state);
  return {
    ...saidIn(turn),
    kind: 'settled',
    is,
    own: await knownOf(deps, own),
    other: isThere ? matterOf(other, await deps.tickets.listFollowers(otherId)) : undefined,
  };
}
