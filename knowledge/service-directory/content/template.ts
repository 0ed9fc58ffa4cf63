/** How templates are written down: what holds anywhere. Where it is done and whom to call is left to each place. */
import type { EntrySource } from '../../entry.ts';
import type { ServiceDraft, ServiceTemplate } from '../service-item.ts';

type Written = Partial<Omit<ServiceDraft, 'offices' | 'areaPath' | 'owner' | 'reviewAt'>> & {
  readonly name: string;
  readonly source: EntrySource;
};

const nothingYet = {
  ...{ otherNames: [], wordings: [], offices: [], documents: [] },
  ...{ handles: undefined, phone: undefined, onlineName: undefined, onlineUrl: undefined },
  ...{ conditions: undefined, duration: undefined, fee: undefined, areaPath: undefined, owner: undefined },
} as const;

/** Laws change slowly, offices faster; a year is what staff can keep. */
const reviewAt = new Date('2027-11-30T00:00:00Z');

/** One department's templates, by their stable keys. */
export function templates(
  department: string,
  items: Readonly<Record<string, Written>>,
): readonly ServiceTemplate[] {
  return Object.entries(items).map(([key, item]) => ({
    ...nothingYet,
    ...{ department, reviewAt },
    ...item,
    key,
  }));
}
