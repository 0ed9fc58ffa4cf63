/** A day in three groups, as a script: what a first look at Gege shows in a minute and a half. */
import type { Clock } from '../../../core/clock.ts';
import { dayPicture } from './day-picture.ts';
import { dayScript, type DayStep } from './day-script.zh.ts';
import type { Simulator } from './simulator.ts';
import type { SimulatedMessage } from './world.ts';

export interface Day {
  readonly playing: boolean;
  /** Resolves when the day is over or was stopped; a second call while it plays changes nothing. */
  play(): Promise<void>;
  stop(): void;
}

export function createDay(sim: Simulator, clock: Clock, script: readonly DayStep[] = dayScript): Day {
  let running: AbortController | undefined;
  return {
    get playing() {
      return running !== undefined;
    },
    play: async () => {
      if (running !== undefined) return;
      running = new AbortController();
      try {
        await playScript(sim, clock, script, running.signal);
      } finally {
        running = undefined;
      }
    },
    stop: () => running?.abort(),
  };
}

async function playScript(
  sim: Simulator,
  clock: Clock,
  script: readonly DayStep[],
  signal: AbortSignal,
): Promise<void> {
  const desk = createDesk(sim);
  const picture = await dayPicture();
  let last: SimulatedMessage | undefined;
  for (const step of script) {
    await clock.sleep(step.after * 1_000, signal);
    if (signal.aborted) break;
    if ('worker' in step) desk.act(step.worker, step.note ?? '');
    else if ('recalls' in step) takeBack(sim, last);
    else last = speak(sim, step, picture);
  }
  desk.close();
}

function speak(sim: Simulator, step: Extract<DayStep, { readonly text: string }>, picture: Uint8Array) {
  const place =
    step.in === 'private'
      ? ({ kind: 'private', key: step.who } as const)
      : ({ kind: 'room', key: step.in } as const);
  if (step.picture === true) {
    const image = { bytes: picture, name: '现场.jpg' };
    sim.post({ place, fromKey: step.who, kind: 'image', image });
  }
  const mark = step.mention === true && place.kind === 'room' ? `@${sim.bot.name}\u2005` : '';
  const mentionKeys = mark === '' ? [] : [sim.bot.key];
  return sim.post({ place, fromKey: step.who, kind: 'text', text: mark + step.text, mentionKeys });
}

function takeBack(sim: Simulator, message: SimulatedMessage | undefined): void {
  if (message === undefined) return;
  sim.post({ place: message.place, fromKey: message.fromKey, kind: 'recall', recalledId: message.id });
}

const cardOfTicket = /派单\s*(\d{6}-\d+)/u;
/** The resident withdrew it, or a colleague took it over. */
const doneWith = /工单(\d{6}-\d+)[\s\S]*不用再处理/u;

/** The workers' side of the day: they answer the cards they were sent, first come first served. */
function createDesk(sim: Simulator) {
  const waiting: Record<'接单' | '办结', { workerKey: string; ticket: string }[]> = { 接单: [], 办结: [] };
  const drop = (ticket: string) => {
    for (const verb of ['接单', '办结'] as const) {
      waiting[verb] = waiting[verb].filter((card) => card.ticket !== ticket);
    }
  };
  const close = sim.watch((event) => {
    if (event.kind !== 'message' || event.message.fromKey !== sim.bot.key) return;
    const { place, text } = event.message;
    if (sim.world.contacts.get(place.key)?.role !== 'worker') return;
    const [ticket, done] = [cardOfTicket.exec(text)?.[1], doneWith.exec(text)?.[1]];
    if (ticket !== undefined) waiting.接单.push({ workerKey: place.key, ticket });
    if (done !== undefined) drop(done);
  });
  return {
    close,
    act: (verb: '接单' | '办结', note: string) => {
      const card = waiting[verb].shift();
      if (card === undefined) return;
      if (verb === '接单') waiting.办结.push(card);
      const place = { kind: 'private', key: card.workerKey } as const;
      sim.post({
        place,
        fromKey: card.workerKey,
        kind: 'text',
        text: `${verb}${card.ticket} ${note}`.trim(),
      });
    },
  };
}
