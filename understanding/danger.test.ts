/** Rules raise the alarm alone; the second reader may add one. */
import { describe, expect, it } from 'vitest';

import { posted } from '../test/support/message-in-context.ts';
import type { Category } from '../core/taxonomy.ts';
import { createUnderstand } from './understand.ts';

/** What is made of a text when the second reader finds it so likely to be a danger. */
function hearAt(text: string, danger: number | undefined, category: Category = 'anomaly.person') {
  const understand = createUnderstand({
    classify: () => ({
      intents: [{ label: 'report', probability: 0.5 }],
      categories: [{ label: category, probability: 1 }],
      danger,
    }),
  });
  return understand(posted(text));
}

describe('a danger', () => {
  it('the rules are sure of is believed, whatever the second reader thinks', () => {
    expect(hearAt('厨房着火了', undefined).danger).toBe('fire');
    expect(hearAt('厨房着火了', 0.2).danger).toBe('fire');
    expect(hearAt('厨房着火了', 0.01).danger).toBe('fire');
  });

  it('no rule sees is none, however sure the second reader is', () => {
    expect(hearAt('这下真不好了呀各位', 0.99).danger).toBeUndefined();
  });

  it('the rules only half see is believed when the second reader is very sure', () => {
    const halfSeen = '烟味好大不是着火吧';
    expect(hearAt(halfSeen, undefined).danger).toBeUndefined();
    expect(hearAt(halfSeen, 0.5).danger).toBeUndefined();
    expect(hearAt(halfSeen, 0.98)).toMatchObject({ intent: 'report', urgency: 'emergency' });
  });

  it('of which there is but a trace needs a second reader as good as certain, and becomes what that reader takes it for', () => {
    const trace = '有人在里面,怎么敲都不出声';
    expect(hearAt(trace, undefined).danger).toBeUndefined();
    expect(hearAt(trace, 0.9).danger).toBeUndefined();
    expect(hearAt('梯子停在六楼,两个人', 0.99, 'repair.elevator').danger).toBe('trapped_in_lift');
    expect(hearAt('我妈手冷,两个人', 0.99).danger).toBe('injury');
  });

  it('is not felt in a single word or in what is told at length', () => {
    expect(hearAt('不好', 0.99).danger).toBeUndefined();
    expect(hearAt('说来话长。'.repeat(60), 0.99).danger).toBeUndefined();
  });

  it('says how sure the second reader was', () => {
    expect(hearAt('厨房着火了', 0.83).reasons).toContain('sense(0.83)');
  });
});

describe('a bare cry', () => {
  it.each(['救命', '救命啊!!', '快来人啊3栋', 'sos', '救人救人,2单元'])('is heard: 「%s」', (text) => {
    expect(hearAt(text, undefined)).toMatchObject({ urgency: 'emergency', danger: 'injury' });
  });

  it.each(['救命这题好难', '来人看看我家新窗帘', '快快快'])('is more than its words: 「%s」', (text) => {
    expect(hearAt(text, undefined).danger).toBeUndefined();
  });
});
