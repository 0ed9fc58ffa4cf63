import { describe, expect, it } from 'vitest';
import { DeliveryError } from '../../core/errors.ts';
import { toDeliveryError } from './wechaty-errors.ts';

describe('toDeliveryError', () => {
  it.each([
    ['1205: operation failed', 'ban_like'],
    ['操作过于频繁，请稍后再试', 'ban_like'],
    ['账号存在异常，功能已被限制', 'ban_like'],
    ['8 RESOURCE_EXHAUSTED: quota', 'ban_like'],
    ['no payload found for id r1', 'permanent'],
    ['你已被移出群聊', 'permanent'],
    ['对方不是你的好友', 'permanent'],
    ['16 UNAUTHENTICATED: Invalid Wechaty TOKEN', 'temporary'],
    ['connect ECONNREFUSED 127.0.0.1:9009', 'temporary'],
  ] as const)('reads 「%s」 as %s', (words, failure) => {
    expect(toDeliveryError(new Error(words), 'unknown').failure).toBe(failure);
  });

  it('calls what nobody has seen yet temporary before, and unknown after it may have left', () => {
    expect(toDeliveryError(new Error('boom'), 'temporary').failure).toBe('temporary');
    expect(toDeliveryError('socket hang up', 'unknown').failure).toBe('unknown');
  });

  it('quotes nobody in its own message and keeps the cause', () => {
    const cause = new Error('1205 to 3-2-501 王女士');
    const error = toDeliveryError(cause, 'unknown');
    expect(error.message).not.toContain('王女士');
    expect(error.cause).toBe(cause);
  });

  it('leaves alone what is known already', () => {
    const known = new DeliveryError('permanent', 'gone');
    expect(toDeliveryError(known, 'unknown')).toBe(known);
  });
});
