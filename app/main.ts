/** The entry: environment → app → start; signals and exit codes, nothing else. */
import { AppError, errorCode } from '../core/errors.ts';
import { systemClock } from '../core/clock.ts';
import { type Config, readConfig } from './config.ts';
import { type App, createApp } from './create-app.ts';
import { createPinoLog } from './log.pino.ts';
import { readShippedModel } from '../understanding/training/shipped-model.ts';

/** A start that a person must correct: EX_CONFIG of sysexits. */
const exitCodes = { failed: 1, misconfigured: 78 } as const;

/** Longer than a send and a turn may take together; then the supervisor would kill us anyway. */
const stopTimeoutMs = 45_000;

try {
  const config = readConfig();
  const log = createPinoLog(config.logLevel);
  const app = await createApp({ config, clock: systemClock, log, readShippedModel });
  const address = await app.listen();
  await app.start();
  greet(app, config, address);
  stopOnSignal(app);
} catch (error) {
  // What is thrown on the way up is ours and says the fix; anything else is a defect and shows where.
  console.error(error instanceof AppError ? error.message : error);
  process.exit(errorCode(error).startsWith('config.') ? exitCodes.misconfigured : exitCodes.failed);
}

function greet({ firstAdmin }: App, config: Config, address: string) {
  const base = config.port === 0 ? address : config.publicUrl;
  console.log(`Gege is running.\n  admin      ${base}/admin/`);
  if (config.channel.kind === 'simulator') console.log(`  simulator  ${base}/simulator/`);
  if (firstAdmin !== undefined)
    console.log(
      `  sign in as ${firstAdmin.login} with ${firstAdmin.oneTimePassword} (shown only this once; you choose your own then)`,
    );
}

function stopOnSignal(app: App) {
  let stopping = false;
  const stop = async () => {
    // Asked twice means at once.
    if (stopping) process.exit(exitCodes.failed);
    stopping = true;
    setTimeout(() => process.exit(exitCodes.failed), stopTimeoutMs).unref();
    await app.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}
