/**
 * 「对了门禁也坏了」「顺便说下单元门关不严」 of whoever has just reported a lamp: it sounds like more of the same, and is a
 * fault of its own. Pure; whether it is the same matter after all, the tickets tell.
 */
import type { Category } from '../../core/taxonomy.ts';
import type { Understanding } from '../../understanding/understanding.ts';
import type { Heard } from './heard.ts';

const goesOn =
  /^(?:哦?对了?|啊对了?|还有|还要说|另外|而且|顺便|顺带|再就是|再有|再说|再报|此外|同时|其次|第二|然后)|也/u;
const corrects = /不是|不对|[打说写搞弄记报发]错|更正|纠正|应该是|改成/u;
/** What there is of it is a thing that can be seen to; people and quarrels are told of the same matter. */
const ownMatters = /^(?:repair|blocked_exit)\.|^anomaly\.(?!person)/u;
/** Who has just reported something means a report more often than anybody else. */
const sureFrom = 0.6;
const likelyFrom = 0.48;

/** As the fault it is; absent where it is none, or only more of what is talked about. */
export function anotherFault(heard: Heard): Understanding | undefined {
  const { talk, afresh } = heard;
  if (afresh === undefined || talk === undefined || talk.tickets.length === 0 || !maySayIt(heard))
    return undefined;
  const read = reportIn(afresh());
  return read === undefined || read.category === talk.open?.category ? undefined : read;
}

function maySayIt({ message, understanding: { intent, unclear, danger } }: Heard): boolean {
  if (message.kind !== 'text' || message.mentionsOthers || danger !== undefined) return false;
  const soundsLikeMore = intent === 'supplement' || (intent === 'chatter' && unclear?.intent === 'report');
  return soundsLikeMore && goesOn.test(message.text) && !corrects.test(message.text);
}

function reportIn(read: Understanding): Understanding | undefined {
  const { intent, category, confidence, unclear } = read;
  if (intent === 'report') return confidence >= sureFrom && isOwnMatter(category) ? read : undefined;
  if (unclear?.intent !== 'report' || unclear.confidence < likelyFrom || !isOwnMatter(unclear.category))
    return undefined;
  return { ...read, ...unclear, unclear: undefined };
}

function isOwnMatter(category: Category | undefined): boolean {
  return category !== undefined && ownMatters.test(category);
}
