/** Waiting until nothing happens any more, without sleeping. */
export interface Quiet {
  /** Something was announced to the channel: whoever waits has to look again. */
  stir(): void;
  idle(): Promise<void>;
  idleWhen(appIdle: () => Promise<void>): void;
}

export function createQuiet(channelSettled: () => Promise<void>): Quiet {
  let stirs = 0;
  let appIdle: () => Promise<void> = () => Promise.resolve();
  return {
    stir: () => {
      stirs += 1;
    },
    idleWhen: (given) => {
      appIdle = given;
    },
    idle: async () => {
      let seen: number;
      do {
        seen = stirs;
        await channelSettled();
        await appIdle();
      } while (seen !== stirs);
    },
  };
}
