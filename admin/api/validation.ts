/** Requests are checked by zod; what is wrong is said in Chinese unless the schema says it better itself. */
import type { FastifySchemaCompiler } from 'fastify';
import type { z } from 'zod';
import { zhCN } from 'zod/locales';

import { ApiError } from './failures.ts';
import * as say from './messages.zh.ts';

const chinese = zhCN().localeError;

export const compileValidator: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (data: unknown) => {
    const parsed = schema.safeParse(data, { error: chinese });
    return parsed.success ? { value: parsed.data } : { error: refusal(parsed.error.issues) };
  };

function refusal(issues: readonly z.core.$ZodIssue[]): ApiError {
  const fields = issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
  return new ApiError(400, 'request.invalid', say.invalidRequest, { fields });
}
