/** The one place where anything thrown becomes an answer. What broke inside is logged by code and never shown. */
import type { FastifyReply, FastifyRequest } from 'fastify';

import { AppError, ConflictError, DuplicateError, errorCode } from '../../core/errors.ts';
import type { Log } from '../../core/log.ts';
import { ApiError } from './failures.ts';
import * as say from './messages.zh.ts';
import type { ErrorBody } from './schemas/common.ts';

interface Answer extends Omit<ErrorBody, 'requestId'> {
  readonly status: number;
}

/** Fastify's own refusals: its code → ours. */
const frameworkRefusals: Readonly<Record<string, Answer>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, code: 'request.too_large', message: say.tooLarge },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { status: 415, code: 'request.media_type', message: say.wrongMediaType },
  FST_ERR_CTP_INVALID_JSON_BODY: { status: 400, code: 'request.malformed', message: say.malformedJson },
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, code: 'request.malformed', message: say.malformedJson },
};

/** Refusals that a subject throws: its code → what the person reads. */
const subjectRefusals: Readonly<Record<string, Answer>> = {
  'staff.login_taken': { status: 409, code: 'staff.login_taken', message: say.loginTaken },
  'staff.last_admin': { status: 409, code: 'staff.last_admin', message: say.lastAdmin },
  'group.nothing_suggested': { status: 409, code: 'group.nothing_suggested', message: say.nothingSuggested },
};

export function createErrorHandler(log: Log) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const { status, ...body } = answerTo(error);
    if (status >= 500)
      log.error('api.failed', {
        code: errorCode(error),
        at: placeOf(error),
        route: `${request.method} ${request.routeOptions.url ?? ''}`,
        requestId: request.id,
      });
    if (body.retryAfterSeconds !== undefined) reply.header('retry-after', body.retryAfterSeconds);
    return reply.code(status).send({ ...body, requestId: request.id } satisfies ErrorBody);
  };
}

export function answerNotFound(request: FastifyRequest, reply: FastifyReply) {
  const body: ErrorBody = { code: 'request.no_such_path', message: say.noSuchPath, requestId: request.id };
  return reply.code(404).send(body);
}

function answerTo(error: unknown): Answer {
  if (error instanceof ApiError)
    return { status: error.status, code: error.code, message: error.message, ...error.extra };
  if (error instanceof ConflictError) return { status: 409, code: error.code, message: say.conflict };
  if (error instanceof DuplicateError) return { status: 409, code: error.code, message: say.duplicate };
  return (
    subjectRefusals[errorCode(error)] ??
    frameworkRefusal(error) ?? { status: 500, code: 'api.failed', message: say.broken }
  );
}

function frameworkRefusal(error: unknown): Answer | undefined {
  if (error instanceof AppError || !(error instanceof Error)) return undefined;
  const known = 'code' in error ? frameworkRefusals[String(error.code)] : undefined;
  if (known !== undefined) return known;
  const status = 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status === 406) return { status, code: 'request.not_acceptable', message: say.notAcceptable };
  return status >= 400 && status < 500
    ? { status, code: 'request.refused', message: say.invalidRequest }
    : undefined;
}

/** File and line of what threw, without the message, which may quote people. */
function placeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const frame = error.stack?.split('\n').find((line) => /^\s+at /.test(line));
  return frame?.trim().replace(/^at /, '');
}
