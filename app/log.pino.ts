/** The log on standard output, one JSON object per line: event names and codes, nothing that people said. */
import { type DestinationStream, pino } from 'pino';

import type { Log } from '../core/log.ts';
import type { Config } from './config.ts';

export function createPinoLog(level: Config['logLevel'], destination?: DestinationStream): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const logger = destination === undefined ? pino(options) : pino(options, destination);
  return {
    info: (event, fields = {}) => logger.info({ event, ...fields }),
    warn: (event, fields = {}) => logger.warn({ event, ...fields }),
    error: (event, fields = {}) => logger.error({ event, ...fields }),
  };
}
