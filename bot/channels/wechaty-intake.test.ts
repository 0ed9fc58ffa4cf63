import { describe, expect, it } from 'vitest';
import { systemClock, type Clock } from '../../core/clock.ts';
import { AppError, errorCode } from '../../core/errors.ts';
import type { RawMessage } from '../../core/message.ts';
import { createIntake } from './wechaty-intake.ts';

const raw = (messageId: string): RawMessage => ({
  channel: 'wechat',
  account: 'gege',
  messageId,
  sender: { key: 'wang', name: '王阿姨', isSelf: false },
  kind: 'text',
  text: '',
  botNames: [],
  sentAt: new Date(0),
});

function make(read: (id: string) => Promise<RawMessage>, clock: Clock = systemClock) {
  const delivered: string[] = [];
  const failures: string[] = [];
  const intake = createIntake({
    read,
    clock,
    deliver: ({ messageId }) => {
      delivered.push(messageId);
      return messageId === 'breaks the app' ? Promise.reject(new Error('broken')) : Promise.resolve();
    },
    failed: (event, error) => void failures.push(`${event} ${errorCode(error)}`),
  });
  return { intake, delivered, failures };
}

describe('the intake', () => {
  it('delivers in the order announced, though the first is read last', async () => {
    const release: (() => void)[] = [];
    const { intake, delivered } = make(
      (id) => new Promise((resolve) => release.push(() => resolve(raw(id)))),
    );
    for (const id of ['1', '2', '3']) intake.take(id);
    for (const give of release.toReversed()) give();
    await intake.settled();
    expect(delivered).toEqual(['1', '2', '3']);
  });

  it('gives up what never comes, so that it holds nothing back', async () => {
    const clock: Clock = { ...systemClock, sleep: () => Promise.resolve() };
    const { intake, delivered, failures } = make(
      (id) => (id === 'lost' ? new Promise(() => undefined) : Promise.resolve(raw(id))),
      clock,
    );
    intake.take('lost');
    intake.take('next');
    await intake.settled();
    expect(delivered).toEqual(['next']);
    expect(failures).toEqual(['channel.message_unreadable channel.read_timed_out']);
  });

  it('logs by code what cannot be read and what the app breaks on, and goes on', async () => {
    const { intake, delivered, failures } = make((id) =>
      id === 'unreadable' ? Promise.reject(new AppError('puppet.gone', 'gone')) : Promise.resolve(raw(id)),
    );
    for (const id of ['unreadable', 'breaks the app', 'next']) intake.take(id);
    await intake.settled();
    expect(delivered).toEqual(['breaks the app', 'next']);
    expect(failures).toEqual([
      'channel.message_unreadable puppet.gone',
      'channel.message_failed unexpected.Error',
    ]);
  });
});
