import { types, type payloads } from 'wechaty-puppet';
import { describe, expect, it } from 'vitest';
import { rawMessageSchema } from '../../core/message.ts';
import { toRawMessage } from './wechaty-message.ts';

function translate(message: Partial<payloads.Message>, talkerAlias?: string) {
  return toRawMessage({
    channel: 'wechat',
    selfId: 'bot',
    talkerName: '王阿姨',
    talkerAlias,
    roomTopic: '3栋业主群',
    botNames: ['格格'],
    message: {
      id: 'm1',
      talkerId: 'wang',
      roomId: 'r1',
      timestamp: 1_790_000_000,
      type: types.Message.Text,
      text: '在吗',
      ...message,
    },
  });
}

describe('toRawMessage', () => {
  it('gives plain data that survives a recording', () => {
    const raw = translate({ type: types.Message.Image, filename: '现场.jpg' }, '3-2-501');
    expect(rawMessageSchema.parse(JSON.parse(JSON.stringify(raw)))).toEqual(raw);
  });

  it('reads seconds and milliseconds as the same instant', () => {
    expect(translate({ timestamp: 1_790_000_000 }).sentAt).toEqual(
      translate({ timestamp: 1_790_000_000_000 }).sentAt,
    );
  });

  it('tells an empty list of mentions from none given', () => {
    expect(translate({}).mentionKeys).toBeUndefined();
    expect(translate({ mentionIdList: [] }).mentionKeys).toEqual([]);
  });

  it.each([
    [types.Message.Audio, 'voice'],
    [types.Message.Video, 'video'],
    [types.Message.Attachment, 'file'],
    [types.Message.Emoticon, 'other'],
    [types.Message.RedEnvelope, 'other'],
  ] as const)('of a message of type %s keeps no markup as words', (type, kind) => {
    expect(translate({ type, text: '<msg><emoji md5="0"/></msg>' })).toMatchObject({ kind, text: '' });
  });

  it('of a shared link keeps the title', () => {
    const text = '<msg><appmsg><title>日赚三百</title><url>https://example.com</url></appmsg></msg>';
    expect(translate({ type: types.Message.Url, text })).toMatchObject({ kind: 'other', text: '日赚三百' });
  });
});
