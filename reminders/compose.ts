/** What would be sent: which groups, and word for word what each of them reads. Decides, and changes nothing. */
import { refuse, type Result, succeed } from '../core/result.ts';
import { isoDay } from '../core/zone.ts';
import { type Audience, type AudienceGroup, chooseGroups, type ChosenGroups } from './audience.ts';
import type { AudienceStore } from './audience-store.prisma.ts';
import type { CardText } from './card/card.ts';
import { cardIdOf, type FilledWords, fillWords } from './filled-words.ts';
import type { Addressed } from './plan-run.ts';
import type { PlanPicture, ReminderStyle, ReminderText, ReminderTopic } from './reminder.ts';
import type { ReminderStore } from './reminder-store.prisma.ts';
import { drawTexts, restDays } from './rotation.ts';
import { isInSeason, seasons } from './content/seasons.ts';
import { hasPlaceholders, type PlaceFacts } from './wording.ts';

export interface ComposeDeps {
  readonly store: Pick<ReminderStore, 'listTexts' | 'findText' | 'listUses' | 'listReads'>;
  readonly audience: AudienceStore;
  readonly findAreaPath: (areaId: string) => Promise<string | undefined>;
  /** What is known of the places of groups, for placeholders; asked only where a text has some. */
  readonly loadPlaces: () => Promise<(group: AudienceGroup) => PlaceFacts>;
  /** How often each kind of scam was reported in these areas since then. */
  readonly recentScams: (areaPaths: readonly string[], since: Date) => Promise<ReadonlyMap<string, number>>;
  readonly timeZone: string;
}

/** What somebody, or a plan, wants to be sent. */
export interface Choice {
  readonly areaId: string;
  readonly audience: Audience;
  readonly topic: ReminderTopic;
  /** Absent: the text whose turn it is in each group. */
  readonly textId: string | undefined;
  /** Of the texts that rotation draws from; absent: any. */
  readonly style: ReminderStyle | undefined;
  readonly scamType: string | undefined;
  readonly picture: PlanPicture;
  readonly pictureId: string | undefined;
  /** Words that are not saved yet, to be looked at; instead of any text. */
  readonly wording: Pick<ReminderText, 'title' | 'body'> | undefined;
}

export interface Composed {
  /** Each group with its text, in the order in which they are sent. */
  readonly addressed: readonly Addressed[];
  /** The texts that are used, by id. */
  readonly texts: ReadonlyMap<string, Wording>;
  readonly skipped: ChosenGroups['skipped'];
  /** Groups that have read every text within sixty days. */
  readonly without: readonly AudienceGroup[];
  /** By group: the placeholders nothing was known for. */
  readonly missing: ReadonlyMap<string, readonly string[]>;
  /** The picture cards that go with it, by the id they are kept under once they are painted. */
  readonly cards: ReadonlyMap<string, CardText>;
  /** So many different cards would have to be painted that the words go out without any; 0: they do not. */
  readonly cardsLeftOut: number;
}

/** Painting one takes some tenths of a second: words that differ from building to building get none in a city. */
export const cardsAtMost = 200;

export type Wording = Pick<ReminderText, 'id' | 'topic' | 'title' | 'body'>;

export type ChoiceRefusal = 'no_such_area' | 'no_such_text' | 'text_not_published' | 'no_text_of_topic';

/** Reports of the last so many days weigh. */
const reportedWithinMs = 30 * 24 * 3_600_000;
const restMs = restDays * 24 * 3_600_000;

export async function compose(
  deps: ComposeDeps,
  choice: Choice,
  now: Date,
): Promise<Result<Composed, ChoiceRefusal>> {
  const areaPath = await deps.findAreaPath(choice.areaId);
  if (areaPath === undefined) return refuse('no_such_area');
  const chosen = chooseGroups(await deps.audience.listWithin(areaPath), choice.audience);
  const drawn = await textsFor(deps, choice, { groups: chosen.groups, areaPath, now });
  if (!drawn.ok) return drawn;
  return succeed({ ...(await fillAll(deps, choice, chosen.groups, drawn.value)), skipped: chosen.skipped });
}

interface Place {
  readonly groups: readonly AudienceGroup[];
  readonly areaPath: string;
  readonly now: Date;
}

type TextOf = (group: AudienceGroup) => Wording | undefined;

