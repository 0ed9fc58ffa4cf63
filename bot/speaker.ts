/**
 * The account this process speaks with: how tired it is, and whether the platform stopped it. Both are its own, whatever
 * other accounts do, and are read again from the rows when another one logs in.
 */
import type { Clock } from '../core/clock.ts';
import { freshPacing, pacedForMs, type PacingLimits, recordSend, targetKey } from './pacing.ts';
import type { Breaker, OutboxStore } from './outbox-store.ts';
import { type Account, isAmong } from './served-accounts.ts';

export interface SpeakerDeps {
  readonly store: Pick<
    OutboxStore,
    'listStopped' | 'saveStop' | 'takeOverStop' | 'hasSpoken' | 'listSentSince'
  >;
  readonly clock: Clock;
  readonly limits: PacingLimits;
}

export class Speaker {
  readonly #deps: SpeakerDeps;
  #account: Account | undefined;
  #pacing = freshPacing;
  #breaker: Breaker | undefined;

  constructor(deps: SpeakerDeps) {
    this.#deps = deps;
  }

  get pacing() {
    return this.#pacing;
  }

  get breaker() {
    return this.#breaker;
  }

  /**
   * Before each look for something to say. True when it is another account than before.
   * @param account absent while nobody is logged in: what was known last still holds
   */
  async become(account: Account | undefined, others: readonly Account[]): Promise<boolean> {
    if (account === undefined) return false;
    if (this.#account !== undefined && isAmong([this.#account], account)) {
      // Somebody may have let it speak again, on whichever process they did so.
      if (this.#breaker !== undefined) await this.#readStop(account);
      return false;
    }
    // Some puppets number the same account anew at each login: who never spoke goes on where nobody else does.
    const isNew = !(await this.#deps.store.hasSpoken(account));
    if (isNew) await this.#deps.store.takeOverStop(account, others);
    await this.#readStop(account);
    await this.#rememberPace((of) => isAmong([account], of) || (isNew && !isAmong(others, of)));
    this.#account = account;
    return true;
  }

  spoke(to: Parameters<typeof targetKey>[0]): void {
    const { clock, limits } = this.#deps;
    this.#pacing = recordSend(this.#pacing, targetKey(to), clock.now().getTime(), limits);
  }

  /** The platform punishes it: written down before anything else is tried. */
  async stop(account: Account, code: string): Promise<void> {
    this.#breaker = { code, since: this.#deps.clock.now() };
    await this.#deps.store.saveStop({ ...account, ...this.#breaker });
  }

  async #readStop(account: Account) {
    const stopped = await this.#deps.store.listStopped();
    this.#breaker = stopped.find((one) => isAmong([one], account));
  }

  /** As tired as before the restart. */
  async #rememberPace(isMine: (of: Account) => boolean) {
    const { store, clock, limits } = this.#deps;
    const sent = await store.listSentSince(new Date(clock.now().getTime() - pacedForMs));
    this.#pacing = sent
      .filter(({ to }) => isMine(to))
      .reduce((pacing, { to, at }) => recordSend(pacing, targetKey(to), at.getTime(), limits), freshPacing);
  }
}
