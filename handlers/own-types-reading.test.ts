import { expect, it } from 'vitest';

import { createJudgeOwnTypes } from '../fraud/own/judge-own-types.ts';
import { ownType } from '../test/support/own-types.ts';
import { createUnderstand } from '../understanding/understand.ts';
import type { MessageInContext } from '../understanding/understanding.ts';
import { heedingOwnTypes } from './own-types-reading.ts';

const type = ownType();
const [example = ''] = type.examples;
const plain = createUnderstand();
const judge = createJudgeOwnTypes([type]);
const understand = heedingOwnTypes(plain, judge);
const heard = (text: string, addressed = false): MessageInContext => ({
  ...{ text, addressed, mentionsOthers: false, hasImage: false, alias: undefined },
  ...{ roomPlace: {}, now: new Date('2026-11-22T02:00:00Z') },
});

it('what is a copy of an example is bait, though its words sound like a report', () => {
  expect(plain(heard(example)).intent).toBe('report');
  expect(understand(heard(example))).toMatchObject({ intent: 'fraud_bait', category: undefined });
});

it('shown to the bot with a question it is one about a scam', () => {
  expect(understand(heard(`帮我看看这个是不是诈骗：${example}`, true)).intent).toBe('fraud_check');
});

it('passed on to neighbours with a warning it is their talk, and no report of what it tells', () => {
  expect(understand(heard(`大家当心，这种是骗子：${example}`)).intent).toBe('chatter');
});

it('what quotes it among other things is read as before, and danger stays danger', () => {
  const broken = '3栋2单元的燃气表坏了不走字，家里停气两天了，没法做饭，麻烦派人来看看，急';
  const quoting = heard(`${broken}。还有人在群里发「${example.slice(0, 20)}」`);
  expect(understand(quoting)).toEqual(plain(quoting));
  const alarmed = heedingOwnTypes((message) => ({ ...plain(message), danger: 'fire' }), judge);
  expect(alarmed(heard(example))).toMatchObject({ intent: 'report', danger: 'fire' });
});
