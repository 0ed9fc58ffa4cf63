import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Group } from '../community/group.ts';
import type { StaffMember } from '../community/staff.ts';
import type { Message } from '../core/message.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { gate, type GateInput } from './gate.ts';

const sender = { key: 'li', name: '李强', alias: undefined };
const message = { isPrivate: false, addressed: false, kind: 'text', text: '大家好', sender } as Message;
const office = { ...message, sender: { ...sender, name: '物业小吴' } };
const chatter = {
  intent: 'chatter',
  danger: undefined,
  ticketNumber: undefined,
  sensitive: [] as Understanding['sensitive'],
} as Understanding;
const group = { state: 'bound', botEnabled: true, answersEnabled: true, kind: 'residents' } as Group;
const staff = { id: 's1' } as StaffMember;
const usual: GateInput = {
  message,
  understanding: chatter,
  group,
  staff: undefined,
  dialogue: undefined,
  isBindingPhrase: false,
  isStaffWork: () => false,
  isVerdict: false,
  isBait: () => false,
  concernsReport: () => false,
  recentTurns: 0,
  floodTurns: 12,
  sameWords: 0,
  isAttended: false,
  isQuietTime: false,
};
const fire = { ...chatter, intent: 'report', danger: 'fire' } as Understanding;
const report = { ...chatter, intent: 'report', urgency: 'normal' } as Understanding;
const question = { ...chatter, intent: 'question' } as Understanding;
const addressed: Message = { ...message, addressed: true };

