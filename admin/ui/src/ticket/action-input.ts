/** From what stands in the form to what the API takes: only fields of the action, only filled ones. */
import { fromLocalInput } from '../time/shanghai-input.ts';
import type { ActionField, ActionInput } from '../contract.ts';

export type FieldValues = Partial<Record<ActionField['name'], string>>;

export function toActionInput(fields: readonly ActionField[], values: FieldValues): ActionInput {
  const filled = fields.flatMap((field) => {
    const said = (values[field.name] ?? field.value ?? '').trim();
    const value = field.kind === 'date' ? (fromLocalInput(said.slice(0, 16)) ?? '') : said;
    return value === '' ? [] : [[field.name, value] as const];
  });
  return Object.fromEntries(filled);
}
