/**
 * The environment, read once. Every mistake is reported at once by name with its fix, never with its value, before
 * anything connects. The only file that looks at `process.env`.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { parse } from 'dotenv';
import { z } from 'zod';

import { AppError } from '../core/errors.ts';
import type { DatabaseTarget } from '../prisma/database.prisma.ts';
import {
  embeddingContradictions,
  type EmbeddingConfig,
  embeddingEnvironment,
  toEmbedding,
} from './embedding-config.ts';
import { modelContradictions, type ModelConfig, modelEnvironment, toModel } from './model-config.ts';
import { secretInFile } from './secrets.ts';
import { matching, oneOf, onOff, whole } from './setting.ts';

export const roles = ['bot', 'api', 'worker'] as const;
export type Role = (typeof roles)[number];

/** All of the process's settings, checked: what `createApp` takes. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Where people reach the admin, no slash at the end. */
  readonly publicUrl: string;
  /** Where workers' phones reach their page; absent: no message carries a link. */
  readonly workerPageUrl: string | undefined;
  /** A proxy in front tells the caller's address. */
  readonly trustProxy: boolean;
  /** Absolute. */
  readonly dataDir: string;
  readonly database: DatabaseTarget;
  readonly roles: readonly Role[];
  readonly channel: ChannelConfig;
  /** 32 bytes: what phones, plates and identity numbers are encrypted with. */
  readonly encryptionKey: Uint8Array;
  readonly sessionSecret: string;
  readonly logLevel: (typeof logLevels)[number];
  readonly timeZone: string;
  /** So long after its end a ticket keeps who reported it and what was said. */
  readonly anonymiseAfterDays: number;
  readonly pacing: Pacing;
  readonly attachmentLimitBytes: number;
  /** Whose links answers may name, besides those of the government. */
  readonly linkHosts: readonly string[];
  /** Absent: rules and classifier understand alone. */
  readonly model: ModelConfig | undefined;
  /** Absent: entries are found by their words alone. */
  readonly embedding: EmbeddingConfig | undefined;
  /** Fill an empty database with the demo community. */
  readonly demo: boolean;
}

/** How people reach us; a proxy may do it for us. */
export function isHttps({ publicUrl }: Pick<Config, 'publicUrl'>): boolean {
  return publicUrl.startsWith('https://');
}

export type ChannelConfig = { readonly kind: 'simulator' } | WechatyConfig;

export interface WechatyConfig {
  readonly kind: 'wechaty';
  /** Package name of the puppet, such as `wechaty-puppet-service`. */
  readonly puppet: string;
  readonly token: string | undefined;
  readonly endpoint: string | undefined;
  /** Of the puppet service's connection. */
  readonly tls: boolean;
  readonly tlsServerName: string | undefined;
}

