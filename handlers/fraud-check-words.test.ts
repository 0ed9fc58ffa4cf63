import { describe, expect, it } from 'vitest';

import { guardMessage } from '../bot/guard.ts';
import { provenBy } from '../core/facts/hard-facts.ts';
import type { FraudReason } from '../fraud/assessment.ts';
import { otherBaitNames } from '../fraud/bait-kind.ts';
import { fraudSignNames } from '../fraud/messages.zh.ts';
import { scamTypes } from '../fraud/scam-types.ts';
import { ownSignNames } from '../fraud/own/messages.zh.ts';
import { neighboursReminder, saidOfBait } from '../fraud/warning.messages.zh.ts';
import { fraudCheckMessages } from './fraud-check.messages.zh.ts';
import { fraudNewsMessages } from './fraud-news.messages.zh.ts';
import { fraudVictimMessages, victimAlert } from './fraud-victim.messages.zh.ts';

// Object.keys widens to string[]; the keys of a literal are exactly its key type.
const others = Object.keys(otherBaitNames) as readonly (keyof typeof otherBaitNames)[];
const kinds = [...scamTypes, ...others, 'unknown'] as const;
const signs = Object.keys({ ...fraudSignNames, ...ownSignNames });
const anyScam = saidOfBait('unknown');

function guarded(text: string, purpose: 'answer' | 'emergency' | 'notice' | 'staff' = 'answer') {
  return guardMessage(
    {
      ...{ id: '1', dedupeKey: '1', purpose, text, mentionKeys: [], attachmentId: undefined },
      ...{ to: { kind: 'room', channel: 'c', account: 'a', key: 'k' }, ticketId: undefined },
      ...{ notBefore: new Date(0), evidence: [text] },
    },
    { facts: provenBy([]), hasTicket: false },
  );
}

const reason = (sign: string, quote: string): FraudReason => ({ kind: 'words', sign, quote });

describe('what is said of a text that is shown passes the guard whole', () => {
  it.each(kinds)('of kind %s', (kind) => {
    const text = fraudCheckMessages.looksLike(saidOfBait(kind), [reason('easy_job', '轻松日结')]);
    expect(guarded(text)).toMatchObject({ violations: [], message: { text } });
  });

  it.each(signs)('with the sign %s', (sign) => {
    const text = fraudCheckMessages.looksLike(anyScam, [reason(sign, '加我微信进群'), reason('loan', '')]);
    expect(guarded(text)).toMatchObject({ violations: [], message: { text } });
  });
});

describe('nothing that could be tapped, written to or called is quoted', () => {
  it.each([
    ['link', 'http://abc.example/x'],
    ['contact', 'wx15412345678'],
    ['number', '15412345678'],
    ['example', '先加师傅微信转'],
  ] as const)('%s', (kind, quote) => {
    expect(fraudCheckMessages.looksLike(anyScam, [{ kind, quote, sign: 'add_me' }])).not.toContain(quote);
  });
});

describe('what else is said of scams passes the guard whole', () => {
  it.each(kinds)('to neighbours, of kind %s', (kind) => {
    expect(guarded(neighboursReminder(saidOfBait(kind)), 'notice').violations).toEqual([]);
    expect(guarded(fraudNewsMessages.kinds([saidOfBait(kind)])).violations).toEqual([]);
  });

  it('to whose money is gone, and about them to the police', () => {
    for (const text of [fraudVictimMessages.steps, fraudVictimMessages.inGroup])
      expect(guarded(text, 'emergency')).toMatchObject({ violations: [], message: { text } });
    expect(guarded(victimAlert('261122-1'), 'staff').violations).toEqual([]);
  });
});
