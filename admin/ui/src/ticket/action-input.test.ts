import { describe, expect, it } from 'vitest';
import type { ActionField } from '../contract.ts';
import { prefilled, toActionInput } from './action-input.ts';

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

describe('an action that somebody begins elsewhere on the page', () => {
  it('has the field filled in that was pointed at, and the others as they were', () => {
    const fields = [field('relatedNumber', 'text'), { ...field('note', 'text'), value: '已核实' }];
    const action = { code: 'merge', name: '并案', serious: true, fields };
    const { fields: filled } = prefilled(action, { relatedNumber: '261122-7' });
    expect(toActionInput(filled, {})).toEqual({ relatedNumber: '261122-7', note: '已核实' });
  });
});
