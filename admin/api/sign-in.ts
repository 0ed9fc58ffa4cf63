/** Checking passwords, no faster than the limit allows. */
import type { StaffAccount, StaffStore } from '../../community/staff.ts';
import type { Clock } from '../../core/clock.ts';
import { ApiError, invalidField } from './failures.ts';
import * as say from './messages.zh.ts';
import { isGuessable } from './password-rule.ts';
import type { SignInLimit } from './sign-in-limit.ts';

export interface SignInDeps {
  readonly staff: Pick<StaffStore, 'authenticate'>;
  readonly limit: SignInLimit;
  readonly clock: Pick<Clock, 'now'>;
}

/** Throws 401 for anything wrong alike, 429 when too many were. */
export function signIn(
  deps: SignInDeps,
  given: { readonly login: string; readonly password: string },
  address: string,
): Promise<StaffAccount> {
  const login = given.login.toLowerCase();
  const failure = () => new ApiError(401, 'session.sign_in_failed', say.signInFailed);
  return attempt(deps, { login, password: given.password, address }, failure);
}

/** Whoever found an open page must not be able to guess the password behind it: guesses count as sign-ins. */
export async function checkNewPassword(
  deps: SignInDeps,
  { login }: Pick<StaffAccount, 'login'>,
  given: { readonly current: string; readonly next: string },
  address: string,
): Promise<void> {
  const failure = () => invalidField('current', say.currentPasswordWrong);
  await attempt(deps, { login, password: given.current, address }, failure);
  if (given.next === given.current) throw invalidField('next', say.samePassword);
  if (isGuessable(given.next, login)) throw invalidField('next', say.weakPassword);
}

interface Attempt {
  readonly login: string;
  readonly password: string;
  readonly address: string;
}

async function attempt(
  { staff, limit, clock }: SignInDeps,
  { login, password, address }: Attempt,
  failure: () => ApiError,
): Promise<StaffAccount> {
  const retryAfterSeconds = limit.waitSeconds(login, address, clock.now());
  if (retryAfterSeconds > 0)
    throw new ApiError(429, 'session.too_many_attempts', say.tooManySignIns(retryAfterSeconds), {
      retryAfterSeconds,
    });
  const account = await staff.authenticate(login, password);
  if (account === undefined) {
    limit.failed(login, address, clock.now());
    throw failure();
  }
  limit.succeeded(login, address);
  return account;
}
