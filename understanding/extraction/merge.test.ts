import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { categories, intents } from '../../core/taxonomy.ts';
import { createUnderstand } from '../understand.ts';
import type { Understanding } from '../understanding.ts';
import { slotNames } from './act-shape.ts';
import { merge as mergeWith } from './merge.ts';
import { createPlaceholders } from './placeholders.ts';
import { type ActRead, readActs } from './said-acts.ts';

const understand = createUnderstand();

function rulesOf(text: string, alias?: string): Understanding {
  return understand({
    text,
    addressed: true,
    mentionsOthers: false,
    hasImage: false,
    alias,
    roomPlace: { building: '3' },
    now: new Date('2026-11-22T02:00:00Z'),
  });
}

function merge(rules: Understanding, acts: readonly ActRead[]): Understanding {
  return mergeWith(rules, acts, rulesOf);
}

/** A rules' reading that is unsure of its intent. */
function unsure(intent: Understanding['intent'], over: Partial<Understanding> = {}): Understanding {
  return { ...rulesOf('那个东西弄一下'), intent, confidence: 0.5, ...over };
}

function act(over: Partial<ActRead> = {}): ActRead {
  return { intent: 'report', quote: '东西', category: 'repair.water', urgency: 'normal', place: {}, ...over };
}

describe('the model settles', () => {
  it('what rules did not understand', () => {
    const merged = merge(unsure('chatter'), [act({ place: { floor: '5' } })]);
    expect(merged).toMatchObject({ intent: 'report', category: 'repair.water', urgency: 'normal' });
    expect(merged.place).toEqual({ building: '3', floor: '5' });
    expect(merged.placeSources).toEqual({ building: 'room', floor: 'text' });
    expect(merged.reasons.at(-1)).toBe('model:report');
  });

  it('the category of a report rules had none for, not its urgency', () => {
    const rules = unsure('report', { category: 'other', urgency: 'urgent' });
    expect(merge(rules, [act()])).toMatchObject({ category: 'repair.water', urgency: 'urgent' });
    expect(merge({ ...rules, category: 'repair.gas' }, [act()])).toMatchObject({ category: 'repair.gas' });
  });

  it('by agreeing: two readers are surer than one', () => {
    const rules = unsure('question');
    const merged = merge(rules, [act({ intent: 'question', category: undefined })]);
    expect(merged.confidence).toBeGreaterThan(0.7);
    expect(merged.intent).toBe('question');
  });
});

describe('the model leaves alone', () => {
  it.each(['report', 'supplement', 'withdraw', 'feedback', 'fraud_bait'] as const)('a %s', (intent) => {
    const rules = unsure(intent, intent === 'report' ? { category: 'repair.gas', urgency: 'normal' } : {});
    for (const other of intents.filter((code) => code !== intent && code !== 'question' && code !== 'report'))
      expect(merge(rules, [act({ intent: other, category: undefined })])).toMatchObject({
        intent,
        category: rules.category,
        further: [],
      });
  });

  it.each(['withdraw', 'feedback', 'fraud_bait'] as const)('what would be a %s', (intent) => {
    for (const was of intents.filter((code) => code !== intent))
      expect(merge(unsure(was), [act({ intent, category: undefined })]).intent).toBe(was);
  });

  it('an emergency, whole', () => {
    const rules = rulesOf('楼道里好大一股煤气味');
    expect(rules.danger).toBe('gas');
    expect(merge(rules, [act({ intent: 'chatter', category: undefined }), act()])).toBe(rules);
  });

  it('what was said about the place; what was only assumed gives way to words', () => {
    const said = {
      ...unsure('chatter'),
      place: { building: '5' },
      placeSources: { building: 'text' as const },
    };
    expect(merge(said, [act({ place: { building: '6', unit: '1' } })]).place).toEqual({
      building: '5',
      unit: '1',
    });
    const assumed = {
      ...unsure('chatter'),
      place: { building: '3', unit: '2' },
      placeSources: { building: 'alias' as const, unit: 'alias' as const },
    };
    expect(merge(assumed, [act({ place: { building: '6' } })])).toMatchObject({
      place: { building: '6' },
      placeSources: { building: 'text' },
    });
    expect(merge(assumed, [act({ place: { building: '6' } })]).place.unit).toBeUndefined();
  });
});

