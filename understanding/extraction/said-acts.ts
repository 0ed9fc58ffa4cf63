/** A model's answer becomes acts we can believe: each rests on words that are in the message. */
import type { Place } from '../../core/place.ts';
import type { Category, Intent } from '../../core/taxonomy.ts';
import { visible } from './fence.ts';
import type { SaidAct, SaidActs } from './act-shape.ts';
import type { Placeholders } from './placeholders.ts';
import { readSlots, type SlotsRead } from './said-slots.ts';

export interface ActRead extends SlotsRead {
  readonly intent: Intent;
  /** The words it rests on. */
  readonly quote: string;
  /** Set with `report` and nothing else. */
  readonly category: Category | undefined;
  readonly urgency: 'urgent' | 'normal';
}

/** More acts than that in one message are not believed. */
const mostActs = 4;

/** @param text the message as it was said */
export function readActs(
  { acts }: SaidActs,
  text: string,
  { restore }: Pick<Placeholders, 'restore'>,
  room: Place,
): readonly ActRead[] {
  const said = comparable(text);
  const isSaid = (quote: string) => quote !== '' && said.includes(quote);
  return acts.slice(0, mostActs).flatMap((act) => {
    const words = restore(act.quote);
    if (!isSaid(comparable(words)) || !isWhole(act)) return [];
    const slots = act.slots
      .filter(({ name, quote }) => !revealsPerson(name, quote))
      .map((slot) => ({ ...slot, quote: restore(slot.quote) }))
      .filter(({ quote }) => saysWhole(said, comparable(quote)));
    return {
      intent: act.intent,
      quote: words,
      category: act.intent === 'report' ? (act.category ?? undefined) : undefined,
      urgency: act.urgency ?? 'normal',
      ...readSlots(slots, room),
    };
  });
}

/** 412 is no part of 15412345678: what a slot rests on cuts through no number. */
function saysWhole(said: string, quote: string): boolean {
  const cuts = (one: string | undefined, other: string | undefined) =>
    one !== undefined && other !== undefined && isDigit.test(one) && isDigit.test(other);
  for (let at = said.indexOf(quote); at >= 0 && quote !== ''; at = said.indexOf(quote, at + 1)) {
    const end = at + quote.length;
    if (!cuts(said[at - 1], quote[0]) && !cuts(quote.at(-1), said[end])) return true;
  }
  return false;
}

const isDigit = /^[0-9]$/;

/** A report without a category is none. */
function isWhole({ intent, category }: SaidAct): boolean {
  return intent !== 'report' || category !== null;
}

/** Place and subject are shown to neighbours: no name or number of anybody belongs there. */
function revealsPerson(name: string, quote: string): boolean {
  return (name === 'spot' || name === 'subject') && quote.includes('〔');
}

/** Width, case, space and what nobody sees make no difference to what was said. */
export function comparable(text: string): string {
  return visible(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replaceAll('〔', '[')
    .replaceAll('〕', ']');
}