describe('gate', () => {
  it.each<[string, Partial<GateInput>, string]>([
    ['neighbours talking', {}, 'silent chatter'],
    [
      'what may be a report and is not said clearly',
      { understanding: { ...chatter, unclear: report } },
      'silent unclear',
    ],
    ['a clear report', { understanding: report }, 'act reported'],
    ['a suspicious call', { understanding: { ...chatter, intent: 'fraud_check' } }, 'act fraud'],
    ['a scam posted', { understanding: { ...chatter, intent: 'fraud_bait' } }, 'act fraud'],
    ['a question to nobody', { understanding: { ...chatter, intent: 'question' } }, 'only_if_sure question'],
    ['a mark, perhaps of who was asked', { isVerdict: true }, 'only_if_sure verdict'],
    [
      'the property office on its own lift',
      { message: office, understanding: report },
      'silent staff_talking',
    ],
    ['a swindler’s text that sounds like talk', { isBait: () => true }, 'act fraud'],
    ['a neighbour who has it, too', { concernsReport: () => true }, 'only_if_sure concerns_report'],
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
    [
      '接单 7 of staff in their own group',
      { staff, group: { ...group, kind: 'workers' }, isStaffWork: () => true },
      'only_if_sure staff_command',
    ],
    ['the same among residents', { staff, isStaffWork: () => true }, 'silent staff_talking'],
    [
      'the same by somebody else in the staff’s group',
      { group: { ...group, kind: 'workers' }, isStaffWork: () => true },
      'silent workers_talking',
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
    ['the same words a third time', { understanding: report, sameWords: 2 }, 'silent repeated'],
    [
      'a report somebody of the staff already sees to',
      { understanding: report, isAttended: true },
      'act reported quiet',
    ],
    [
      'a detail while staff see to it',
      { isAttended: true, dialogue: { owner: 'report', version: 1, state: {}, expiresAt: new Date(1) } },
      'only_if_sure in_dialogue quiet',
    ],
    ['a question staff are answering', { understanding: question, isAttended: true }, 'silent attended'],
    ['a mention while staff talk to them', { message: addressed, isAttended: true }, 'act addressed'],
    ['fire while staff talk to them', { understanding: fire, isAttended: true }, 'act emergency'],
    [
      'an identity number while staff talk to them',
      { understanding: { ...report, sensitive: ['identity_number'] }, isAttended: true },
      'act reported',
    ],
    ['a question at night', { understanding: question, isQuietTime: true }, 'silent quiet_hours'],
    ['a question to the bot at night', { message: addressed, isQuietTime: true }, 'act addressed'],
    ['a report at night', { understanding: report, isQuietTime: true }, 'act reported brief'],
    [
      'an urgent report at night',
      { understanding: { ...report, urgency: 'urgent' }, isQuietTime: true },
      'act reported',
    ],
    [
      'a question where nobody wants answers',
      { understanding: question, group: { ...group, answersEnabled: false } },
      'silent answers_off',
    ],
    ['a private message', { message: { ...addressed, isPrivate: true }, group: undefined }, 'act addressed'],
  ])('%s', (_, part, expected) => {
    const decision = gate({ ...usual, ...part });
    const voice = decision.kind === 'speak' && decision.voice !== 'aloud' ? ` ${decision.voice}` : '';
    const licence = decision.kind === 'speak' ? decision.licence : 'silent';
    expect(`${licence} ${decision.reason}${voice}`).toBe(expected);
  });
});

const intents = ['chatter', 'question', 'report', 'fraud_check', 'fraud_bait', 'help', 'withdraw'] as const;
const situations: fc.Arbitrary<GateInput> = fc.record({
  message: fc
    .record({
      isPrivate: fc.boolean(),
      addressed: fc.boolean(),
      kind: fc.constantFrom('text' as const, 'image' as const, 'recall' as const),
    })
    // In private everything is said to the bot.
    .map((part): Message => ({ ...message, ...part, addressed: part.addressed || part.isPrivate })),
  understanding: fc
    .record({
      intent: fc.constantFrom(...intents),
      danger: fc.constantFrom(undefined, 'fire' as const),
      ticketNumber: fc.constantFrom(undefined, '261122-7'),
    })
    .map((part): Understanding => ({ ...chatter, ...part })),
  group: fc.option(
    fc
      .record({
        state: fc.constantFrom('bound' as const, 'unbound' as const, 'left' as const),
        botEnabled: fc.boolean(),
        answersEnabled: fc.boolean(),
        kind: fc.constantFrom('residents' as const, 'workers' as const),
      })
      .map((part): Group => ({ ...group, ...part })),
    { nil: undefined },
  ),
  staff: fc.constantFrom(undefined, staff),
  dialogue: fc.constantFrom(undefined, { owner: 'report', version: 1, state: {}, expiresAt: new Date(1) }),
  isBindingPhrase: fc.boolean(),
  isStaffWork: fc.boolean().map((is) => () => is),
  isVerdict: fc.boolean(),
  isBait: fc.boolean().map((bait) => () => bait),
  concernsReport: fc.boolean().map((concerns) => () => concerns),
  recentTurns: fc.nat(30),
  floodTurns: fc.integer({ min: 1, max: 20 }),
  sameWords: fc.nat(5),
  isAttended: fc.boolean(),
  isQuietTime: fc.boolean(),
});

describe('gate, whatever the situation', () => {
  it('lets every emergency pass', () => {
    fc.assert(
      fc.property(situations, (input) => {
        const decision = gate({ ...input, understanding: fire });
        expect(decision).toEqual({ kind: 'speak', licence: 'act', voice: 'aloud', reason: 'emergency' });
      }),
    );
  });

  it('takes a resident’s first report in a group that is on, whoever talks to them and whenever', () => {
    fc.assert(
      fc.property(situations, (input) => {
        const decision = gate({
          ...input,
          ...{ message, understanding: report, group, staff: undefined, recentTurns: 0, sameWords: 0 },
          ...{ isBindingPhrase: false },
        });
        expect(decision).toMatchObject({ kind: 'speak', licence: 'act', reason: 'reported' });
      }),
    );
  });

  it('says nothing to neighbours who talk among themselves', () => {
    fc.assert(
      fc.property(situations, (input) => {
        const talking = {
          ...input,
          message,
          understanding: chatter,
          dialogue: undefined,
          isBindingPhrase: false,
          isStaffWork: () => false,
          isVerdict: false,
          isBait: () => false,
          concernsReport: () => false,
        };
        expect(gate(talking).kind).toBe('silent');
      }),
    );
  });

  it('acts on nothing but emergencies and phrases in places that are not ours or switched off', () => {
    fc.assert(
      fc.property(situations, (input) => {
        const inRoom = { ...input, message: { ...input.message, isPrivate: false } };
        const ours = input.group?.state === 'bound' && input.group.botEnabled;
        const decision = gate(inRoom);
        if (!ours && decision.kind === 'speak') expect(['emergency', 'binding']).toContain(decision.reason);
      }),
    );
  });
});