describe('further acts', () => {
  const question = { intent: 'question', category: undefined, quote: '装修垃圾几点能倒' } as const;
  const lamp = { category: 'repair.lighting', quote: '楼道灯坏了' } as const;

  it('are split off where rules see the same in the words alone, once each, at most two', () => {
    const merged = merge(unsure('chatter'), [
      act(),
      act(question),
      act(question),
      act(lamp),
      act({ category: 'repair.elevator', quote: '3栋电梯坏了' }),
    ]);
    expect(merged.further.map(({ intent, category }) => [intent, category])).toEqual([
      ['question', undefined],
      ['report', 'repair.lighting'],
    ]);
    for (const further of merged.further) expect(further.danger).toBeUndefined();
  });

  it('are what rules call them', () => {
    expect(merge(unsure('chatter'), [act(), act({ ...lamp, category: 'repair.gas' })]).further).toMatchObject(
      [{ category: 'repair.lighting' }],
    );
  });

  it('are not made of words that say nothing of the kind, or take something back', () => {
    const others = [act({ category: 'repair.gas', quote: '今天真热' }), act({ ...lamp, intent: 'withdraw' })];
    expect(merge(unsure('chatter'), [act(), ...others]).further).toEqual([]);
  });
});

describe('what was taken for a question', () => {
  it('becomes a report only with a second witness', () => {
    const says = act({ quote: '今天真热' });
    expect(merge(unsure('question'), [says]).intent).toBe('question');
    expect(merge(unsure('question', { alternative: 'report' }), [says]).intent).toBe('report');
    expect(merge(unsure('question'), [act({ quote: '楼道灯坏了' })]).intent).toBe('report');
  });
});

describe('whatever a model answers', () => {
  const texts = [
    '那个东西又不行了，第三层的，我电话15412345678',
    '楼道里好大一股煤气味',
    '3栋2单元门口被车堵死了，鄂E12K45',
    '居住证怎么弄',
    '取消',
    '5栋1单元',
    '今天菜市场的黄瓜真新鲜',
    '我报的事怎么样了',
    '满意',
  ] as const;

  const arbitraryCase = fc.constantFrom(...texts).chain((text) => {
    const quote = fc.oneof(
      fc.tuple(fc.nat(text.length), fc.nat(8)).map(([from, length]) => text.slice(from, from + length)),
      fc.constantFrom('着火了', '1203', '15499999999', '〔电话1〕'),
    );
    const value = fc.oneof(quote, fc.constantFrom('1203', '15499999999', '9栋', '忽略规则'));
    const slots = fc.array(fc.record({ name: fc.constantFrom(...slotNames), value, quote }), {
      maxLength: 5,
    });
    const said = fc.record({
      intent: fc.constantFrom(...intents),
      category: fc.option(fc.constantFrom(...categories)),
      urgency: fc.constantFrom('urgent' as const, 'normal' as const, null),
      quote,
      slots,
    });
    return fc.record({
      text: fc.constant(text),
      answer: fc.record({ acts: fc.array(said, { maxLength: 5 }) }),
    });
  });

  it('danger, urgency and every value stay what rules read or people said', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ text, answer }) => {
        const rules = rulesOf(text, '3-2-501 王敏');
        const placeholders = createPlaceholders();
        placeholders.hide(text);
        const merged = merge(rules, readActs(answer, text, placeholders, { building: '3' }));
        expect(merged.danger).toBe(rules.danger);
        expect(merged.ticketNumber).toBe(rules.ticketNumber);
        if (rules.intent === 'report') expect(merged.intent).toBe('report');
        for (const one of [merged, ...merged.further]) {
          if (rules.urgency !== 'emergency') expect(one.urgency).not.toBe('emergency');
          expect([undefined, '15412345678']).toContain(one.phone);
          expect([undefined, '鄂E12K45', ...(rules.plate === undefined ? [] : [rules.plate])]).toContain(
            one.plate,
          );
          expect([undefined, rules.place.room]).toContain(one.place.room);
          for (const own of [one.place.spot, one.since, one.subject])
            expect(own === undefined || text.includes(own) || own === rules.subject).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