/** How fast the outbox may speak: WeChat bans accounts that write like machines. */
export interface Pacing {
  /** Between two messages to the same room or person. */
  readonly perTargetMs: number;
  /** Between messages to different rooms or persons. */
  readonly betweenTargetsMs: number;
  /** Of the whole account. */
  readonly perMinute: number;
  /** Of the whole account within an hour; only notices wait for it. */
  readonly noticesPerHour: number;
  /** Up to this much is added to each wait, at random. */
  readonly jitterMs: number;
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;
const everyRole = roles.join(',');

/** Each variable by its name; `.env.example` tells people what it is for. */
export const environmentSchema = z.object({
  PORT: whole(0, 65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: matching(
    /^https?:\/\/[^/\s]+$/,
    'must look like https://gege.example.org, without a path',
  ).optional(),
  TRUST_PROXY: onOff().default(false),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: matching(
    /^postgres(ql)?:\/\//,
    'must begin with postgresql:// ; leave it out to use the SQLite file in DATA_DIR',
  ).optional(),
  ROLES: z
    .string()
    .transform((list) => list.split(',').map((role) => role.trim()))
    .pipe(z.array(z.enum(roles, `must be a list out of ${everyRole}`)))
    .default([...roles]),
  CHANNEL: oneOf(['simulator', 'wechaty']).default('simulator'),
  WECHATY_PUPPET: matching(
    /^(@[\w.-]+\/)?[\w.-]+$/,
    'must be the name of an installed puppet package',
  ).optional(),
  WECHATY_TOKEN: z.string().optional(),
  WECHATY_ENDPOINT: matching(/^[^\s/]+:\d+$/, 'must look like host:port').optional(),
  WECHATY_TLS: onOff().default(true),
  WECHATY_TLS_SERVER_NAME: z.string().optional(),
  ENCRYPTION_KEY: matching(
    /^[0-9a-f]{64}$/i,
    'must be 64 hexadecimal digits; make one with: openssl rand -hex 32',
  ).optional(),
  SESSION_SECRET: matching(
    /^\S{32,}$/,
    'must be at least 32 characters; make one with: openssl rand -hex 32',
  ).optional(),
  LOG_LEVEL: oneOf(logLevels).default('info'),
  TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'must be a name of the IANA time zone list, such as Asia/Shanghai')
    .default('Asia/Shanghai'),
  OUTBOX_PER_TARGET_MS: whole(0, 600_000).optional(),
  OUTBOX_BETWEEN_TARGETS_MS: whole(0, 600_000).optional(),
  OUTBOX_PER_MINUTE: whole(1, 100_000).optional(),
  OUTBOX_NOTICES_PER_HOUR: whole(1, 1_000_000).optional(),
  OUTBOX_JITTER_MS: whole(0, 600_000).optional(),
  ATTACHMENT_LIMIT_MB: whole(1, 100).default(10),
  ANONYMISE_AFTER_DAYS: whole(30, 3650).default(365),
  LINK_HOSTS: matching(
    /^[a-z\d-]+(\.[a-z\d-]+)+(\s*,\s*[a-z\d-]+(\.[a-z\d-]+)+)*$/i,
    'must be host names with commas between them, such as example.org,example.com',
  ).optional(),
  DEMO: onOff().optional(),
  ...modelEnvironment,
  ...embeddingEnvironment,
});
type Environment = z.infer<typeof environmentSchema>;
type RawEnvironment = Readonly<Record<string, string | undefined>>;

/** The settings of this process; throws `config.invalid` with a text that lists every mistake. */
export function readConfig(
  environment: RawEnvironment = process.env,
  envFile: string = path.resolve('.env'),
): Config {
  const fromFile = existsSync(envFile) ? parse(readFileSync(envFile)) : {};
  const given = withoutBlanks({ ...fromFile, ...environment });
  const parsed = environmentSchema.safeParse(given);
  const problems = [
    ...unknownNames(fromFile),
    ...(parsed.success
      ? []
      : parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`)),
    ...contradictions(given),
  ];
  if (!parsed.success || problems.length > 0) throw invalid(problems);
  return toConfig(parsed.data);
}

function invalid(problems: readonly string[]): AppError {
  const lines = problems.map((problem) => `  - ${problem}`).join('\n');
  return new AppError(
    'config.invalid',
    `The environment has ${problems.length === 1 ? 'a mistake' : `${problems.length} mistakes`}; correct and start again:\n${lines}`,
  );
}

/** An empty variable is how most tools leave one out. */
function withoutBlanks(environment: RawEnvironment): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => {
      const trimmed = value?.trim() ?? '';
      return trimmed === '' ? [] : [[name, trimmed]];
    }),
  );
}

/** The real environment is full of strangers; a stranger in `.env` is a misspelling. */
function unknownNames(fromFile: RawEnvironment): string[] {
  return Object.keys(fromFile)
    .filter((name) => !(name in environmentSchema.shape))
    .map((name) => `${name} in .env is no setting of Gege; .env.example lists them all`);
}

/** What no variable shows alone. */
function contradictions(given: Readonly<Record<string, string>>): string[] {
  const problems = [...modelContradictions(given), ...embeddingContradictions(given)];
  if (given['CHANNEL'] === 'wechaty' && given['WECHATY_PUPPET'] === undefined)
    problems.push('WECHATY_PUPPET is needed with CHANNEL=wechaty: the name of an installed puppet package');
  if (given['DATABASE_URL'] === undefined) {
    if (given['ROLES'] !== undefined && new Set(given['ROLES'].split(/\s*,\s*/)).size < roles.length)
      problems.push(
        'ROLES can be split only with DATABASE_URL: a SQLite file has one writing process; leave it out',
      );
    return problems;
  }
  for (const name of ['ENCRYPTION_KEY', 'SESSION_SECRET'])
    if (given[name] === undefined)
      problems.push(
        `${name} is needed with DATABASE_URL: every process must share it; make one with: openssl rand -hex 32`,
      );
  return problems;
}

function toConfig(env: Environment): Config {
  const dataDir = path.resolve(env.DATA_DIR);
  return {
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL ?? `http://${env.HOST === '0.0.0.0' ? 'localhost' : env.HOST}:${env.PORT}`,
    workerPageUrl: env.PUBLIC_URL ?? simulatedUrl(env),
    trustProxy: env.TRUST_PROXY,
    dataDir,
    database:
      env.DATABASE_URL === undefined
        ? { provider: 'sqlite', file: path.join(dataDir, 'gege.db') }
        : { provider: 'postgresql', url: env.DATABASE_URL },
    roles: [...new Set(env.ROLES)],
    channel: toChannel(env),
    encryptionKey: Buffer.from(env.ENCRYPTION_KEY ?? secretInFile(dataDir, 'encryption.key'), 'hex'),
    sessionSecret: env.SESSION_SECRET ?? secretInFile(dataDir, 'session.secret'),
    logLevel: env.LOG_LEVEL,
    timeZone: env.TIME_ZONE,
    pacing: toPacing(env),
    model: toModel(env),
    embedding: toEmbedding(env),
    anonymiseAfterDays: env.ANONYMISE_AFTER_DAYS,
    attachmentLimitBytes: env.ATTACHMENT_LIMIT_MB * 1024 * 1024,
    linkHosts: env.LINK_HOSTS?.toLowerCase().split(/\s*,\s*/) ?? [],
    demo: env.DEMO ?? env.CHANNEL === 'simulator',
  };
}

/** In the simulator everybody sits at this machine; a real phone reaches only what the operator made reachable. */
function simulatedUrl({ CHANNEL, PORT }: Environment): string | undefined {
  return CHANNEL === 'simulator' && PORT !== 0 ? `http://localhost:${PORT}` : undefined;
}

function toChannel(env: Environment): ChannelConfig {
  if (env.CHANNEL === 'simulator' || env.WECHATY_PUPPET === undefined) return { kind: 'simulator' };
  return {
    kind: 'wechaty',
    puppet: env.WECHATY_PUPPET,
    token: env.WECHATY_TOKEN,
    endpoint: env.WECHATY_ENDPOINT,
    tls: env.WECHATY_TLS,
    tlsServerName: env.WECHATY_TLS_SERVER_NAME,
  };
}

/** Careful on real accounts; lively in the simulator, where nobody is banned. */
const usualPacing: Readonly<Record<ChannelConfig['kind'], Pacing>> = {
  wechaty: { perTargetMs: 1000, betweenTargetsMs: 3000, perMinute: 40, noticesPerHour: 400, jitterMs: 2000 },
  simulator: {
    perTargetMs: 200,
    betweenTargetsMs: 50,
    perMinute: 600,
    noticesPerHour: 20_000,
    jitterMs: 100,
  },
};

function toPacing(env: Environment): Pacing {
  const usual = usualPacing[env.CHANNEL];
  return {
    perTargetMs: env.OUTBOX_PER_TARGET_MS ?? usual.perTargetMs,
    betweenTargetsMs: env.OUTBOX_BETWEEN_TARGETS_MS ?? usual.betweenTargetsMs,
    perMinute: env.OUTBOX_PER_MINUTE ?? usual.perMinute,
    noticesPerHour: env.OUTBOX_NOTICES_PER_HOUR ?? usual.noticesPerHour,
    jitterMs: env.OUTBOX_JITTER_MS ?? usual.jitterMs,
  };
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
