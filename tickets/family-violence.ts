/**
 * Violence in a family: who has to act hears of it at once. A community that learns of it and whose victim is a child or
 * cannot ask for help reports it to the police (反家庭暴力法 art. 14); any victim is helped (art. 13).
 */
import { supervisorsAt } from '../community/supervisors.ts';
import type { StaffMember } from '../community/staff.ts';
import { newId } from '../core/ids.ts';
import type { OutgoingMessage } from '../core/outgoing.ts';
import { violenceAlert } from './supervisor-alerts.messages.zh.ts';
import { isFamilyMatter } from './policy.ts';
import type { Ticket } from './ticket.ts';

const struck =
  /(?<!拨|想|别|不)打(?:我|她|他|人|老婆|老公|媳妇|孩子|娃|小孩|老人|妈|爸|得|伤|骂|了)|挨打|被打|被揍|揍(?:我|她|他|孩子|人)|动手|家暴|殴打|虐待|掐(?:我|她|他|脖)|扇(?:我|她|他|耳光)|踹(?:我|她|他)|皮带|拿刀|弄死|打死|砍|关(?:在家|起来|着)|不(?:让|准|许)(?:我|她|他)?(?:出门|出去|吃饭)|浑身是?伤|鼻青脸肿|救命/u;

/** Pure; rather once too often: people look at it. */
export function tellsOfViolence(words: string): boolean {
  return struck.test(words.normalize('NFKC'));
}

const police = /报(?:了|过)?[警案]|派出所|民警|警察|警方|公安|出警|110/u;
const without =
  /(?:没|未|不|拒绝|别)[^，,。；;]{0,5}(?:报(?:了|过)?[警案]|派出所|民警|警察|警方|公安|出警|110)/u;

/** Pure; whether a result tells of the police, and not of having done without them. */
export function namesPolice(words: string): boolean {
  return police.test(words) && !without.test(words);
}

/** As far as the ticket tells: what is raised there was raised for that (intake.ts), or by somebody who knows more. */
export function mayBeViolence(ticket: Pick<Ticket, 'category' | 'urgency' | 'description'>): boolean {
  return isFamilyMatter(ticket) && (ticket.urgency !== 'normal' || tellsOfViolence(ticket.description));
}

/** Those in charge of the place, and the community police. */
export function protectorsOf(
  supervisors: readonly StaffMember[],
  workers: readonly StaffMember[],
  areaPath: string,
): readonly StaffMember[] {
  const police = workers.filter(({ isPoliceContact }) => isPoliceContact === true);
  const all = [...supervisorsAt(1, supervisors, areaPath), ...police];
  return [...new Map(all.map((member) => [member.id, member])).values()];
}

/** Empty for anything else than violence in a family; in private, and without a word of what was said. */
export function violenceAlerts(
  ticket: Ticket,
  words: string,
  protectors: readonly Pick<StaffMember, 'id' | 'contact'>[],
  now: Date,
): readonly OutgoingMessage[] {
  if (!isFamilyMatter(ticket) || !tellsOfViolence(words)) return [];
  const text = violenceAlert(ticket);
  return protectors.flatMap(({ id, contact }): readonly OutgoingMessage[] =>
    contact === undefined
      ? []
      : [
          {
            ...{ id: newId(now), dedupeKey: `ticket:${ticket.id}/violence/${id}`, to: contact },
            ...{ purpose: 'staff', text, mentionKeys: [], attachmentId: undefined },
            ...{ ticketId: ticket.id, notBefore: now, evidence: [text] },
          },
        ],
  );
}
