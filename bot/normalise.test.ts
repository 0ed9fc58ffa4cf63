import { readdirSync, readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { type RawMessage, rawMessageSchema } from '../core/message.ts';
import { normalise, unifyText } from './normalise.ts';

const folder = new URL('../test/fixtures/raw-messages/', import.meta.url);
const recordedSchema = z.object({
  about: z.string(),
  raw: rawMessageSchema,
  expected: z.object({ addressed: z.boolean().exactOptional(), text: z.string().exactOptional() }),
});
const recorded = readdirSync(folder).map((name) => {
  const read: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  return { name, ...recordedSchema.parse(read) };
});

const example = recorded.find(({ name }) => name === 'mention-by-id.json')?.raw;
if (example === undefined) throw new Error('the example is gone');

describe('a recorded message', () => {
  it.each(recorded)('$name: $about', ({ raw, expected }) => {
    const found = normalise(raw);
    if (found.kind === 'message') expect(found.message).toMatchObject(expected);
    else expect(expected).toEqual({ addressed: false });
  });

  it('of the bot itself, or without anything to read, goes no further', () => {
    const ignored = recorded.map(({ name, raw }) => ({ name, found: normalise(raw) }));
    expect(ignored.filter(({ found }) => found.kind === 'ignored')).toEqual([
      { name: 'own-echo.json', found: { kind: 'ignored', reason: 'self' } },
      { name: 'shared-link.json', found: { kind: 'ignored', reason: 'unreadable' } },
    ]);
  });

  it('keeps its key when it is delivered again', () => {
    const [first, again] = ['redelivery-first.json', 'redelivery-again.json'].map((wanted) => {
      const found = normalise(recorded.find(({ name }) => name === wanted)?.raw ?? example);
      return found.kind === 'message' ? found.message.key : undefined;
    });
    expect(first).toBeDefined();
    expect(again).toBe(first);
  });

  it('of a message taken back names the message that is meant', () => {
    const raw = recorded.find(({ name }) => name === 'recall.json')?.raw ?? example;
    expect(normalise(raw)).toMatchObject({
      message: { kind: 'recall', recalledKey: `wechat:gege:${raw.recalledMessageId ?? ''}` },
    });
  });
});

/** Texts with what breaks readers: marks, invisible characters, wide signs, names of the bot. */
const texts = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom('@', '＠', '格格', '\u2005', ' ', '\u200B', '３＃', '\n', '楼道堵了', '@所有人 '),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const raws: fc.Arbitrary<RawMessage> = fc.record(
  {
    channel: fc.constantFrom('wechat', 'other'),
    account: fc.constantFrom('gege', 'other'),
    messageId: fc.string({ maxLength: 5 }),
    sender: fc.record(
      { key: fc.string(), name: fc.string(), alias: fc.string(), isSelf: fc.boolean() },
      { requiredKeys: ['key', 'name', 'isSelf'] },
    ),
    room: fc.record({ key: fc.string(), topic: fc.string() }),
    kind: fc.constantFrom('text', 'image', 'voice', 'video', 'file', 'recall', 'other'),
    text: texts,
    mentionKeys: fc.array(fc.constantFrom('gege', 'wang'), { maxLength: 3 }),
    botNames: fc.array(fc.constantFrom('格格', '格格 机器人', '', '格'), { maxLength: 3 }),
    quote: fc.record({ text: texts, ofBot: fc.boolean() }),
    recalledMessageId: fc.string({ maxLength: 5 }),
    sentAt: fc.date({ noInvalidDate: true }),
  },
  { requiredKeys: ['channel', 'account', 'messageId', 'sender', 'kind', 'text', 'botNames', 'sentAt'] },
);

describe('any message', () => {
  it('becomes the same message each time, whatever stands in it, and is left as it was', () => {
    fc.assert(
      fc.property(raws, (raw) => {
        const before = structuredClone(raw);
        expect(normalise(raw)).toEqual(normalise(structuredClone(raw)));
        expect(raw).toEqual(before);
      }),
    );
  });

  it('in private is said to the bot, and its answer goes to the person', () => {
    fc.assert(
      fc.property(raws, ({ room: _room, ...rest }) => {
        const raw: RawMessage = { ...rest, kind: 'text', sender: { ...rest.sender, isSelf: false } };
        expect(normalise(raw)).toMatchObject({
          message: { isPrivate: true, addressed: true, place: { kind: 'person', key: raw.sender.key } },
        });
      }),
    );
  });

  it('in a room is said to the bot only when a mention or a quote says so', () => {
    fc.assert(
      fc.property(raws, fc.string(), ({ quote: _quote, mentionKeys: _keys, ...rest }, key) => {
        const text = rest.text.replace(/[@＠]/gu, '');
        const raw: RawMessage = {
          ...rest,
          text,
          kind: 'text',
          room: { key, topic: '' },
          sender: { ...rest.sender, isSelf: false },
        };
        expect(normalise(raw)).toMatchObject({ message: { addressed: false, place: { kind: 'room', key } } });
      }),
    );
  });

  it('has words that unifying again would not change', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = unifyText(text);
        expect(unifyText(once)).toBe(once);
        expect(once).toBe(once.trim());
      }),
    );
  });
});
