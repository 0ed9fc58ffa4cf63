import { describe, expect, it } from 'vitest';
import { readRecordedLine, type ReplaySetting } from './recorded-line.ts';

const setting: ReplaySetting = {
  defaultRoom: '大群',
  keyOfRoom: (topic) => `key:${topic}`,
  startAt: new Date('2026-01-01T00:00:00Z'),
};
const read = (value: unknown, line = 1) =>
  readRecordedLine(typeof value === 'string' ? value : JSON.stringify(value), line, setting);

describe('a recorded line', () => {
  it('is a message of somebody in a room', () => {
    expect(
      read({ room: '3栋群', from: 'wang', alias: '3-2-501', text: '没水', mentioned: true }),
    ).toMatchObject({
      ok: true,
      value: {
        raw: { room: { key: 'key:3栋群' }, sender: { key: 'wang', alias: '3-2-501' }, mentionKeys: ['gege'] },
      },
    });
  });

  it('may be private, or a picture', () => {
    const result = read({ from: 'wang', text: '', private: true, image: true });
    expect(result).toMatchObject({ ok: true, value: { raw: { kind: 'image' } } });
    expect(result.ok && result.value.raw.room).toBeUndefined();
  });

  it('may be a bare text or a title with a detail, each of another resident', () => {
    expect(read({ text: '路灯坏了' }, 7)).toMatchObject({
      ok: true,
      value: { raw: { sender: { key: 'resident-7' }, text: '路灯坏了', room: { topic: '大群' } } },
    });
    expect(read({ title: '路灯', detail: '不亮', time: '2020' })).toMatchObject({
      ok: true,
      value: { raw: { text: '路灯\n不亮' } },
    });
  });

  it('that is bad is refused without repeating its words', () => {
    expect(read('{oops 王小明')).toEqual({ ok: false, error: 'is no JSON' });
    const refused = read({ from: '王小明' });
    expect(refused.ok ? '' : refused.error).toContain('text');
    expect(refused.ok ? '' : refused.error).not.toContain('王小明');
  });
});
