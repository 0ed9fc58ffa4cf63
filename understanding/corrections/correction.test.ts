import { expect, it } from 'vitest';

import { type Correction, mergeCorrection, type NewCorrection, type Reading } from './correction.ts';

const asUnderstood: Reading = {
  intent: 'report',
  category: 'repair.water',
  urgency: 'normal',
  place: { building: '3' },
};
const asCorrected: Reading = { ...asUnderstood, category: 'repair.leak' };
const made: NewCorrection = {
  id: 'new',
  ticketId: 'ticket-1',
  areaPath: '/c/',
  text: '楼上漏水，打15412345678',
  before: asUnderstood,
  after: asCorrected,
  madeBy: 'clerk',
  madeAt: new Date('2026-11-22T02:00:00Z'),
};
const stored: Correction = {
  ...made,
  id: 'stored',
  status: 'accepted',
  reviewedBy: 'admin',
  reviewedAt: new Date('2026-11-22T03:00:00Z'),
};

it('keeps the words without anybody’s phone', () => {
  expect(mergeCorrection(undefined, made)?.text).toBe('楼上漏水，打154****5678');
});

it('compares a later change with what the bot had understood at first', () => {
  const later = { ...made, before: asCorrected, after: { ...asCorrected, urgency: 'urgent' as const } };
  expect(mergeCorrection(stored, later)).toMatchObject({
    id: 'stored',
    before: asUnderstood,
    after: { category: 'repair.leak', urgency: 'urgent' },
  });
});

it('has nothing to teach once everything was changed back', () => {
  expect(mergeCorrection(stored, { ...made, before: asCorrected, after: asUnderstood })).toBeUndefined();
});

it('sees a change of the place alone', () => {
  const moved = { ...asUnderstood, place: { building: '3', unit: '2' } };
  expect(mergeCorrection(undefined, { ...made, after: moved })?.after.place).toEqual({
    building: '3',
    unit: '2',
  });
});
