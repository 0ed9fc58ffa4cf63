/** From what stands in the form to what the API takes: only fields of the action, only filled ones. */
import type { ActionField, ActionInput } from '../contract.ts';

export type FieldValues = Partial<Record<ActionField['name'], string>>;

export function toActionInput(fields: readonly ActionField[], values: FieldValues): ActionInput {
  const filled = fields.flatMap((field) => {
    const value = values[field.name]?.trim() ?? '';
    return value === '' ? [] : [[field.name, value] as const];
  });
  return Object.fromEntries(filled);
}
