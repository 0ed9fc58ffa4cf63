/** What an item answers: can it be done, where, with what, how long; what is asked for first. Nothing is made up. Pure. */
import { replyLimit } from '../entry-draft.ts';
import { sourceLine } from '../messages.zh.ts';
import type { Wanted } from './asked-parts.ts';
import { partNames, serviceText as say } from './messages.zh.ts';
import type { OfficesFor } from './offices-for.ts';
import type { ServiceDraft, ServiceOffice } from './service-item.ts';
import { type ServicePart, serviceParts } from './service-parts.ts';

export interface ItemAnswer {
  readonly text: string;
  /** What the item itself says, field by field: every fact of the text is in here. */
  readonly evidence: readonly string[];
  /** Asked for, and not filled in. */
  readonly missing: readonly ServicePart[];
}

type Shown = Readonly<Record<ServicePart, string | undefined>>;

export interface AskedParts {
  readonly wanted: readonly Wanted[];
  /** The rest was told before. Otherwise it follows as far as there is room. */
  readonly isFurther?: boolean;
}

export function answerOfItem(
  item: ServiceDraft,
  offices: OfficesFor,
  { wanted, isFurther = false }: AskedParts,
): ItemAnswer {
  const here = offices.kind === 'these' ? offices.offices : [];
  const asked = serviceParts.filter((part) => wanted.includes(part));
  const shown = shownParts(item, here, asked);
  const missing = asked.filter((part) => shown[part] === undefined && !dependsOnArea(part, offices));
  const isAll = asked.length === 0 || !isFurther;
  const rest = serviceParts.filter((part) => isAll && !asked.includes(part) && !isSaidWith(part, shown));
  const lines = [
    ...asked.flatMap((part) => shown[part] ?? []),
    ...(missing.length === 0 ? [] : [say.missing(missing.map((part) => partNames[part]).join('、'))]),
    ...(asked.length === 0 ? generalLines(item, offices, shown) : []),
    ...rest.flatMap((part) => shown[part] ?? []),
    ...(isAll && offices.kind === 'depends' ? [say.differs] : []),
  ];
  return { text: fit(item, [headingOf(item, here), ...lines]), evidence: evidenceOf(item, here), missing };
}

function headingOf(
  { name, department, onlineName, onlineUrl }: ServiceDraft,
  here: readonly ServiceOffice[],
) {
  const isOnline = onlineName !== undefined || onlineUrl !== undefined;
  const ways = isOnline ? (here.length > 0 ? say.ways.both : say.ways.online) : say.ways.office;
  const heading = say.heading(name, department);
  return isOnline || here.length > 0 ? `${heading}：${ways}` : heading;
}

/** Where is what everybody wants to know: that it is not known is said, too. */
function generalLines(item: ServiceDraft, offices: OfficesFor, shown: Shown): readonly string[] {
  const about = item.handles === undefined ? [] : [say.handles(item.handles)];
  const isSomewhere = shown.place !== undefined || shown.phone !== undefined || offices.kind === 'depends';
  if (isSomewhere || (shown.online !== undefined && item.offices.length === 0)) return about;
  return [...about, item.offices.length > 0 ? say.noOffice : say.missing(say.where)];
}

function dependsOnArea(part: ServicePart, offices: OfficesFor): boolean {
  return offices.kind === 'depends' && officeParts.has(part);
}

/** What may be another for each office. */
export const officeParts: ReadonlySet<ServicePart> = new Set<ServicePart>(['place', 'hours', 'phone']);

/** Hours and phones of the offices stand in the line of the place. */
function isSaidWith(part: ServicePart, shown: Shown): boolean {
  return part === 'hours' && shown.place !== undefined;
}

const mostOffices = 3;

function shownParts(
  item: ServiceDraft,
  here: readonly ServiceOffice[],
  asked: readonly ServicePart[],
): Shown {
  const { conditions, documents, duration, fee } = item;
  const offices = here.slice(0, mostOffices);
  return {
    conditions: conditions && say.conditions(conditions),
    online: onlineOf(item),
    place: offices.length === 0 ? undefined : offices.map((office) => placeOf(office, asked)).join('。\n'),
    hours: joined(offices, 'hours', say.hours),
    phone: phoneOf(item, offices, asked),
    documents: documents.length === 0 ? undefined : say.documents(documents),
    duration: duration && say.duration(duration),
    fee: fee && say.fee(fee),
  };
}

function onlineOf({ onlineName, onlineUrl }: ServiceDraft): string | undefined {
  const ways = [onlineName, onlineUrl].filter((way) => way !== undefined);
  // A link that may not be said is stopped with its sentence: the name stands without it.
  return ways.length === 0 ? undefined : say.online(ways.join('。\n'));
}

function placeOf({ name, address, hours, phone }: ServiceOffice, asked: readonly ServicePart[]): string {
  const where = [name, address].filter((one) => one !== undefined).join('，');
  // Numbers side by side would read as one.
  const own = [
    where,
    asked.includes('hours') ? undefined : hours,
    asked.includes('phone') || phone === undefined ? undefined : say.phone(phone),
  ];
  return say.office(own.filter((one) => one !== undefined).join('；'));
}

/** The number for everybody; those of the offices only when they do not stand there already. */
function phoneOf(
  { phone }: ServiceDraft,
  offices: readonly ServiceOffice[],
  asked: readonly ServicePart[],
): string | undefined {
  const own = asked.includes('phone') ? joined(offices, 'phone', say.phone) : undefined;
  return own ?? (phone && say.phone(phone));
}

function joined(
  offices: readonly ServiceOffice[],
  field: 'hours' | 'phone',
  write: (text: string) => string,
): string | undefined {
  const [only, ...others] = offices.filter((office) => office[field] !== undefined);
  if (only === undefined) return undefined;
  const named = (office: ServiceOffice) => `${office.name} ${office[field] ?? ''}`;
  return write(others.length === 0 ? named(only) : [only, ...others].map(named).join('；'));
}

/** Leaves out whole lines from the end until it fits; what is asked for stands before them. */
function fit({ source }: ServiceDraft, lines: readonly string[]): string {
  const last = sourceLine(source.title);
  const kept: string[] = [];
  for (const line of lines.flatMap((part) => part.split('\n')).map(ended)) {
    const { length } = [...kept, line, last].join('\n');
    if (kept.length > 1 && length > replyLimit) break;
    kept.push(line);
  }
  return [...kept, last].join('\n');
}

/** A number at the end of a line must not run into the next. A link ends by itself. */
function ended(line: string): string {
  return /[。！？!?]$|https?:\/\/\S+$/u.test(line) ? line : `${line}。`;
}

function evidenceOf(item: ServiceDraft, here: readonly ServiceOffice[]): readonly string[] {
  const { name, department, handles, phone, onlineName, onlineUrl, documents, conditions, duration, fee } =
    item;
  const fields = [name, department, handles, phone, onlineName, onlineUrl, conditions, duration, fee];
  return [
    ...[...fields, say.documents(documents), sourceLine(item.source.title)],
    ...here.flatMap((office) => [office.name, office.address, office.hours, office.phone]),
    say.noOffice,
  ].filter((field) => field !== undefined);
}
