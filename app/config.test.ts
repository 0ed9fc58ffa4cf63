import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { AppError } from '../core/errors.ts';
import { temporaryFolder } from '../test/support/temporary-folder.ts';
import { environmentSchema, readConfig } from './config.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

function config(environment: Record<string, string> = {}, envFile = path.join(folder, 'absent')) {
  return readConfig({ DATA_DIR: path.join(folder, 'data'), ...environment }, envFile);
}

/** The text of the refusal; fails the test when nothing is refused. */
function mistakes(environment: Record<string, string>, envFile?: string): string {
  try {
    config(environment, envFile);
  } catch (error) {
    if (error instanceof AppError && error.code === 'config.invalid') return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}

const cluster = {
  DATABASE_URL: 'postgresql://gege:wonderful@db/gege',
  ENCRYPTION_KEY: 'ab'.repeat(32),
  SESSION_SECRET: 's'.repeat(40),
};

describe('without any variable', () => {
  it('runs everything in one process on a SQLite file with the simulator and the demo', () => {
    expect(config()).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      database: { provider: 'sqlite', file: path.join(folder, 'data', 'gege.db') },
      roles: ['bot', 'api', 'worker'],
      channel: { kind: 'simulator' },
      demo: true,
      anonymiseAfterDays: 365,
      attachmentLimitBytes: 10 * 1024 * 1024,
      linkHosts: [],
      timeZone: 'Asia/Shanghai',
    });
  });

  it('makes keys only their owner can read and finds them again', () => {
    const first = config();
    const second = config();
    expect(first.encryptionKey).toHaveLength(32);
    expect(second.encryptionKey).toEqual(first.encryptionKey);
    expect(second.sessionSecret).toBe(first.sessionSecret);
    expect(statSync(path.join(first.dataDir, 'encryption.key')).mode & 0o777).toBe(0o600);
    expect(statSync(path.join(first.dataDir, 'session.secret')).mode & 0o777).toBe(0o600);
  });

  it('refuses a new key beside a database encrypted with a lost one', () => {
    mkdirSync(path.join(folder, 'data'));
    writeFileSync(path.join(folder, 'data', 'gege.db'), '');
    expect(() => config()).toThrow(expect.objectContaining({ code: 'config.key_lost' }));
  });

  it('refuses a damaged key file instead of encrypting with it', () => {
    mkdirSync(path.join(folder, 'data'));
    writeFileSync(path.join(folder, 'data', 'encryption.key'), 'abc');
    expect(() => config()).toThrow(expect.objectContaining({ code: 'config.key_damaged' }));
  });
});

describe('mistakes', () => {
  it('are reported all at once, by name and with the fix', () => {
    const text = mistakes({
      PORT: 'eighty',
      CHANNEL: 'wechaty',
      ROLES: 'bot,cook',
      TIME_ZONE: 'Asia/Yichang',
      DATABASE_URL: 'postgresql://db/gege',
      OUTBOX_PER_MINUTE: '0',
    });
    expect(text.split('\n').slice(1).sort()).toEqual([
      '  - ENCRYPTION_KEY is needed with DATABASE_URL: every process must share it; make one with: openssl rand -hex 32',
      '  - OUTBOX_PER_MINUTE must be a whole number from 1 to 100000',
      '  - PORT must be a whole number from 0 to 65535',
      '  - ROLES must be a list out of bot,api,worker',
      '  - SESSION_SECRET is needed with DATABASE_URL: every process must share it; make one with: openssl rand -hex 32',
      '  - TIME_ZONE must be a name of the IANA time zone list, such as Asia/Shanghai',
      '  - WECHATY_PUPPET is needed with CHANNEL=wechaty: the name of an installed puppet package',
    ]);
  });

  it('never show a value', () => {
    const names = Object.keys(environmentSchema.shape);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.stringMatching(/^[0-9a-f]{12}$/), (name, noise) => {
        const value = `§${noise}`;
        try {
          config({ [name]: value, ...(name === 'DATA_DIR' ? { PORT: value } : {}) });
        } catch (error) {
          expect(String(error)).not.toContain(noise);
        }
      }),
    );
  });

  it('leave the data folder untouched', () => {
    mistakes({ PORT: 'eighty' });
    expect(existsSync(path.join(folder, 'data'))).toBe(false);
  });

  it('include a misspelt name in .env, where no stranger has business', () => {
    const file = path.join(folder, '.env');
    writeFileSync(file, 'PROT=4000\n');
    expect(mistakes({}, file)).toContain('PROT in .env is no setting of Gege');
  });

  it('include splitting the process on a SQLite file', () => {
    expect(mistakes({ ROLES: 'bot' })).toContain('ROLES can be split only with DATABASE_URL');
  });
});

it('takes .env, and the real environment before it', () => {
  const file = path.join(folder, '.env');
  writeFileSync(file, 'PORT=4000\nHOST=0.0.0.0\n');
  expect(config({ PORT: '5000' }, file)).toMatchObject({
    host: '0.0.0.0',
    port: 5000,
    publicUrl: 'http://localhost:5000',
  });
});

it('reads an empty variable as an absent one', () => {
  expect(config({ PORT: '', WECHATY_PUPPET: ' ' })).toMatchObject({ port: 3000 });
});

