import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { systemClock } from '../../core/clock.ts';
import { rawMessageSchema, type RawMessage } from '../../core/message.ts';
import { describeChannel } from './channel.contract.ts';
import { createRecordedChannel } from './recorded.ts';

describeChannel('the recorded channel', () => {
  const channel = createRecordedChannel({ clock: systemClock, account: 'gege' });
  let count = 0;
  const said = (more: Partial<RawMessage>): RawMessage => ({
    channel: 'wechat',
    account: 'gege',
    messageId: `m${(count += 1)}`,
    sender: { key: 'wang', name: '王阿姨', isSelf: false },
    room: { key: 'building-3', topic: '3栋业主群' },
    kind: 'text',
    text: '',
    botNames: ['格格'],
    sentAt: systemClock.now(),
    ...more,
  });
  return {
    channel,
    account: 'gege',
    roomKey: 'building-3',
    memberKey: 'wang',
    hears: (text) => channel.feed(said({ text })),
    sees: async (bytes) => {
      channel.keep('picture', bytes);
      await channel.feed(said({ kind: 'image', attachment: { ref: 'picture', name: '现场.jpg' } }));
    },
    failNext: (failure) => channel.failNext(1, failure),
    arrived: () => channel.takeSent().map(({ content }) => content.text),
  };
});

const folder = new URL('../../test/fixtures/raw-messages/', import.meta.url);
const fixtureSchema = z.strictObject({
  about: z.string(),
  raw: rawMessageSchema,
  expected: z.strictObject({ addressed: z.boolean().optional(), text: z.string().optional() }),
});

describe('the recorded messages', () => {
  it.each(readdirSync(folder))('%s is a message as a channel gives it', (name) => {
    const recorded: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    expect(fixtureSchema.safeParse(recorded).error).toBeUndefined();
  });
});
