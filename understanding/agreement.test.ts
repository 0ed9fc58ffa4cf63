import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categories, type Category, type Intent, intents } from '../core/taxonomy.ts';
import { agree, type TwoReadings } from './agreement.ts';
import type { MessageGuess } from './classifier/message-classifier.ts';
import type { Decision } from './decision.ts';

const rulesSay = (intent: Intent, over: Partial<Decision> = {}): Decision => ({
  intent,
  confidence: 0.9,
  danger: undefined,
  category: intent === 'report' ? 'repair.elevator' : undefined,
  reasons: ['rule'],
  ...over,
});

function sure(intent: Intent, probability: number, category: Category = 'repair.elevator'): MessageGuess {
  const rest = (1 - probability) / (intents.length - 1);
  const order = [intent, ...intents.filter((other) => other !== intent)];
  const others = categories.filter((other) => other !== category);
  return {
    intents: order.map((label) => ({ label, probability: label === intent ? probability : rest })),
    categories: [category, ...others].map((label) => ({
      label,
      probability: label === category ? 0.3 : 0.026,
    })),
  };
}

const read = (rules: Decision, guess: MessageGuess | undefined, over: Partial<TwoReadings> = {}) =>
  agree({
    rules,
    guess,
    form: '三号楼电梯卡住不动了,里面没人',
    vocabulary: { things: 1, troubles: 1, lures: 0 },
    doubts: [],
    placeSaid: false,
    plateSaid: false,
    amidTalk: false,
    lately: [],
    complained: false,
    addressed: false,
    ...over,
  });

describe('agree', () => {
  it('leaves the rules alone where there is no classifier', () => {
    const rules = rulesSay('report');
    expect(read(rules, undefined)).toEqual(rules);
  });

  it('is surer where both say the same than where they differ', () => {
    const together = read(rulesSay('report'), sure('report', 0.95));
    const apart = read(rulesSay('report'), sure('chatter', 0.6));
    expect(together.intent).toBe('report');
    expect(together.confidence).toBeGreaterThan(apart.confidence);
  });

  it('gives way where the classifier is strongly against an unsure rule', () => {
    expect(read(rulesSay('report', { confidence: 0.6 }), sure('chatter', 0.99)).intent).toBe('chatter');
  });

  it('believes the rules of a fault that is told to the bot, whatever else is told with it', () => {
    const talk = sure('chatter', 0.9);
    expect(read(rulesSay('report'), talk, { addressed: true }).intent).toBe('report');
    const doubts = [{ code: 'past:去年', weight: 2 }];
    expect(read(rulesSay('report'), talk, { addressed: true, doubts }).intent).toBe('chatter');
  });

  it('acts on what the rules never heard of when the classifier is sure and the words are of our field', () => {
    const seen = read(rulesSay('chatter'), sure('report', 0.98, 'anomaly.noise'));
    expect(seen).toMatchObject({ intent: 'report', category: 'anomaly.noise' });
  });

  it('asks for more of what is told of somebody else, unless it is a matter among people', () => {
    const told = '他把箱子提到门口去了,还是慢';
    const heard = (category: Category, form: string) =>
      read(rulesSay('chatter'), sure('report', 0.9, category), { form }).confidence;
    const ofOneself = told.replace('他', '我');
    const ofKin: Category = 'dispute.family';
    const ofLift: Category = 'repair.elevator';
    expect(read(rulesSay('chatter'), sure('report', 0.85, ofLift), { form: told }).intent).not.toBe('report');
    expect(heard(ofKin, told)).toBe(heard(ofKin, ofOneself));
  });

  it('asks for more when none of the words are of our field', () => {
    const strange = { vocabulary: { things: 0, troubles: 0, lures: 0 } };
    expect(read(rulesSay('chatter'), sure('report', 0.8), strange).intent).toBe('chatter');
  });

  it('asks for less of who speaks to the bot than of who is overheard', () => {
    const unsure = sure('report', 0.55);
    expect(read(rulesSay('chatter'), unsure).intent).toBe('chatter');
    expect(read(rulesSay('chatter'), unsure, { addressed: true }).intent).toBe('report');
  });

  it('tells what an overheard message most likely is, though it is not clear enough to act on', () => {
    const { intent, category, unclear } = read(rulesSay('chatter'), sure('report', 0.8), {
      vocabulary: { things: 2, troubles: 0, lures: 0 },
      amidTalk: true,
    });
    expect({ intent, category }).toEqual({ intent: 'chatter', category: undefined });
    expect(unclear).toMatchObject({ intent: 'report', category: 'repair.elevator' });
  });

  it('takes words of a fault for talk when they are told of the past, elsewhere or imagined', () => {
    const doubts = [
      { code: 'imagined:要是', weight: 3 },
      { code: 'elsewhere:老家', weight: 4 },
    ];
    expect(read(rulesSay('chatter'), sure('report', 0.9), { doubts }).intent).toBe('chatter');
  });

  it('keeps the category of a sure rule and takes the classifier’s where the rules have none', () => {
    const sureOfNoise = sure('report', 0.95, 'anomaly.noise');
    expect(read(rulesSay('report', { confidence: 0.95 }), sureOfNoise).category).toBe('repair.elevator');
    expect(read(rulesSay('chatter'), sureOfNoise).category).toBe('anomaly.noise');
  });

  it('takes for a detail or a verdict what alone would be talk, when there is something it would be of', () => {
    const talk = sure('chatter', 0.4);
    expect(read(rulesSay('chatter'), talk).intent).toBe('chatter');
    const asked = read(rulesSay('chatter'), talk, { lately: ['reported', 'asked'] });
    const judged = read(rulesSay('chatter'), talk, { lately: ['verdict_awaited'] });
    expect([asked.intent, judged.intent]).toEqual(['supplement', 'feedback']);
  });

  it('takes a new fault of who is being asked about another for a report', () => {
    const fault = read(rulesSay('report'), sure('report', 0.97), { lately: ['reported', 'asked'] });
    expect(fault.intent).toBe('report');
  });

  it('hears a greeting among neighbours as none of its own, where nobody names it', () => {
    const greeting = sure('help', 0.7);
    expect(read(rulesSay('chatter'), greeting, { form: '大家早上好呀' }).intent).toBe('chatter');
    expect(read(rulesSay('chatter'), greeting, { form: '这个机器人是谁装的' }).intent).toBe('help');
  });

  it('neither raises an alarm nor silences one', () => {
    const anyGuess = fc
      .record({
        intent: fc.constantFrom(...intents),
        probability: fc.double({ min: 0.1, max: 1, noNaN: true }),
      })
      .map(({ intent, probability }) => sure(intent, probability));
    fc.assert(
      fc.property(anyGuess, fc.constantFrom(...intents), fc.boolean(), (guess, intent, addressed) => {
        const alarm = rulesSay('report', { danger: 'fire' });
        expect(read(alarm, guess, { addressed })).toEqual(alarm);
        const calm = read(rulesSay(intent), guess, { addressed });
        expect(calm.danger).toBeUndefined();
        expect(calm.category !== undefined).toBe(calm.intent === 'report');
        expect(calm.confidence).toBeGreaterThan(0);
        expect(calm.confidence).toBeLessThanOrEqual(1);
      }),
    );
  });
});
