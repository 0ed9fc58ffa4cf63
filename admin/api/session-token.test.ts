import { expect, it } from 'vitest';

import { csrfTokenOf, isCsrfToken, newToken, sessionIdOf } from './session-token.ts';

const secret = 'a secret of at least thirty-two characters';

it('makes another token every time, with 256 bits', () => {
  expect(newToken()).not.toBe(newToken());
  expect(Buffer.from(newToken(), 'base64url')).toHaveLength(32);
});

it('keeps the token, the stored id and the csrf token apart', () => {
  const token = newToken();
  const [stored, csrf] = [sessionIdOf(token, secret), csrfTokenOf(token, secret)];
  expect(new Set([token, stored, csrf]).size).toBe(3);
  expect(sessionIdOf(token, secret)).toBe(stored);
  expect(sessionIdOf(token, `${secret}2`)).not.toBe(stored);
});

it('takes only the csrf token of this session', () => {
  const token = newToken();
  const csrf = csrfTokenOf(token, secret);
  expect(isCsrfToken(csrf, token, secret)).toBe(true);
  for (const wrong of [undefined, '', 'x', [csrf], csrfTokenOf(newToken(), secret)])
    expect(isCsrfToken(wrong, token, secret)).toBe(false);
});
