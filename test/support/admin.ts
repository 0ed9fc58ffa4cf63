/** The admin's API as its pages use it: somebody signed in, on the whole app. */
import type { StaffRole } from '../../community/staff.ts';
import { newId } from '../../core/ids.ts';
import type { TestApp } from './app.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  // What a page gets is what a test looks at; each reads the fields it asserts on.
  readonly body: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
}

export interface Visitor {
  ask(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  readonly cookie: string;
  readonly csrfToken: string;
}

export const testPassword = '桂花今年开得特别早 7';

/** Somebody without a session. */
export function visitor(test: TestApp, cookie = '', csrfToken = ''): Visitor {
  return {
    cookie,
    csrfToken,
    async ask(method, url, body, headers = {}) {
      const answer = await test.app.server.inject({
        method,
        url: `/api${url}`,
        headers: { cookie, 'x-csrf-token': csrfToken, ...headers },
        ...(body === undefined ? {} : { payload: body }),
      });
      const isJson = String(answer.headers['content-type']).includes('application/json');
      return {
        status: answer.statusCode,
        headers: answer.headers,
        body: isJson ? answer.json<Record<string, unknown>>() : {},
        bytes: answer.rawPayload,
      };
    },
  };
}

export async function signIn(test: TestApp, login: string, password: string): Promise<Visitor> {
  const answer = await visitor(test).ask('POST', '/session', { login, password });
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
  return visitor(test, cookie, String(answer.body['csrfToken']));
}

/** A new member of staff who has chosen a password, signed in. */
export async function signInAs(
  test: TestApp,
  role: StaffRole,
  areaIds: readonly string[],
  id: string = newId(test.clock.now()),
): Promise<Visitor> {
  const { staff } = test.app.stores;
  const audit = { actorId: undefined, subjectId: id, details: {}, at: test.clock.now() };
  const login = `test-${role}-${id.slice(-6)}`;
  await staff.insert(
    { id, login, name: `测试${role}`, role, departmentId: undefined, areaIds },
    { ...audit, id: newId(audit.at), action: 'staff.insert' },
  );
  await staff.changePassword(id, testPassword, {
    ...audit,
    id: newId(audit.at),
    action: 'staff.change_password',
  });
  return signIn(test, login, testPassword);
}
