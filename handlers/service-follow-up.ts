/** What goes on with the last item: a further part of it, all of it once more, or how good the answer was. */
import type { Wanted } from '../knowledge/service-directory/asked-parts.ts';
import type { ServiceItem } from '../knowledge/service-directory/service-item.ts';
import { readFollowUp } from './follow-up-reading.ts';
import type { Outcome, Turn } from './handler.ts';
import { type AnsweredByItem, answeredByItemWith } from './question-dialogue.ts';
import { type AskedServices, sayItem } from './service-reply.ts';
import { serviceMessages } from './service.messages.zh.ts';

/** The part of an item that tells what a follow-up asks for; whether another may do it, none tells. */
const partOfAspect: Readonly<Record<string, Wanted>> = {
  papers: 'documents',
  price: 'fee',
  phone: 'phone',
  place: 'place',
  term: 'duration',
  hours: 'hours',
  who: 'conditions',
  online: 'online',
};

/** Absent: the words are about something of their own. */
export function goOnWithItem(
  services: AskedServices,
  turn: Turn,
  last: AnsweredByItem,
): Outcome | 'silent' | undefined {
  const item = services.find(last.itemId);
  const followUp = readFollowUp(turn.message.text);
  if (item === undefined || followUp === undefined || followUp.kind === 'further') return undefined;
  if (followUp.kind === 'rating') return rate(turn, last, followUp.useful);
  const part = followUp.kind === 'aspect' ? partOfAspect[followUp.name] : 'how';
  return part === undefined ? notTold(turn, item) : tell(services, turn, { item, last, part });
}

interface Further {
  readonly item: ServiceItem;
  readonly last: AnsweredByItem;
  readonly part: Wanted;
}

/** What is not filled in may, among neighbours, have been asked of them. */
function tell(services: AskedServices, turn: Turn, { item, last, part }: Further): Outcome | 'silent' {
  const { areaPath, asked } = last;
  const said = { item, wanted: [part], areaPath, did: 'service.followed_up', further: asked };
  const outcome = sayItem(services, turn, said);
  const isUnknown = outcome.did === 'service.not_filled';
  return isUnknown && turn.licence === 'only_if_sure' ? 'silent' : outcome;
}

function notTold(turn: Turn, { name }: ServiceItem): Outcome | 'silent' {
  if (turn.licence === 'only_if_sure') return 'silent';
  const text = serviceMessages.notTold(name);
  const areaPath = turn.group?.areaPath;
  return {
    replies: [{ purpose: 'answer', text, evidence: [text] }],
    gaps: [{ kind: 'unanswered', text: `${name} ${turn.message.text}`, areaPath, at: turn.now }],
    dialogue: 'keep',
    did: 'service.not_told',
  };
}

/** Each answer is rated once. */
function rate({ group, now }: Turn, last: AnsweredByItem, useful: boolean): Outcome | 'silent' {
  if (last.isRated) return 'silent';
  const text = useful ? serviceMessages.thanks : serviceMessages.sorry;
  const areaPath = group?.areaPath;
  return {
    replies: [{ purpose: 'answer', text, evidence: [text] }],
    gaps: [
      { kind: 'service_rated', itemId: last.itemId, useful, at: now },
      ...(useful ? [] : [{ kind: 'unanswered', text: last.asked, areaPath, at: now } as const]),
    ],
    dialogue: answeredByItemWith({ ...last, isRated: true }, now),
    did: useful ? 'service.useful' : 'service.useless',
  };
}
