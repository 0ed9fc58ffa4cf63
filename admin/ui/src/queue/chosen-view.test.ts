import { describe, expect, it } from 'vitest';
import { defaultViews } from '../names.ts';
import { readShown, viewsWith, writeShown } from './chosen-view.ts';

const saved = {
  id: '0192-lift',
  name: '电梯急修',
  filter: { open: true, category: ['repair.elevator' as const] },
  mayChange: true,
  version: 3,
};
const views = viewsWith([saved]);
const shown = (address: string) => readShown(new URLSearchParams(address), views);

describe('the view an address shows', () => {
  it('is the plain queue when it names none, or one that is gone', () => {
    for (const address of ['', 'view=deleted'])
      expect(shown(address)).toMatchObject({ view: { id: 'open' }, changed: false });
  });

  it('is what is saved under its name', () => {
    expect(shown('view=0192-lift')).toMatchObject({ filter: saved.filter, changed: false });
    expect(shown('view=ended').filter).toEqual({ open: false });
  });

  it('is changed once something else is filtered for', () => {
    const narrowed = shown('view=0192-lift&category=repair.elevator&overdue=true');
    expect(narrowed).toMatchObject({ view: { name: '电梯急修' }, filter: { overdue: true }, changed: true });
    expect(shown('view=0192-lift&category=repair.elevator').changed).toBe(false);
  });

  it('comes back from the address that is written for it', () => {
    for (const view of views)
      for (const filter of [view.filter, { ...view.filter, q: '异响' }]) {
        const back = readShown(new URLSearchParams(writeShown(view, filter)), views);
        expect(back).toMatchObject({ view: { id: view.id }, filter });
      }
  });

  it('leaves a plain queue with a plain address', () => {
    for (const view of views) expect(writeShown(view, { open: true })).toEqual({});
  });
});

it('every view that everybody has shows something else under another name', () => {
  expect(new Set(defaultViews.map(({ name }) => name)).size).toBe(defaultViews.length);
  expect(new Set(defaultViews.map(({ filter }) => JSON.stringify(filter))).size).toBe(defaultViews.length);
});
