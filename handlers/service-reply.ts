/** What is said of an item, and what is asked when it depends on where somebody lives. */
import { redact } from '../core/redaction.ts';
import type { Wanted } from '../knowledge/service-directory/asked-parts.ts';
import type { ServiceDirectory } from '../knowledge/service-directory/service-directory.ts';
import type { ServiceItem } from '../knowledge/service-directory/service-item.ts';
import type { ServicePart } from '../knowledge/service-directory/service-parts.ts';
import type { Outcome, Turn } from './handler.ts';
import { answeredByItemWith, choosingOf, isForeign } from './question-dialogue.ts';
import { serviceMessages } from './service.messages.zh.ts';

export type AskedServices = Pick<ServiceDirectory, 'ask' | 'find' | 'reply'>;

export interface SaidItem {
  readonly item: ServiceItem;
  readonly wanted: readonly Wanted[];
  /** Where they say they live; absent: where the group is. */
  readonly areaPath?: string | undefined;
  readonly did: string;
  readonly score?: number;
  /** It goes on with the answer to this. */
  readonly further?: string;
}

export function sayItem(services: AskedServices, turn: Turn, said: SaidItem): Outcome {
  const { item, wanted, areaPath, did, score, further } = said;
  const isFurther = further !== undefined;
  const reply = services.reply(item, { wanted, isFurther }, areaPath ?? turn.group?.areaPath);
  if (reply.kind === 'which_area') return askArea(turn, item, wanted, reply.areas);
  const { text, evidence, missing } = reply;
  const asked = further ?? redact(turn.message.text.trim());
  const last = { itemId: item.id, asked, areaPath, isRated: false };
  return {
    replies: [{ purpose: 'answer', text, evidence }],
    gaps: gapsOf(turn, item, missing),
    dialogue: isForeign(turn.dialogue) ? 'keep' : answeredByItemWith(last, turn.now),
    did: missing.length > 0 ? 'service.not_filled' : did,
    about: { entryId: item.id, ...(score === undefined ? {} : { score }) },
  };
}

/** What is asked for and not filled in is a gap, too. */
function gapsOf({ message, group, now }: Turn, item: ServiceItem, missing: readonly ServicePart[]) {
  const answered = { kind: 'service_answered', itemId: item.id, at: now } as const;
  if (missing.length === 0) return [answered];
  return [answered, { kind: 'unanswered', text: message.text, areaPath: group?.areaPath, at: now } as const];
}

/** As many as have a number of one digit. */
const mostAreas = 9;
const examplesShown = 4;

function askArea(
  turn: Turn,
  item: ServiceItem,
  wanted: readonly Wanted[],
  areas: readonly { readonly path: string; readonly name: string }[],
): Outcome {
  const names = areas.map(({ name }) => name);
  const text =
    areas.length <= mostAreas && !isForeign(turn.dialogue)
      ? serviceMessages.whichArea(item.name, names)
      : serviceMessages.whichOfMany(item.name, names.slice(0, examplesShown));
  const choosing = { kind: 'choosing_area', itemId: item.id, wanted, areas } as const;
  return {
    replies: [{ purpose: 'ask', text, evidence: [item.name, ...names] }],
    dialogue: isForeign(turn.dialogue) ? 'keep' : choosingOf(choosing, turn.now),
    did: 'service.which_area',
    about: { entryId: item.id },
  };
}
