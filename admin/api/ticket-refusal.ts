/** How the workflow's refusals are answered: with the status they deserve, at the field they are about. */
import { ApiError } from './failures.ts';
import { fieldOfRefusal } from './ticket-actions.ts';

const refusalStatus: Readonly<Partial<Record<string, number>>> = {
  not_allowed: 403,
  emergency: 403,
  own_work: 403,
  second_extension: 403,
  assignee_other_department: 403,
  ended: 409,
  not_from_here: 409,
};

export function refusalOf({ code, text }: { readonly code: string; readonly text: string }): ApiError {
  const path = fieldOfRefusal[code];
  const fields = path === undefined ? {} : { fields: [{ path: `input.${path}`, message: text }] };
  return new ApiError(refusalStatus[code] ?? 400, `ticket.${code}`, text, fields);
}
