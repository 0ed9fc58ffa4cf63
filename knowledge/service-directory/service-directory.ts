/** Published items in memory: what the bot asks, and what it answers with. */
import { liesWithin } from '../../community/area.ts';
import type { LiveEvents } from '../../core/live.ts';
import type { Log } from '../../core/log.ts';
import { followEdits } from '../follow-edits.ts';
import { particularOf } from '../retrieval/particulars.ts';
import type { Tokenise } from '../retrieval/tokenise.ts';
import { readQuestion, type Wanted } from './asked-parts.ts';
import { answerOfItem, type AskedParts, type ItemAnswer, officeParts } from './item-answer.ts';
import { createItemIndex, type FoundItem, type ItemIndex } from './item-index.ts';
import { officesFor } from './offices-for.ts';
import { isTemplate, type ServiceItem } from './service-item.ts';
import type { ServicePart } from './service-parts.ts';

/** What is read of the store. */
export interface ServiceSource {
  listPublished(): Promise<readonly ServiceItem[]>;
  find(id: string): Promise<ServiceItem | undefined>;
  /** Names of areas by their path. */
  nameAreas(paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export interface AskedService {
  readonly text: string;
  /** Where who asks lives, as narrowly as it is known. */
  readonly areaPath: string | undefined;
}

/** From here on what is said is a name of the item; below it may be offered. */
export const itemGates = { answer: 0.95, choice: 0.6 } as const;

export interface FoundServices {
  /** What is left of the question when what it asks for is taken away. */
  readonly matter: string;
  readonly wanted: readonly Wanted[];
  /** The one that is named; absent when it may be several, or none is near enough. */
  readonly item: ServiceItem | undefined;
  /** 1 when it is named just so. */
  readonly score: number;
  /** What it may be, when none is named. */
  readonly choices: readonly ServiceItem[];
  /** All that come near, the nearest first. */
  readonly near: readonly FoundItem[];
}

export interface NamedArea {
  readonly path: string;
  readonly name: string;
}

export type ServiceReply =
  | (ItemAnswer & { readonly kind: 'answer' })
  /** Where somebody lives decides, and is not known. */
  | { readonly kind: 'which_area'; readonly areas: readonly NamedArea[] };

export interface ServiceDirectory {
  /** Loads everything and follows `services` events from then on; returns how to stop following. */
  start(): Promise<() => void>;
  /** Reads everything again: for what other processes changed. */
  reload(): Promise<void>;
  /** Absent when no item comes near. */
  ask(question: AskedService): FoundServices | undefined;
  /** The published item; absent when it is served no more. */
  find(id: string): ServiceItem | undefined;
  /** @param areaPath where who asks lives, as narrowly as it is known */
  reply(item: ServiceItem, asked: AskedParts, areaPath: string | undefined): ServiceReply;
}

interface Held {
  readonly index: ItemIndex;
  readonly items: Map<string, ServiceItem>;
  readonly areaNames: Map<string, string>;
}

const mostChoices = 3;

export function createServiceDirectory(deps: {
  readonly source: ServiceSource;
  readonly tokenise: Tokenise;
  readonly live: LiveEvents;
  readonly log: Log;
}): ServiceDirectory {
  let held: Held = { index: createItemIndex(deps.tokenise), items: new Map(), areaNames: new Map() };
  let last = Promise.resolve();
  const inOrder = (work: () => Promise<void>) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  const reload = () =>
    inOrder(async () => {
      held = await load(deps.source, deps.tokenise);
    });
  const refresh = (id: string) => inOrder(() => readAgain(held, deps.source, id));
  return {
    reload,
    start: async () => {
      const stop = followEdits(deps, 'services', { reload, refresh });
      await reload();
      return stop;
    },
    ask: (question) => ask(held.index, question),
    find: (id) => held.items.get(id),
    reply: (item, asked, areaPath) => replyOf(held, item, asked, areaPath),
  };
}

async function load(source: ServiceSource, tokenise: Tokenise): Promise<Held> {
  const items = await source.listPublished();
  const index = createItemIndex(tokenise);
  for (const item of items) index.set(item);
  const areaNames = new Map(await source.nameAreas([...new Set(items.flatMap(pathsOf))]));
  return { index, items: new Map(items.map((item) => [item.id, item])), areaNames };
}

async function readAgain({ index, items, areaNames }: Held, source: ServiceSource, id: string) {
  const item = await source.find(id);
  if (item?.status !== 'published') {
    index.remove(id);
    items.delete(id);
    return;
  }
  for (const [path, name] of await source.nameAreas(pathsOf(item))) areaNames.set(path, name);
  index.set(item);
  items.set(id, item);
}

function pathsOf({ offices }: ServiceItem): readonly string[] {
  return offices.flatMap(({ areaPaths }) => areaPaths);
}

function ask(index: ItemIndex, { text, areaPath }: AskedService): FoundServices | undefined {
  const { wanted, matter } = readQuestion(text);
  if (matter.length < 2 || particularOf(text) !== undefined) return undefined;
  const known = index.find(matter, (item) => holdsFor(item, areaPath));
  const found = known.filter((one) => !isOverruled(one, known));
  const [best, second] = found;
  if (best === undefined || best.similarity < itemGates.choice) return undefined;
  const isNamed = best.similarity >= itemGates.answer && best.similarity > (second?.similarity ?? 0);
  return {
    ...{ matter, wanted, near: found },
    item: isNamed ? best.item : undefined,
    score: best.similarity,
    choices: isNamed
      ? []
      : found
          .filter(({ similarity }) => isChoice(similarity, best))
          .map(itemOf)
          .slice(0, mostChoices),
  };
}

const itemOf = ({ item }: FoundItem) => item;

function isChoice(similarity: number, best: FoundItem): boolean {
  return (
    similarity >= itemGates.choice && (best.similarity < itemGates.answer || similarity === best.similarity)
  );
}

function holdsFor({ areaPath }: ServiceItem, askedFrom: string | undefined): boolean {
  return areaPath === undefined || (askedFrom !== undefined && liesWithin(askedFrom, areaPath));
}

/** Of two items of one name the one of the smaller area counts, and before any template what somebody here wrote. */
function isOverruled({ item, similarity }: FoundItem, found: readonly FoundItem[]): boolean {
  return found.some(
    (other) =>
      (other.item.name === item.name && (other.item.areaPath ?? '').length > (item.areaPath ?? '').length) ||
      (isTemplate(item) && !isTemplate(other.item) && other.similarity >= similarity),
  );
}

function replyOf(
  { areaNames }: Held,
  item: ServiceItem,
  asked: AskedParts,
  areaPath: string | undefined,
): ServiceReply {
  const offices = officesFor(item.offices, areaPath);
  if (offices.kind === 'depends' && needsOffice(item, asked.wanted)) {
    const areas = offices.areaPaths.map((path) => ({ path, name: areaNames.get(path) ?? '' }));
    return { kind: 'which_area', areas: areas.filter(({ name }) => name !== '').sort(byName) };
  }
  return { kind: 'answer', ...answerOfItem(item, offices, asked) };
}

const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });

function byName(one: NamedArea, other: NamedArea): number {
  return collator.compare(one.name, other.name);
}

/** Nothing in particular is asked for, or something that each office has of its own. */
function needsOffice({ phone }: ServiceItem, wanted: readonly Wanted[]): boolean {
  const parts = wanted.filter((part): part is ServicePart => part !== 'how');
  if (parts.length === 0) return true;
  return parts.some((part) => officeParts.has(part) && !(part === 'phone' && phone !== undefined));
}
