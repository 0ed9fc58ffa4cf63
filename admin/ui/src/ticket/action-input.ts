/** From what stands in the form to what the API takes: only fields of the action, only filled ones. */
import { fromLocalInput } from '../time/shanghai-input.ts';
import type { ActionField, ActionInput, TicketAction } from '../contract.ts';

export type FieldValues = Partial<Record<ActionField['name'], string>>;

/** The action with some of its fields filled in. */
export function prefilled(action: TicketAction, values: FieldValues): TicketAction {
  const fields = action.fields.map((field) => {
    const value = values[field.name];
    return value === undefined ? field : { ...field, value };
  });
  return { ...action, fields };
}

export function toActionInput(fields: readonly ActionField[], values: FieldValues): ActionInput {
  const filled = fields.flatMap((field) => {
    const said = (values[field.name] ?? field.value ?? '').trim();
    const value = field.kind === 'date' ? (fromLocalInput(said.slice(0, 16)) ?? '') : said;
    return value === '' ? [] : [[field.name, value] as const];
  });
  return Object.fromEntries(filled);
}
