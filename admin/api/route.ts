/** One endpoint as a value: where, who may, what goes in and out, and what it does. Types follow from the schemas. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

import type { StaffMember } from '../../community/staff.ts';
import type { Clock } from '../../core/clock.ts';
import type { Permission } from './access.ts';
import { type Editor, editorOf } from './editor.ts';
import { staffOf } from './gate.ts';
import { errorBody } from './schemas/common.ts';

type Schema = z.ZodType | undefined;
type Output<S extends Schema> = S extends z.ZodType ? z.output<S> : undefined;

export interface RouteSpec<P extends Schema, Q extends Schema, B extends Schema, G extends Schema> {
  /** Below `/api`. */
  readonly at: `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;
  /** `volunteer`: whose day it is, on their own page only. */
  readonly access: Permission | 'anybody' | 'volunteer';
  /** Open to somebody who still has the one-time password. */
  readonly beforePasswordChange?: boolean;
  readonly tag: string;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Absent: what a long entry needs. */
  readonly bodyLimitBytes?: number;
  /** Absent: 204, or what the handler itself sends. */
  readonly gives?: G;
}

export interface Call<P extends Schema, Q extends Schema, B extends Schema> {
  readonly params: Output<P>;
  readonly query: Output<Q>;
  readonly body: Output<B>;
  /** Who asks. */
  readonly staff: StaffMember;
  /** Who asks, and now: for what is written. */
  readonly by: Editor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

export interface Route {
  register(app: FastifyInstance, clock: Pick<Clock, 'now'>): void;
}

export function route<
  G extends Schema = undefined,
  P extends Schema = undefined,
  Q extends Schema = undefined,
  B extends Schema = undefined,
>(
  spec: RouteSpec<P, Q, B, G>,
  handle: (call: Call<P, Q, B>) => Promise<G extends z.ZodType ? z.output<G> : unknown>,
): Route {
  const [method = '', url = ''] = spec.at.split(' ');
  const register: Route['register'] = (app, clock) =>
    app.route({
      method,
      url,
      config: { access: spec.access, beforePasswordChange: spec.beforePasswordChange ?? false },
      schema: schemaOf(spec),
      ...(spec.bodyLimitBytes === undefined ? {} : { bodyLimit: spec.bodyLimitBytes }),
      handler: async (request, reply) => {
        const answer = await handle(callOf(request, reply, clock));
        if (spec.gives !== undefined) return answer;
        return reply.sent ? reply : reply.code(204).send();
      },
    });
  return { register };
}

function callOf<P extends Schema, Q extends Schema, B extends Schema>(
  request: FastifyRequest,
  reply: FastifyReply,
  clock: Pick<Clock, 'now'>,
): Call<P, Q, B> {
  return {
    // The validator has just made exactly these of the same schemas.
    params: request.params as Output<P>,
    query: request.query as Output<Q>,
    body: request.body as Output<B>,
    get staff() {
      return staffOf(request);
    },
    get by() {
      return editorOf(request, clock);
    },
    request,
    reply,
  };
}

function schemaOf(spec: RouteSpec<Schema, Schema, Schema, Schema>) {
  return {
    tags: [spec.tag],
    summary: spec.summary,
    ...(spec.params === undefined ? {} : { params: spec.params }),
    ...(spec.query === undefined ? {} : { querystring: spec.query }),
    ...(spec.body === undefined ? {} : { body: spec.body }),
    response: {
      ...(spec.gives === undefined ? { 204: z.undefined().describe('完成，无内容') } : { 200: spec.gives }),
      '4xx': errorBody,
      '5xx': errorBody,
    },
  };
}
