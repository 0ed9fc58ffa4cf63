/** What the API refuses, as errors with a status: thrown anywhere in a route, answered in one place. */
import { AppError } from '../../core/errors.ts';
import * as say from './messages.zh.ts';
import type { ErrorBody } from './schemas/common.ts';

type Extra = Partial<Pick<ErrorBody, 'fields' | 'conflict' | 'retryAfterSeconds'>>;

/** `message` is what the person reads; nothing in it comes from a request. */
export class ApiError extends AppError {
  readonly status: number;
  readonly extra: Extra;

  constructor(status: number, code: `${string}.${string}`, message: string, extra: Extra = {}) {
    super(code, message);
    this.name = 'ApiError';
    this.status = status;
    this.extra = extra;
  }
}

/** A row that does not exist and a row outside one's scope are the same answer. */
export function notFound(subject: string, what: string): ApiError {
  return new ApiError(404, `${subject}.not_found`, say.notFound(what));
}

export function forbidden(code: `${string}.${string}`, why: string): ApiError {
  return new ApiError(403, code, why);
}

/** A field that is well-formed but wrong here. */
export function invalidField(path: string, message: string): ApiError {
  return new ApiError(400, 'request.invalid', say.invalidRequest, { fields: [{ path, message }] });
}

/** `value` when it is there, else 404. */
export function foundOr404<T>(value: T | undefined, subject: string, what: string): T {
  if (value === undefined) throw notFound(subject, what);
  return value;
}
