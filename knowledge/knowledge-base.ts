/** Published knowledge in memory: what the bot asks and what admin tries are the same object. */
import type { LiveEvents } from '../core/live.ts';
import type { Log } from '../core/log.ts';
import { followEdits } from './follow-edits.ts';
import { type Answer, composeAnswer } from './answer.ts';
import { type FilledText, fillPlaceholders, type MissingLine, missingLines } from './directory.ts';
import type { DirectoryLine, KnowledgeEntry } from './entry.ts';
import { asIf, type EntryChange } from './regression/as-if.ts';
import { explainTerms, type TermShare } from './retrieval/explain.ts';
import { isServed, type Question, type Retrieval, retrieve } from './retrieval/retrieve.ts';
import { createSearchIndex, type SearchIndex } from './retrieval/search-index.ts';
import type { Tokenise, Tokens } from './retrieval/tokenise.ts';
import { type Alike, type Asked, createWordings } from './wordings.ts';

/** What is read of the stores. */
export interface KnowledgeSource {
  listPublished(): Promise<readonly KnowledgeEntry[]>;
  find(id: string): Promise<KnowledgeEntry | undefined>;
  listLines(): Promise<readonly DirectoryLine[]>;
}

type Where = Omit<Question, 'text'>;

export interface KnowledgeBase {
  /** Loads everything and follows `knowledge` events from then on; returns how to stop following. */
  start(): Promise<() => void>;
  /** Reads everything again: for what other processes changed. */
  reload(): Promise<void>;
  ask(question: Question): Retrieval;
  /** The entry when it is served there and now. */
  find(entryId: string, where: Where): KnowledgeEntry | undefined;
  /** All of them as if the entries had been changed; whoever asks meanwhile is asked of what is there. */
  askAsIf(changes: readonly EntryChange[], questions: readonly Question[]): readonly Retrieval[];
  /** Another number after every change of what is published. */
  revision(): number;
  /** The answer of an entry, filled for the area; absent when it is not served there and now. */
  answer(entryId: string, where: Where): Answer | undefined;
  /** The same by the stable key of shipped content. */
  answerWithKey(key: string, where: Where): Answer | undefined;
  /** Any text with directory placeholders. */
  fill(text: string, areaPath: string | undefined): FilledText;
  /** What the area's directory still lacks for the published answers. */
  missing(areaPath: string): readonly MissingLine[];
  /** How a question is read, and why an entry got its score. */
  read(text: string): Tokens;
  explain(text: string, entryId: string): readonly TermShare[];
  /** The published entry that asks the same or nearly the same, where both hold. */
  alike(asked: Asked, exceptId: string | undefined): Alike | undefined;
}

interface Held {
  readonly index: SearchIndex;
  readonly entries: ReadonlyMap<string, KnowledgeEntry>;
  readonly lines: readonly DirectoryLine[];
}

export function createKnowledgeBase(deps: {
  readonly source: KnowledgeSource;
  readonly tokenise: Tokenise;
  readonly live: LiveEvents;
  readonly log: Log;
}): KnowledgeBase {
  const { tokenise } = deps;
  let held: Held = { index: createSearchIndex(tokenise), entries: new Map(), lines: [] };
  let revision = 0;
  const inOrder = createQueue();

  const reload = () =>
    inOrder(async () => {
      held = await load(deps.source, held);
      revision += 1;
    });
  const refresh = (id: string) =>
    inOrder(async () => {
      held = withEntry(held, id, await deps.source.find(id));
      revision += 1;
    });

  return {
    ...createReading(tokenise, () => held),
    revision: () => revision,
    reload,
    start: async () => {
      const stop = followEdits(deps, 'knowledge', { reload, refresh });
      await reload();
      return stop;
    },
  };
}

type Reading = Omit<KnowledgeBase, 'reload' | 'start' | 'revision'>;

/** Everything that is asked of what is held at the moment. */
function createReading(tokenise: Tokenise, held: () => Held): Reading {
  const answerOf = (entry: KnowledgeEntry | undefined, where: Where) =>
    entry === undefined || !isServed(entry, where)
      ? undefined
      : composeAnswer(entry, held().lines, where.areaPath);
  return {
    ask: (question) => retrieve(held().index, tokenise, question),
    askAsIf: (changes, questions) =>
      asIf(held(), changes, () => questions.map((question) => retrieve(held().index, tokenise, question))),
    find: (entryId, where) => {
      const entry = held().entries.get(entryId);
      return entry !== undefined && isServed(entry, where) ? entry : undefined;
    },
    answer: (entryId, where) => answerOf(held().entries.get(entryId), where),
    answerWithKey: (key, where) => answerOf(entryWithKey(held(), key), where),
    fill: (text, areaPath) => fillPlaceholders(text, held().lines, areaPath),
    missing: (areaPath) => missingLines([...held().entries.values()], held().lines, areaPath),
    read: tokenise,
    alike: (asked, exceptId) => createWordings(tokenise, held().index).alike(asked, exceptId),
    explain: (text, entryId) => explainTerms(held().index, tokenise(text), entryId),
  };
}

/** Of a city's entries only those that changed are read anew: each change makes a version. */
async function load(source: KnowledgeSource, { index, entries: before }: Held): Promise<Held> {
  const [published, lines] = await Promise.all([source.listPublished(), source.listLines()]);
  const entries = new Map(published.map((entry) => [entry.id, entry]));
  for (const id of before.keys()) if (!entries.has(id)) index.remove(id);
  for (const entry of published) if (before.get(entry.id)?.version !== entry.version) index.set(entry);
  return { index, entries, lines };
}

function withEntry(held: Held, id: string, entry: KnowledgeEntry | undefined): Held {
  const entries = new Map(held.entries);
  if (entry?.status === 'published') {
    held.index.set(entry);
    entries.set(id, entry);
  } else {
    held.index.remove(id);
    entries.delete(id);
  }
  return { ...held, entries };
}

function entryWithKey({ entries }: Held, key: string): KnowledgeEntry | undefined {
  return [...entries.values()].find((entry) => entry.key === key);
}

/** One reading after the other: an older one never overwrites a newer one. */
function createQueue(): (work: () => Promise<void>) => Promise<void> {
  let last = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
