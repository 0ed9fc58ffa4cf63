/** The one way to the server: same origin, the page's own cookie, CSRF header on every change. */
import type { ErrorBody } from './contract.ts';

/** The server's answer, its refusal, or no answer at all. */
export type Answer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'refused'; readonly status: number; readonly body: ErrorBody }
  /** No line, or something between us and the server answered in its place. */
  | { readonly kind: 'unreachable' };

export type Ask = <T>(method: string, path: string, body?: object | ArrayBuffer) => Promise<Answer<T>>;

/** A line so slow that it is none. */
const timeoutMs = 30_000;

/** @param base below which this page's own corner of the API lies */
export function createAsk(csrfToken: () => string, base = '/api/worker'): Ask {
  return async <T>(method: string, path: string, body?: object | ArrayBuffer): Promise<Answer<T>> => {
    const aborting = new AbortController();
    const timer = setTimeout(() => aborting.abort(), timeoutMs);
    try {
      const init = { method, headers: headersOf(method, body, csrfToken()), signal: aborting.signal };
      const response = await fetch(`${base}${path}`, { ...init, body: bodyOf(body) });
      return await answerOf<T>(response);
    } catch {
      return { kind: 'unreachable' };
    } finally {
      clearTimeout(timer);
    }
  };
}

function bodyOf(body: object | ArrayBuffer | undefined): BodyInit | null {
  if (body === undefined) return null;
  return body instanceof ArrayBuffer ? body : JSON.stringify(body);
}

function headersOf(method: string, body: object | undefined, csrfToken: string): Record<string, string> {
  const type = body instanceof ArrayBuffer ? 'application/octet-stream' : 'application/json';
  return {
    accept: 'application/json',
    ...(body === undefined ? {} : { 'content-type': type }),
    ...(method === 'GET' ? {} : { 'x-csrf-token': csrfToken }),
  };
}

async function answerOf<T>(response: Response): Promise<Answer<T>> {
  // The server serialises by the zod schema that T is inferred from; checking again would ship zod to every phone.
  if (response.ok)
    return { kind: 'ok', value: (response.status === 204 ? undefined : await response.json()) as T };
  const body: unknown = await response.json().catch(() => undefined);
  if (response.status >= 500 || response.status === 429 || !isErrorBody(body)) return { kind: 'unreachable' };
  return { kind: 'refused', status: response.status, body };
}

function isErrorBody(body: unknown): body is ErrorBody {
  return typeof body === 'object' && body !== null && 'code' in body && 'message' in body;
}
