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
    const fields = [field('reason', 'choice'), field('note', 'text')];
    expect(toActionInput(fields, { reason: '  ', note: ' 已挪车 ' })).toEqual({ note: '已挪车' });
  });

  it('leaves out what belongs to another action', () => {
    expect(toActionInput([field('reason', 'choice')], { reason: 'duplicate', note: '旧的' })).toEqual({
      reason: 'duplicate',
    });
  });
});
