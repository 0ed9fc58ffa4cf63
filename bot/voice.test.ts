import { describe, expect, it } from 'vitest';

import type { Message } from '../core/message.ts';
import type { Outcome } from '../handlers/handler.ts';
import { briefly, inVoice } from './voice.ts';

const room = { kind: 'room', channel: 'c', account: 'bot', key: 'r1' } as const;
const message: Pick<Message, 'place'> = { place: room };
const outcome: Outcome = {
  replies: [
    { purpose: 'acknowledge', text: '已登记。\n请保持电话畅通。\n请问在哪一栋？' },
    { purpose: 'staff', text: '一\n二', to: { ...room, key: 'r9' } },
  ],
  dialogue: 'keep',
  did: 'report.opened',
};

describe('the voice', () => {
  it('aloud changes nothing', () => {
    expect(inVoice('aloud', outcome, message)).toBe(outcome);
  });

  it('quiet says nothing here, and elsewhere what it would', () => {
    const { replies, did } = inVoice('quiet', outcome, message);
    expect(replies.map(({ text }) => text)).toEqual(['一\n二']);
    expect(did).toBe('report.opened');
  });

  it('brief leaves what was done and what is asked', () => {
    const { replies } = inVoice('brief', outcome, message);
    expect(replies.map(({ text }) => text)).toEqual(['已登记。\n请问在哪一栋？', '一\n二']);
    expect(briefly('已登记。\n请保持电话畅通。')).toBe('已登记。');
    expect(briefly('请问在哪一栋？')).toBe('请问在哪一栋？');
  });
});
