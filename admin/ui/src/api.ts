/** The one way to the server: same origin, session cookie, CSRF header on every change, errors as `ApiError`. */

/** What the server refused or broke: `code` is stable, the message is for people. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  /** The whole body, for callers that know what a code carries (a conflict carries the current row). */
  readonly body: unknown;

  constructor(status: number, code: string, message: string, body: unknown) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.body = body;
  }
}

export type QueryValues = Readonly<Record<string, string | number | boolean | undefined>>;

function toQueryString(values: QueryValues): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') query.set(key, String(value));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

export function get<T>(path: string, query: QueryValues = {}): Promise<T> {
  return request<T>('GET', path + toQueryString(query));
}

async function request<T>(method: string, path: string): Promise<T> {
  const response = await fetch(`/api${path}`, { method, headers: { accept: 'application/json' } });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new ApiError(response.status, 'http.failed', response.statusText, body);
  // The server serialises by the zod schema that T is inferred from; checking it twice would ship zod to the phone.
  return body as T;
}
