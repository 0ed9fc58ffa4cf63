/** The deployment's own scam types as the admin shows them. */
import { ownTypeStatusNames } from '../../../fraud/own/messages.zh.ts';
import { ownKindOf, type OwnScamType } from '../../../fraud/own/own-type.ts';
import { actorNames } from '../messages.zh.ts';
import type { Names } from '../names.ts';
import type { ScamTypeItem } from '../schemas/scam-types.ts';

export function showScamType(type: OwnScamType, names: Names): ScamTypeItem {
  const { words, examples, harmless, status, updatedBy, updatedAt, ...plain } = type;
  return {
    ...plain,
    kind: ownKindOf(type),
    words: words.map(({ word, withAny, withoutAny }) => ({
      ...{ word, withAny: [...withAny], withoutAny: [...withoutAny] },
    })),
    ...{ examples: [...examples], harmless: [...harmless] },
    status: { code: status, name: ownTypeStatusNames[status] },
    updatedBy: names.staff(updatedBy) ?? actorNames.staff,
    updatedAt: updatedAt.toISOString(),
  };
}
