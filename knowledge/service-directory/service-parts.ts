/** The parts of an item that people ask for, and which of them nobody has filled in yet. Pure. */
import type { ServiceDraft } from './service-item.ts';

/** In the order in which they are told: can it be done, where, with what, how long, for how much. */
export const serviceParts = [
  'conditions',
  'online',
  'place',
  'hours',
  'phone',
  'documents',
  'duration',
  'fee',
] as const;
export type ServicePart = (typeof serviceParts)[number];

const filled: Readonly<Record<ServicePart, (item: ServiceDraft) => boolean>> = {
  conditions: ({ conditions }) => conditions !== undefined,
  online: ({ onlineName, onlineUrl }) => onlineName !== undefined || onlineUrl !== undefined,
  place: ({ offices }) => everyOffice(offices, ({ address }) => address !== undefined),
  hours: ({ offices }) => everyOffice(offices, ({ hours }) => hours !== undefined),
  phone: ({ phone, offices }) =>
    phone !== undefined || everyOffice(offices, (office) => office.phone !== undefined),
  documents: ({ documents }) => documents.length > 0,
  duration: ({ duration }) => duration !== undefined,
  fee: ({ fee }) => fee !== undefined,
};

function everyOffice(
  offices: ServiceDraft['offices'],
  has: (office: ServiceDraft['offices'][number]) => boolean,
): boolean {
  return offices.length > 0 && offices.every(has);
}

export function isFilled(item: ServiceDraft, part: ServicePart): boolean {
  return filled[part](item);
}

export function missingParts(item: ServiceDraft): readonly ServicePart[] {
  return serviceParts.filter((part) => !isFilled(item, part));
}
