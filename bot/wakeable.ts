/** A sleep that can be cut short, and that tells when the sleeper has nothing to do. */
import type { Clock } from '../core/clock.ts';

export class Wakeable {
  readonly #clock: Clock;
  #alarm: AbortController | undefined;
  #woken = false;
  #watchers: (() => void)[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Sleeps `durationMs` milliseconds, or less when woken; a wake that came while awake counts too. */
  async sleep(durationMs: number): Promise<void> {
    if (!this.#woken) {
      this.#alarm = new AbortController();
      for (const tell of this.#watchers.splice(0)) tell();
      await this.#clock.sleep(durationMs, this.#alarm.signal);
      this.#alarm = undefined;
    }
    this.#woken = false;
  }

  wake(): void {
    this.#woken = true;
    this.#alarm?.abort();
  }

  /** Resolves when the sleeper sleeps and was not woken again. */
  async sleeping(): Promise<void> {
    if (this.#alarm !== undefined && !this.#woken) return;
    await new Promise<void>((resolve) => this.#watchers.push(resolve));
  }
}
