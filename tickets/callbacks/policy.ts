/** How many of a department's closed tickets of a month are called back. Defaults, with their reasons. */
import type { DepartmentKind } from '../../community/department.ts';
import type { CallbackKind } from './sample.ts';

export type CallbackShares = Readonly<Record<CallbackKind, number>>;

/** Who was not satisfied, and who said nothing, is asked; satisfaction is spot-checked (research civic E). */
const usual: CallbackShares = { disputed: 1, unanswered: 1, answered: 0.1 };

/** Units that are paid for what they do are checked more often. */
const ofKind: Readonly<Partial<Record<DepartmentKind, Partial<CallbackShares>>>> = {
  property: { answered: 0.2 },
  elevator: { answered: 0.2 },
};

/** `undefined`: tickets of no department. */
export function callbackShares(kind: DepartmentKind | undefined): CallbackShares {
  return { ...usual, ...(kind === undefined ? {} : ofKind[kind]) };
}

/** So many closed tickets a sample is drawn from at once; of more, one area is chosen. */
export const mostDrawnFrom = 20_000;
