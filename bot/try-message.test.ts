import { expect, it } from 'vitest';

import type { Group } from '../community/group.ts';
import { createUnderstand } from '../understanding/understand.ts';
import { createTryMessage } from './try-message.ts';

const now = new Date('2026-11-22T02:00:00Z');
const group: Group = {
  id: 'g',
  channel: 'simulator',
  account: 'bot',
  roomKey: 'room-3',
  topic: '3栋邻里群',
  kind: 'residents',
  state: 'bound',
  areaId: 'b3',
  areaPath: '/c/b3/',
  communityId: 'c',
  compound: '橘园小区',
  place: { building: '3' },
  botEnabled: true,
  remindersEnabled: true,
  answersEnabled: true,
  quietHours: undefined,
};
const read = createUnderstand();
const tryMessage = createTryMessage({
  understand: read,
  rules: read,
  classifier: () => undefined,
  isBindingPhrase: (text) => text.startsWith('绑定'),
  isBait: () => false,
});
const tried = { text: '楼道灯坏了', group, addressed: false, alias: undefined, now };

it('says that a report in a group is acted on, and takes the building from the group', () => {
  const result = tryMessage(tried);
  expect(result.gate).toMatchObject({ kind: 'speak', licence: 'act', reason: 'reported' });
  expect(result.understanding).toMatchObject({
    intent: 'report',
    place: { building: '3' },
    placeSources: { building: 'room' },
  });
});

it('says that talk stays unanswered unless it is said to the bot', () => {
  const talk = { ...tried, text: '今天天气真好' };
  expect(tryMessage(talk).gate).toMatchObject({ kind: 'silent' });
  expect(tryMessage({ ...talk, addressed: true }).gate).toMatchObject({ kind: 'speak', reason: 'addressed' });
  expect(tryMessage({ ...talk, group: undefined }).gate).toMatchObject({ kind: 'speak' });
});

it('reads a mention of the bot as said to it, and the alias as where somebody lives', () => {
  const result = tryMessage({ ...tried, text: '@格格 没水了', alias: '3-2-501 王女士' });
  expect(result.gate).toMatchObject({ reason: 'addressed' });
  expect(result.understanding).toMatchObject({ place: { unit: '2' }, placeSources: { unit: 'alias' } });
});

it('keeps silent in a group that switched the bot off, but not when life is in danger', () => {
  const off = { ...group, botEnabled: false };
  expect(tryMessage({ ...tried, group: off }).gate).toMatchObject({ kind: 'silent', reason: 'group_off' });
  expect(tryMessage({ ...tried, group: off, text: '3栋着火了快来人' }).gate).toMatchObject({
    kind: 'speak',
    reason: 'emergency',
  });
});
