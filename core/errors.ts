/** What breaks throws one of these; what is merely refused is a value (`core/result.ts`). */
export interface ErrorOptions {
  readonly cause?: unknown;
  /** Facts for the log: codes and ids, never words of people. */
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

/** An error with a stable `code` (`subject.what_happened`) and a text that tells the reader the fix. */
export class AppError extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number | boolean>>;

  constructor(code: `${string}.${string}`, message: string, options: ErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.details = options.details ?? {};
  }
}

/** Somebody else changed the row first; read again and decide again. */
export class ConflictError extends AppError {
  constructor(what: string, details?: ErrorOptions['details']) {
    super('store.conflict', `${what} was changed by somebody else meanwhile; read it again and repeat`, {
      details: details ?? {},
    });
    this.name = 'ConflictError';
  }
}

/** The same message or key was committed before; nothing was changed now. */
export class DuplicateError extends AppError {
  constructor(key: string) {
    super('store.duplicate', 'this was committed before; nothing to do', { details: { key } });
    this.name = 'DuplicateError';
  }
}

export type DeliveryFailure =
  /** Certainly not sent; may be tried again. */
  | 'temporary'
  /** Certainly not sent and never will be (not a member, room gone). */
  | 'permanent'
  /** Perhaps sent, perhaps not: the answer was lost after the words left (time ran out, connection dropped). */
  | 'unknown'
  /** The platform punishes us: stop everything and tell a person. */
  | 'ban_like';

export class DeliveryError extends AppError {
  readonly failure: DeliveryFailure;

  constructor(failure: DeliveryFailure, message: string, options: ErrorOptions = {}) {
    super(`delivery.${failure}`, message, options);
    this.name = 'DeliveryError';
    this.failure = failure;
  }
}

/** The stable code of anything thrown, for logs and rows: never its message, which may quote people. */
export function errorCode(error: unknown): string {
  if (error instanceof AppError) return error.code;
  return error instanceof Error ? `unexpected.${error.name}` : 'unexpected.unknown';
}
