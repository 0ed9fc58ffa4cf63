/** 网格员巡查 in the chat: what is found becomes a ticket as from the phone page; 巡查正常 is thanked for and kept nowhere. */
import type { Area } from '../community/area.ts';
import type { KnownCompound } from '../community/compound.ts';
import type { StaffMember } from '../community/staff.ts';
import type { TakePicture } from '../pictures/pictures.ts';
import type { FindPatrolArea } from '../tickets/patrol-place.ts';
import type { TakenPatrol, TakePatrolReport } from '../tickets/patrol-report.ts';
import { type Audience, ticketEvidence } from '../tickets/ticket-words.ts';
import type { Understand } from '../understanding/understanding.ts';
import { isLocated } from './dialogue/asks.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import { type Find, readFinds } from './patrol-finds.ts';
import * as messages from './patrol.messages.zh.ts';
import { picturesOfFinds } from './patrol-pictures.ts';
import { readPatrol } from './patrol-reading.ts';
import { waitFor } from './picture-dialogue.ts';

export interface PatrolDeps {
  readonly understand: Understand;
  readonly findPatrolArea: FindPatrolArea;
  readonly takePatrolReport: TakePatrolReport;
  readonly takePicture: TakePicture;
  readonly listCompounds: () => Promise<readonly KnownCompound[]>;
  readonly timeZone: string;
}

export function createPatrolHandler(deps: PatrolDeps): Handler {
  return {
    name: 'patrol',
    accepts: ({ staff, message, group, understanding }) =>
      staff !== undefined &&
      (message.isPrivate || group?.kind === 'workers') &&
      [understanding, ...understanding.further].every(({ danger }) => danger === undefined) &&
      readPatrol(message.text) !== undefined,
    handle: async (turn) => {
      const said = readPatrol(turn.message.text);
      if (said === undefined || turn.staff === undefined) return 'pass';
      if (said.kind === 'normal') return thanked();
      const compounds = await deps.listCompounds();
      const finds = readFinds(said.finds, { understand: deps.understand, compounds, now: turn.now });
      const isSure = finds.some(({ isClear, place }) => isClear || isLocated(place));
      if (finds.length === 0 || (turn.licence === 'only_if_sure' && !isSure)) return 'silent';
      return report(deps, turn, turn.staff, finds);
    },
  };
}

function thanked(): Outcome {
  const reply = { purpose: 'staff', text: messages.thanks, mention: false } as const;
  return { replies: [reply], dialogue: 'keep', did: 'patrol.normal' };
}

type Told = { readonly taken: TakenPatrol } | { readonly refused: string };

async function report(
  deps: PatrolDeps,
  turn: Turn,
  staff: StaffMember,
  finds: readonly Find[],
): Promise<Outcome> {
  const told: Told[] = [];
  for (const [index, find] of finds.entries()) told.push(await takeFind(deps, turn, staff, { find, index }));
  const taken = told.flatMap((one) => ('taken' in one ? [one.taken] : []));
  const audience = turn.message.isPrivate ? 'worker' : 'neighbours';
  const lines = told.map((one) => ('taken' in one ? messages.taken(one.taken, audience) : one.refused));
  const [first] = taken;
  if (first === undefined) return plain(lines, turn);
  const pictures = await picturesOfFinds(deps, turn, taken);
  const about = taken.flatMap(({ ticket }) => ticketEvidence(ticket, deps.timeZone));
  return {
    ...plain([...lines, ...picturesTold(pictures, audience)], turn, about),
    tickets: [...changesOf(taken), ...pictures.changes],
    outgoing: [...taken.flatMap(({ outgoing }) => outgoing), ...pictures.outgoing],
    dialogue: waitFor({ for: 'finds', ticketIds: [...pictures.without] }, turn.now),
    did: `patrol.${first.did}`,
    about: { ticketId: first.ticket.id },
  };
}

/** Two finds that belong to one ticket change it once: the second was decided without knowing of the first. */
function changesOf(taken: readonly TakenPatrol[]): TakenPatrol['changes'] {
  const seen = new Set<string>();
  return taken
    .filter(({ ticket }) => seen.size !== seen.add(ticket.id).size)
    .flatMap(({ changes }) => changes);
}

function picturesTold(
  { refused, changes }: Awaited<ReturnType<typeof picturesOfFinds>>,
  audience: Audience,
): readonly string[] {
  if (refused !== undefined) return [refused];
  if (changes.length > 0) return [messages.picturesAdded];
  return audience === 'worker' ? [messages.sendPictures] : [];
}

async function takeFind(
  deps: PatrolDeps,
  turn: Turn,
  by: StaffMember,
  { find, index }: { readonly find: Find; readonly index: number },
): Promise<Told> {
  const { words, category, urgency, place, subject, compound } = find;
  if (!isLocated(place)) return { refused: messages.whereIsIt(words) };
  const { message, group, now } = turn;
  const areaPaths = group?.areaPath === undefined ? by.areaPaths : [...by.areaPaths, group.areaPath];
  const area = await deps.findPatrolArea({ areaPaths, place, compound });
  if (typeof area === 'string') return { refused: refusalOf(area, words) };
  const sourceKey = index === 0 ? message.key : `${message.key}#${index + 1}`;
  const taken = await deps.takePatrolReport({
    ...{ by, area: named(area, compound), place, category, urgency, words, subject, sourceKey, now },
  });
  return taken === undefined ? { refused: messages.noSuchPlace(words) } : { taken };
}

/** A compound that was named counts where the area has none of its own. */
function named(area: Area, compound: KnownCompound | undefined): Area {
  return { ...area, compound: area.compound ?? compound?.name };
}

function refusalOf(why: 'several' | 'unknown', words: string): string {
  return why === 'several' ? messages.whichCompound(words) : messages.noSuchPlace(words);
}

function plain(lines: readonly string[], { message }: Turn, evidence: readonly string[] = []): Outcome {
  const reply = { purpose: 'staff', text: lines.join('\n'), evidence: [...evidence, message.text] } as const;
  return { replies: [reply], dialogue: 'keep', did: 'patrol.told' };
}
