/** From what stands in the form to what the API takes: only fields of the action, only filled ones. */
import type { ActionField, ActionInput } from '../contract.ts';
import { fromLocalInput } from '../time/shanghai-input.ts';

export type FieldValues = Partial<Record<ActionField['name'], string>>;

export function toActionInput(fields: readonly ActionField[], values: FieldValues): ActionInput {
  const filled = fields.flatMap((field) => {
    const value = valueOf(field, values[field.name]?.trim() ?? '');
    return value === undefined ? [] : [[field.name, value] as const];
  });
  return Object.fromEntries(filled);
}

function valueOf(field: ActionField, typed: string): string | undefined {
  if (typed === '') return undefined;
  return field.kind === 'instant' ? fromLocalInput(typed) : typed;
}