it('runs part of a city on PostgreSQL with a real account, carefully paced and without the demo', () => {
  const city = config({
    ...cluster,
    ROLES: 'bot',
    CHANNEL: 'wechaty',
    WECHATY_PUPPET: 'wechaty-puppet-service',
    WECHATY_ENDPOINT: 'gateway:18788',
    WECHATY_TLS: 'off',
    OUTBOX_JITTER_MS: '500',
  });
  expect(city).toMatchObject({
    roles: ['bot'],
    database: { provider: 'postgresql', url: cluster.DATABASE_URL },
    channel: { kind: 'wechaty', puppet: 'wechaty-puppet-service', endpoint: 'gateway:18788', tls: false },
    pacing: { perTargetMs: 1000, betweenTargetsMs: 3000, perMinute: 40, noticesPerHour: 400, jitterMs: 500 },
    demo: false,
  });
  expect(existsSync(path.join(folder, 'data'))).toBe(false);
});

describe('the embeddings', () => {
  const embedding = { EMBEDDING_MODEL: 'bge-m3', EMBEDDING_BASE_URL: 'http://127.0.0.1:8080/v1/' };

  it('are there with EMBEDDING_MODEL only', () => {
    expect(config({ EMBEDDING_BASE_URL: embedding.EMBEDDING_BASE_URL }).embedding).toBeUndefined();
    expect(config(embedding).embedding).toEqual({
      model: 'bge-m3',
      baseUrl: 'http://127.0.0.1:8080/v1',
      apiKey: undefined,
      dimensions: undefined,
      batch: 10,
      timeMs: 800,
      callsPerPlace: 200,
      callsPerDay: 10_000,
    });
  });

  it('share the place and the key of the chat model, and send that key nowhere else', () => {
    const chat = { OPENAI_BASE_URL: 'https://models.example.org/v1', OPENAI_API_KEY: 'sk-chat' };
    expect(config({ ...chat, EMBEDDING_MODEL: 'bge-m3' }).embedding).toMatchObject({
      baseUrl: chat.OPENAI_BASE_URL,
      apiKey: 'sk-chat',
    });
    expect(config({ ...chat, ...embedding }).embedding?.apiKey).toBeUndefined();
    expect(config({ ...chat, ...embedding, EMBEDDING_API_KEY: 'sk-own' }).embedding?.apiKey).toBe('sk-own');
  });

  it('need a place, and no copy of what is sent', () => {
    expect(mistakes({ EMBEDDING_MODEL: 'bge-m3' })).toContain('EMBEDDING_BASE_URL is needed');
    const leaking = mistakes({ ...embedding, LANGCHAIN_VERBOSE: 'true' });
    expect(leaking).toContain('LANGCHAIN_VERBOSE must be off with EMBEDDING_MODEL');
  });
});

describe('the language model', () => {
  const model = { MODEL: 'qwen-plus', OPENAI_BASE_URL: 'https://models.example.org/v1/' };

  it('is there with MODEL only, whatever key lies in the environment', () => {
    expect(
      config({ OPENAI_API_KEY: 'sk-other', OPENAI_BASE_URL: model.OPENAI_BASE_URL }).model,
    ).toBeUndefined();
    expect(config({ ...model, MODEL_EXTRA: '{"enable_thinking":false}' }).model).toEqual({
      model: 'qwen-plus',
      baseUrl: 'https://models.example.org/v1',
      apiKey: undefined,
      output: 'json_object',
      extra: { enable_thinking: false },
      timeMs: 4000,
      callsPerPlace: 100,
      callsPerDay: 5000,
    });
  });

  it('needs to know where it is asked', () => {
    expect(mistakes({ MODEL: 'qwen-plus' })).toContain('OPENAI_BASE_URL is needed');
  });

  it('refuses what would copy residents’ words elsewhere', () => {
    expect(mistakes({ ...model, LANGSMITH_TRACING: 'true' })).toContain('LANGSMITH_TRACING must be off');
    expect(config({ LANGSMITH_TRACING: 'true' }).model).toBeUndefined();
  });

  it('names what is wrong with its settings, never the key', () => {
    const text = mistakes({ ...model, OPENAI_API_KEY: 'sk secret', MODEL_EXTRA: '[1]', MODEL_OUTPUT: 'xml' });
    for (const name of ['OPENAI_API_KEY', 'MODEL_EXTRA', 'MODEL_OUTPUT']) expect(text).toContain(name);
    expect(text).not.toContain('secret');
  });
});

describe('.env.example', () => {
  const lines = readFileSync(path.join(import.meta.dirname, '..', '.env.example'), 'utf8').split('\n');
  const settings = lines.flatMap((line, at) => {
    const [, name, value] = /^# ([A-Z_]+)=(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [{ name, value: value ?? '', comment: lines[at - 1] ?? '' }];
  });

  it('lists exactly the variables there are, each with a comment', () => {
    expect(settings.map(({ name }) => name).sort()).toEqual(Object.keys(environmentSchema.shape).sort());
    for (const { name, comment } of settings) expect(comment, name).toMatch(/^# .*[a-z]/);
  });

  it('shows the values that hold without it', () => {
    const shown = Object.fromEntries(settings.map(({ name, value }) => [name, value]));
    expect(config({ ...shown, DATA_DIR: path.join(folder, 'data') })).toEqual(config());
  });
});
