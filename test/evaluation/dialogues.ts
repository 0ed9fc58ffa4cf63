/** Task `dialogues`: scenes in groups and private chats, each through a whole app of its own. */
import { readJsonLines } from './input.ts';
import { shareOf } from './rates.ts';
import { checkScene, type Verdict } from './scenes/check.ts';
import type { SceneOutcome, SceneTicket } from './scenes/outcome.ts';
import { playScene } from './scenes/play.ts';
import { type Scene, sceneSchema } from './scenes/scene.ts';
import { shown, table } from './table.ts';
import { type Evaluation, needed, type Task } from './task.ts';

export const dialoguesTask: Task = {
  about: 'scenes with the tickets, words and silences expected of them',
  run: async ({ input }) => evaluate(readJsonLines(needed(input, '--in'), sceneSchema)),
};

interface Played {
  readonly scene: Scene;
  readonly outcome: SceneOutcome;
  readonly verdict: Verdict;
  readonly ms: number;
}

async function evaluate(scenes: readonly Scene[]): Promise<Evaluation> {
  const compounds = compoundsOf(scenes);
  const played: Played[] = [];
  for (const scene of scenes) {
    const started = performance.now();
    const outcome = await playScene(scene, compounds);
    played.push({ scene, outcome, verdict: checkScene(scene, outcome), ms: performance.now() - started });
  }
  const sum = (count: (verdict: Verdict) => number) =>
    played.reduce((total, { verdict }) => total + count(verdict), 0);
  const passed = shareOf(played, ({ verdict }) => verdict.passed);
  const smallTalk = shareOf(
    played.filter(({ scene }) => scene.tag === 'small_talk'),
    ({ verdict }) => verdict.passed,
  );
  const totals = {
    expectedTickets: played.reduce((total, { scene }) => total + scene.expect.tickets.length, 0),
    missedTickets: sum(({ missedTickets }) => missedTickets),
    falseTickets: sum(({ falseTickets }) => falseTickets),
    wrongFields: sum(({ wrongFields }) => wrongFields),
    brokenSilences: sum(({ brokenSilences }) => brokenSilences),
    missingWords: sum(({ missingWords }) => missingWords),
    leaks: sum(({ leaks }) => leaks),
  };
  const msPerScene = Math.round(played.reduce((total, { ms }) => total + ms, 0) / Math.max(played.length, 1));
  return {
    tables: [
      table('Scenes', [
        ['', ''],
        ['passed', shown(passed)],
        ['small talk passed', shown(smallTalk)],
        ...Object.entries(totals).map(([name, count]) => [name, String(count)]),
        ['ms per scene', String(msPerScene)],
      ]),
    ],
    errors: played.flatMap(describe),
    predictions: played.map(prediction),
    summary: { n: played.length, passed, smallTalk, ...totals, msPerScene },
  };
}

/** A community knows the compounds it has: for private scenes all that the file names. */
function compoundsOf(scenes: readonly Scene[]): readonly string[] {
  const named = scenes.flatMap(({ room, expect }) => [
    room?.compound,
    ...expect.tickets.map(({ compound }) => compound),
  ]);
  return [...new Set(named.filter((name) => typeof name === 'string' && name !== ''))].map(String);
}

function describe({ scene, outcome, verdict }: Played): readonly string[] {
  if (verdict.passed) return [];
  return [
    `${scene.id} ${scene.title}`,
    ...verdict.failures.map((failure) => `    ${failure}`),
    ...outcome.said.map(({ after, to, text }) => `    [${after}] → ${to}: ${text.replaceAll('\n', ' / ')}`),
  ];
}

function prediction({ scene, outcome, verdict }: Played): object {
  const { passed, failures } = verdict;
  const named = expectedNames(scene);
  return {
    id: scene.id,
    passed,
    failures,
    tickets: outcome.tickets.map((ticket) => predictedTicket(ticket, named)),
    said: outcome.said,
  };
}

/** Of a person's several names, the one the expectations use. */
function expectedNames({ expect }: Scene): ReadonlySet<string> {
  return new Set(
    expect.tickets.flatMap(({ reporter, followers, not_followers: others }) => [
      ...(reporter === undefined ? [] : [reporter]),
      ...followers,
      ...others,
    ]),
  );
}

function predictedTicket(ticket: SceneTicket, named: ReadonlySet<string>): object {
  const nameOf = (names: readonly string[]) => names.find((name) => named.has(name)) ?? names.at(-1) ?? null;
  const { category, compound, building, unit, floor, room, place, plate, phone, urgency, status } = ticket;
  return {
    reporter: nameOf(ticket.reporter),
    ...{ category, urgency, status },
    ...{ compound: compound ?? null, building: building ?? null, unit: unit ?? null },
    ...{ floor: floor ?? null, room: room ?? null, place },
    ...{ plate: plate ?? null, phone: phone ?? null, rating: ticket.rating ?? null },
    followers: ticket.followers.map(nameOf),
  };
}