async function textsFor(
  deps: ComposeDeps,
  choice: Choice,
  place: Place,
): Promise<Result<TextOf, ChoiceRefusal>> {
  const { topic, wording, textId } = choice;
  if (wording !== undefined) return succeed(() => ({ id: '', topic, ...wording }));
  if (textId === undefined) return draw(deps, choice, place);
  const text = await deps.store.findText(textId);
  if (text === undefined) return refuse('no_such_text');
  return text.status === 'published' ? succeed(() => text) : refuse('text_not_published');
}

async function draw(
  { store, recentScams, timeZone }: ComposeDeps,
  { areaId, topic, style, scamType }: Choice,
  { groups, areaPath, now }: Place,
): Promise<Result<TextOf, ChoiceRefusal>> {
  const today = isoDay(now, timeZone);
  const texts = (await store.listTexts({ topic, status: 'published' })).filter(
    (text) =>
      text.areaId === undefined &&
      (style === undefined || text.style === style) &&
      (scamType === undefined || text.scamType === scamType) &&
      isOfTheSeason(text.season, today),
  );
  if (texts.length === 0) return refuse('no_text_of_topic');
  const since = new Date(now.getTime() - restMs);
  const { textOf } = await drawTexts({
    ...{ texts, groupIds: groups.map(({ id }) => id), now },
    listReads: (groupIds, textIds) => store.listReads(groupIds, textIds, since),
    uses: await store.listUses([areaId]),
    reports: await recentScams([areaPath], new Date(now.getTime() - reportedWithinMs)),
  });
  return succeed(({ id }) => textOf.get(id));
}

async function fillAll(
  deps: ComposeDeps,
  { picture, pictureId }: Choice,
  groups: readonly AudienceGroup[],
  textOf: TextOf,
): Promise<Omit<Composed, 'skipped'>> {
  const texts = new Map<string, Wording>();
  for (const group of groups) {
    const text = textOf(group);
    if (text !== undefined) texts.set(text.id, text);
  }
  const fill = await filler(deps, [...texts.values()]);
  const missing = new Map<string, readonly string[]>();
  const filled = groups.flatMap((group): readonly FilledFor[] => {
    const text = textOf(group);
    if (text === undefined) return [];
    const words = fill(text, group);
    if (words.missing.length > 0) missing.set(group.id, words.missing);
    return [{ group, textId: text.id, words }];
  });
  const { idOf, ...cards } = picture === 'card' ? cardsOf(filled.map(({ words }) => words)) : noCards;
  const addressed = filled.map(({ group, textId: of, words }) => ({
    ...{ group, textId: of, message: words.message },
    pictureId: picture === 'attachment' ? pictureId : idOf(words),
  }));
  const without = groups.filter((group) => textOf(group) === undefined);
  return { addressed, texts, missing, without, ...cards };
}

interface FilledFor {
  readonly group: AudienceGroup;
  readonly textId: string;
  readonly words: FilledWords;
}

/** Places are only looked up where a text names some; a text that names none is filled once for all groups. */
async function filler(deps: ComposeDeps, texts: readonly Wording[]) {
  const fixed = new Map(texts.filter((text) => !isOpen(text)).map((text) => [text.id, fillWords(text)]));
  const places = texts.some(isOpen) ? await deps.loadPlaces() : undefined;
  return (text: Wording, group: AudienceGroup): FilledWords =>
    fixed.get(text.id) ?? fillWords(text, places?.(group));
}

function isOpen({ title, body }: Wording): boolean {
  return hasPlaceholders(title) || hasPlaceholders(body);
}

/**
 * Whoever reads the words reads the same in the picture: a card is painted of them as they are filled in, once for all
 * groups that share them.
 */
function cardsOf(words: readonly FilledWords[]): Cards {
  const ids = new Map([...new Set(words)].map((one) => [one, cardIdOf(one.card)]));
  const cards = new Map([...ids].map(([{ card }, id]) => [id, card]));
  if (cards.size > cardsAtMost) return { ...noCards, cardsLeftOut: cards.size };
  return { cards, cardsLeftOut: 0, idOf: (one) => ids.get(one) };
}

interface Cards extends Pick<Composed, 'cards' | 'cardsLeftOut'> {
  readonly idOf: (words: FilledWords) => string | undefined;
}

const noCards: Cards = { cards: new Map(), cardsLeftOut: 0, idOf: () => undefined };

/** A season that the program no longer knows keeps a text from nothing. */
export function isOfTheSeason(season: string | undefined, day: string): boolean {
  return isInSeason(
    seasons.find((known) => known === season),
    day,
  );
}
