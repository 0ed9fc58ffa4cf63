/** Holds what came of a scene against what was expected of it. Pure. */
import { holdsWord } from '../whole-number.ts';
import { differences, isAllowed, matchTickets } from './match.ts';
import type { SceneOutcome, SceneWords } from './outcome.ts';
import type { Scene, Words } from './scene.ts';

export interface Verdict {
  readonly passed: boolean;
  /** Every expectation that is not met, in words. */
  readonly failures: readonly string[];
  readonly missedTickets: number;
  readonly falseTickets: number;
  /** Fields and followers of found tickets that are wrong. */
  readonly wrongFields: number;
  /** Messages said where silence was due. */
  readonly brokenSilences: number;
  /** Turns after which the bot should have spoken and did not. */
  readonly missingWords: number;
  /** Words that nobody should have read. */
  readonly leaks: number;
}

export function checkScene({ expect }: Pick<Scene, 'expect'>, outcome: SceneOutcome): Verdict {
  const tickets = checkTickets(expect, outcome);
  const broken = expect.bot_must_not_speak_after.flatMap((turn) => wordsAfter(outcome.said, turn));
  const silent = expect.bot_must_speak_after.filter((turn) => wordsAfter(outcome.said, turn).length === 0);
  const unsaid = expect.must_contain.filter((words) => !isSaid(outcome.said, words));
  const leaks = expect.must_not_contain.flatMap((words) => leaked(outcome.said, words));
  const failures = [
    ...outcome.troubles,
    ...tickets.failures,
    ...broken.map(({ after, text }) => `spoke after ${after}: ${firstLine(text)}`),
    ...silent.map((turn) => `silent after ${turn}`),
    ...unsaid.map(({ after, any_of: anyOf }) => `not said after ${after ?? 'any'}: ${anyOf.join('/')}`),
    ...leaks.map((word) => `leaked: ${word}`),
  ];
  return {
    passed: failures.length === 0,
    failures,
    missedTickets: tickets.missed,
    falseTickets: tickets.wrong,
    wrongFields: tickets.fields,
    brokenSilences: broken.length,
    missingWords: silent.length,
    leaks: leaks.length,
  };
}

function checkTickets(expect: Scene['expect'], { tickets }: SceneOutcome) {
  const pairs = matchTickets(expect.tickets, tickets);
  const missed = expect.tickets.filter((_, at) => !pairs.some(({ expected }) => expected === at));
  const extra = tickets.filter((_, at) => !pairs.some(({ actual }) => actual === at));
  const unwanted = extra.filter((ticket) => !expect.tickets_may.some((may) => isAllowed(may, ticket)));
  const fields = pairs.flatMap(({ expected, actual }) => {
    const [want, got] = [expect.tickets[expected], tickets[actual]];
    return want === undefined || got === undefined
      ? []
      : differences(want, got).map((what) => `ticket ${expected} ${what}`);
  });
  const active = tickets.filter(({ status }) => status === 'open' || status === 'reopened').length;
  const min = expect.active_tickets_min ?? 0;
  return {
    missed: missed.length,
    wrong: unwanted.length,
    fields: fields.length,
    failures: [
      ...missed.map(({ category, reporter }) => `ticket missed: ${category ?? '-'} of ${reporter ?? '-'}`),
      ...unwanted.map(({ category, place, reporter }) =>
        `false ticket: ${category} ${place} of ${reporter.join('/')}`.replace('  ', ' '),
      ),
      ...fields,
      ...(active < min ? [`active tickets: at least ${min}, got ${active}`] : []),
    ],
  };
}

function wordsAfter(said: readonly SceneWords[], turn: number): readonly SceneWords[] {
  return said.filter(({ after }) => after === turn);
}

function within(said: readonly SceneWords[], { after }: Words): readonly SceneWords[] {
  return after === undefined ? said : wordsAfter(said, after);
}

function isSaid(said: readonly SceneWords[], words: Words): boolean {
  return within(said, words).some(({ text }) => words.any_of.some((word) => holdsWord(text, word)));
}

/** Here a number counts wherever it stands. */
function leaked(said: readonly SceneWords[], words: Words): readonly string[] {
  const read = within(said, words).map(({ text }) => text);
  return words.any_of.filter((word) => read.some((text) => text.includes(word)));
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
