import { describe, expect, it } from 'vitest';
import type { ActionField } from '../contract.ts';
import { toActionInput } from './action-input.ts';

const field = (name: ActionField['name'], kind: ActionField['kind']): ActionField => ({
  name,
  kind,
  label: name,
  required: false,
});

describe('what an action form sends', () => {
  it('leaves out what is empty or only spaces', () => {
    const fields = [field('note', 'text'), field('resolution', 'text')];
    expect(toActionInput(fields, { note: '  ', resolution: ' 已挪车 ' })).toEqual({ resolution: '已挪车' });
  });

  it('leaves out what belongs to another action', () => {
    expect(toActionInput([field('reason', 'choice')], { reason: 'duplicate', note: '旧的' })).toEqual({
      reason: 'duplicate',
    });
  });

  it('sends wall times of China as instants', () => {
    expect(toActionInput([field('dueAt', 'instant')], { dueAt: '2026-11-22T18:00' })).toEqual({
      dueAt: '2026-11-22T10:00:00.000Z',
    });
  });
});
