/**
 * Places in a text to staff that are filled when it is sent. A link is made then and put in: what is stored, shown to
 * the office or sent again never holds one. A card tells what is known of its place, and shows its picture, as of then.
 */
export const workerLinkSlot = '⟦worker-link⟧';
export const placeHistorySlot = '⟦place-history⟧';
export const picturesSlot = '⟦pictures⟧';
/** The phone of who reported, for who has the ticket: in full in what is sent, nowhere in what is stored. */
export const contactSlot = '⟦contact⟧';

const slots = [workerLinkSlot, placeHistorySlot, picturesSlot, contactSlot] as const;
export type LateSlot = (typeof slots)[number];
export type SlotTexts = Readonly<Partial<Record<LateSlot, string | undefined>>>;

export function wants(text: string, slot: LateSlot): boolean {
  return text.includes(slot);
}

/** A slot that nothing is known for takes its line with it; an empty text leaves the rest of the line. */
export function fillSlots(text: string, texts: SlotTexts): string {
  const wanted = slots.filter((slot) => wants(text, slot));
  if (wanted.length === 0) return text;
  const missing = wanted.filter((slot) => texts[slot] === undefined);
  const kept = text.split('\n').filter((line) => !missing.some((slot) => wants(line, slot)));
  return wanted.reduce((filled, slot) => filled.replaceAll(slot, texts[slot] ?? ''), kept.join('\n'));
}

/** As the office reads it, and as it was where nothing could be filled in. */
export function withoutSlots(text: string): string {
  return fillVolunteerLink(fillSlots(text, { [picturesSlot]: '' }), undefined);
}

const volunteerSlot = /⟦volunteer-link:([\w-]{1,64})⟧/u;

/** For the link to the page of this volunteer: whoever has their code is known by nothing else. */
export function volunteerLinkSlot(volunteerId: string): string {
  return `⟦volunteer-link:${volunteerId}⟧`;
}

/** Whose link the text wants; absent: nobody's. */
export function volunteerIn(text: string): string | undefined {
  return volunteerSlot.exec(text)?.[1];
}

/** Without a link its line goes. */
export function fillVolunteerLink(text: string, link: string | undefined): string {
  if (link !== undefined) return text.replace(volunteerSlot, () => link);
  return text
    .split('\n')
    .filter((line) => !volunteerSlot.test(line))
    .join('\n');
}
