/** The one way to the server: same origin, session cookie, CSRF header on every change, errors as `ApiError`. */
import type { ErrorBody } from './contract.ts';

/** What the server refused or broke: `code` is stable, the message is Chinese and tells the fix. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly body: ErrorBody;

  constructor(status: number, body: ErrorBody) {
    super(body.message);
    this.name = 'ApiError';
    this.status = status;
    this.code = body.code;
    this.body = body;
  }
}

export type QueryValues = Readonly<Record<string, string | number | boolean | undefined>>;

let csrfToken = '';

/** The session carries the token; every change sends it back. */
export function sendCsrfToken(token: string): void {
  csrfToken = token;
}

export function get<T>(path: string, query: QueryValues = {}): Promise<T> {
  return request<T>('GET', path + toQueryString(query), undefined);
}

export function post<T>(path: string, body?: object): Promise<T> {
  return request<T>('POST', path, body);
}

/** Gets through while the page closes; nobody is left to hear an answer. */
export function postOnLeaving(path: string, body: object): void {
  const sent = fetch(`/api${path}`, {
    method: 'POST',
    headers: headersOf('POST', body),
    body: bodyOf(body),
    keepalive: true,
  });
  sent.catch(() => undefined);
}

/** A file as it is; what else there is to say stands in the query. */
export function upload<T>(path: string, file: Blob, query: QueryValues): Promise<T> {
  return request<T>('POST', path + toQueryString(query), file);
}

export function put<T>(path: string, body: object): Promise<T> {
  return request<T>('PUT', path, body);
}

export function patch<T>(path: string, body: object): Promise<T> {
  return request<T>('PATCH', path, body);
}

export function remove(path: string): Promise<void> {
  return request<undefined>('DELETE', path, undefined);
}

async function request<T>(method: string, path: string, body: object | undefined): Promise<T> {
  const response = await fetch(`/api${path}`, {
    method,
    headers: headersOf(method, body),
    body: bodyOf(body),
  });
  if (!response.ok) throw new ApiError(response.status, await errorOf(response));
  // The server serialises by the zod schema that T is inferred from; checking again would ship zod to every phone.
  return (response.status === 204 ? undefined : await response.json()) as T;
}

function bodyOf(body: object | undefined): BodyInit | null {
  if (body === undefined) return null;
  return body instanceof Blob ? body : JSON.stringify(body);
}

function headersOf(method: string, body: object | undefined): Record<string, string> {
  return {
    accept: 'application/json',
    ...(body === undefined
      ? {}
      : { 'content-type': body instanceof Blob ? 'application/octet-stream' : 'application/json' }),
    ...(method === 'GET' ? {} : { 'x-csrf-token': csrfToken }),
  };
}

/** What stands between us and the server (a proxy, a captive portal) answers in its own form. */
async function errorOf(response: Response): Promise<ErrorBody> {
  const body: unknown = await response.json().catch(() => undefined);
  if (isErrorBody(body)) return body;
  return {
    code: `http.${response.status}`,
    message: `服务器暂时没有正常回答（${response.status}）`,
    requestId: '',
  };
}

function isErrorBody(body: unknown): body is ErrorBody {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    'message' in body &&
    typeof body.message === 'string'
  );
}

function toQueryString(values: QueryValues): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') query.set(key, String(value));
  }
  return query.size === 0 ? '' : `?${query.toString()}`;
}
