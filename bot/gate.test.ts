import { describe, expect, it } from 'vitest';

import type { Group } from '../community/group.ts';
import type { StaffMember } from '../community/staff.ts';
import type { Message } from '../core/message.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { gate, type GateInput } from './gate.ts';

const message = { isPrivate: false, addressed: false, kind: 'text', text: '大家好' } as Message;
const chatter = { intent: 'chatter', danger: undefined, ticketNumber: undefined } as Understanding;
const group = { state: 'bound', botEnabled: true, kind: 'residents' } as Group;
const staff = { id: 's1' } as StaffMember;
const usual: GateInput = {
  message,
  understanding: chatter,
  group,
  staff: undefined,
  dialogue: undefined,
  isBindingPhrase: false,
  recentTurns: 0,
  floodTurns: 12,
};
const fire = { ...chatter, intent: 'report', danger: 'fire' } as Understanding;
const report = { ...chatter, intent: 'report' } as Understanding;
const addressed: Message = { ...message, addressed: true };

describe('gate', () => {
  it.each<[string, Partial<GateInput>, string]>([
    ['neighbours talking', {}, 'silent chatter'],
    ['a clear report', { understanding: report }, 'act reported'],
    ['a suspicious call', { understanding: { ...chatter, intent: 'fraud_check' } }, 'act fraud'],
    ['a scam posted', { understanding: { ...chatter, intent: 'fraud_bait' } }, 'act fraud'],
    ['a question to nobody', { understanding: { ...chatter, intent: 'question' } }, 'only_if_sure question'],
    ['a mention', { message: addressed }, 'act addressed'],
    ['a group that is not bound', { message: addressed, group: undefined }, 'silent group_unbound'],
    [
      'a group with the bot off',
      { message: addressed, group: { ...group, botEnabled: false } },
      'silent group_off',
    ],
    ['a phrase in an unbound group', { isBindingPhrase: true, group: undefined }, 'act binding'],
    ['fire in an unbound group', { understanding: fire, group: undefined }, 'act emergency'],
    [
      'fire with the bot off',
      { understanding: fire, group: { ...group, botEnabled: false } },
      'act emergency',
    ],
    ['fire from somebody who floods', { understanding: fire, recentTurns: 99 }, 'act emergency'],
    ['a flood', { message: addressed, recentTurns: 12 }, 'silent flood'],
    ['staff talking', { staff, understanding: report }, 'silent staff_talking'],
    [
      'staff with a ticket number',
      { staff, understanding: { ...chatter, ticketNumber: '261122-7' } },
      'act staff_command',
    ],
    ['staff speaking to the bot', { staff, message: addressed }, 'act addressed'],
    [
      'workers among themselves',
      { group: { ...group, kind: 'workers' }, understanding: report },
      'silent workers_talking',
    ],
    ['a message taken back', { message: { ...message, kind: 'recall' } }, 'only_if_sure recalled'],
    [
      'the next words of a dialogue',
      { dialogue: { owner: 'report', version: 1, state: {}, expiresAt: new Date(1) } },
      'only_if_sure in_dialogue',
    ],
    ['a private message', { message: { ...addressed, isPrivate: true }, group: undefined }, 'act addressed'],
  ])('%s', (_, part, expected) => {
    const decision = gate({ ...usual, ...part });
    expect(`${decision.kind === 'speak' ? decision.licence : 'silent'} ${decision.reason}`).toBe(expected);
  });
});
