import { describe, expect, it } from 'vitest';
import { newPlanValues, planBodyOf, type PlanValues, previewBodyOf } from './plan-values.ts';

function values(changes: Partial<PlanValues> = {}): PlanValues {
  return {
    ...(newPlanValues('2026-11-22') as PlanValues),
    name: '早间反诈',
    areaId: 'community',
    ...changes,
  };
}

const wording = { title: '停水通知', body: '周三上午检修水管。', noticeKind: 'water' } as const;

describe('the form of a plan', () => {
  it('says when a recurring plan speaks', () => {
    expect(planBodyOf(values())).toMatchObject({
      kind: 'recurring',
      startsAt: '2026-11-22T08:00',
      rrule: 'FREQ=DAILY',
    });
  });

  it('lets a one-off notice speak once', () => {
    const body = planBodyOf(values({ kind: 'one_off', topic: 'notice', words: 'own', wording }));
    expect(body).toMatchObject({ rrule: '', wording });
  });

  it('gives an urgent notice no time, and a reason only in an emergency', () => {
    const urgent = values({
      kind: 'urgent',
      topic: 'notice',
      words: 'own',
      wording,
      emergencyReason: '水管爆裂',
    });
    expect(planBodyOf(urgent)).not.toHaveProperty('startsAt');
    expect(planBodyOf(urgent).emergencyReason).toBeUndefined();
    expect(planBodyOf({ ...urgent, isEmergency: true }).emergencyReason).toBe('水管爆裂');
  });

  it('sends only what belongs to the chosen kind of words', () => {
    const all = { style: 'elder', textId: 'text', wording } as const;
    expect(planBodyOf(values({ ...all, words: 'rotation' }))).toMatchObject({
      style: 'elder',
      textId: undefined,
    });
    expect(planBodyOf(values({ ...all, words: 'text' }))).toMatchObject({
      textId: 'text',
      wording: undefined,
    });
  });

  it('is previewed once it says what to whom', () => {
    expect(previewBodyOf({ topic: 'anti_fraud' })).toBeUndefined();
    expect(previewBodyOf(values({ words: 'text', textId: undefined }))).toBeUndefined();
    expect(previewBodyOf(values({ words: 'own', wording: { ...wording, body: '停' } }))).toBeUndefined();
    expect(previewBodyOf(values({ picture: 'attachment' }))).toBeUndefined();
    expect(previewBodyOf(values())).toMatchObject({ areaId: 'community', topic: 'anti_fraud' });
  });
});
