import { describe, expect, it } from 'vitest';
import { keys } from '../query-keys.ts';
import { staleKeys, topicOf } from './stale.ts';

describe('what a live event makes stale', () => {
  it('reads a key once, however many events name it', () => {
    expect(staleKeys(['outbox', 'reminders', 'outbox'])).toEqual([keys.outbox, keys.reminders]);
  });

  it('covers the ticket list, the ticket and its preview with one word', () => {
    for (const key of [keys.ticketList({}), keys.ticket('t1'), keys.ticketPreview('t1', 'accept', {})]) {
      expect(key.slice(0, 1)).toEqual(staleKeys(['tickets'])[0]);
    }
  });

  it('ignores a topic that a newer server may have', () => {
    expect(topicOf('{"topic":"weather"}')).toBeUndefined();
    expect(topicOf('{"topic":"toString"}')).toBeUndefined();
    expect(topicOf('null')).toBeUndefined();
    expect(topicOf('{"topic":"tickets","id":"t1"}')).toBe('tickets');
  });
});
