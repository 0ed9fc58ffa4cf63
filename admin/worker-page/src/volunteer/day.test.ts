import { describe, expect, it } from 'vitest';
import type { Answer, Ask } from '../api.ts';
import { createDay } from './day.ts';

const session = { name: '何芳', until: '2026-11-22T16:00:00.000Z', csrfToken: 'token' };
const empty = { groups: [], texts: [], sent: [], tasks: [] };
const over: Answer<never> = {
  ...{ kind: 'refused', status: 401 },
  body: { code: 'volunteer.day_over', message: '已收回', requestId: 'r' },
};

/** Answers what it was told to, one path after the other. */
function dayWith(answers: Readonly<Record<string, Answer<unknown>>>) {
  const asked: string[] = [];
  const ask: Ask = <T>(method: string, path: string) => {
    asked.push(`${method} ${path}`);
    return Promise.resolve((answers[`${method} ${path}`] ?? { kind: 'unreachable' }) as Answer<T>);
  };
  let csrfToken = '';
  const day = createDay({ ask, setCsrfToken: (token) => void (csrfToken = token) });
  return { day, asked, csrfToken: () => csrfToken };
}

describe('a volunteer’s day on the phone', () => {
  it('is read once the link has opened it', async () => {
    const { day, asked, csrfToken } = dayWith({
      'POST /session': { kind: 'ok', value: session },
      'GET /day': { kind: 'ok', value: empty },
    });
    expect(await day.redeem('link')).toBe(true);
    expect(day.shown().standing).toEqual({ kind: 'open', session, day: empty });
    expect(asked).toEqual(['POST /session', 'GET /day']);
    expect(csrfToken()).toBe('token');
  });

  it('is shut, and says why, the moment it was taken back', async () => {
    const answers: Record<string, Answer<unknown>> = {
      'GET /session': { kind: 'ok', value: session },
      'GET /day': { kind: 'ok', value: empty },
    };
    const { day } = dayWith(answers);
    await day.start();
    answers['GET /day'] = over;
    await day.refresh();
    expect(day.shown().standing).toEqual({ kind: 'closed', why: '已收回' });
  });

  it('keeps what it shows while there is no line, and says so', async () => {
    const answers: Record<string, Answer<unknown>> = {
      'GET /session': { kind: 'ok', value: session },
      'GET /day': { kind: 'ok', value: empty },
    };
    const { day } = dayWith(answers);
    await day.start();
    await day.send('text');
    expect(day.shown()).toMatchObject({
      standing: { kind: 'open', day: empty },
      problem: expect.any(String) as string,
    });
  });
});
