import { expect, it } from 'vitest';

import {
  fillSlots,
  fillVolunteerLink,
  picturesSlot,
  volunteerIn,
  volunteerLinkSlot,
  wants,
  withoutSlots,
  workerLinkSlot,
} from './late-slots.ts';

const card = `【派单】供水${picturesSlot}\n手机办理：${workerLinkSlot}\n接单请回「接单」`;

it('puts in what is known where the text wants it', () => {
  expect(wants(card, workerLinkSlot)).toBe(true);
  const texts = { [workerLinkSlot]: 'https://gege.example.org/w/o/abc', [picturesSlot]: '（附照片）' };
  expect(fillSlots(card, texts)).toBe(
    '【派单】供水（附照片）\n手机办理：https://gege.example.org/w/o/abc\n接单请回「接单」',
  );
});

it('leaves the whole line out where nothing is known, and the rest of the line where there is nothing to say', () => {
  expect(fillSlots(card, { [picturesSlot]: '' })).toBe('【派单】供水\n接单请回「接单」');
  expect(withoutSlots(card)).toBe('【派单】供水\n接单请回「接单」');
});

it('leaves other texts as they are', () => {
  expect(fillSlots('已接单', {})).toBe('已接单');
  expect(wants('已接单', workerLinkSlot)).toBe(false);
});

it('has the link of the volunteer it names, or goes without that line', () => {
  const listed = `何芳您好\n打开：${volunteerLinkSlot('fang-1')}\n1234　标题`;
  expect(volunteerIn(listed)).toBe('fang-1');
  expect(volunteerIn('何芳您好')).toBeUndefined();
  expect(fillVolunteerLink(listed, 'https://gege.example.org/w/v/abc')).toBe(
    '何芳您好\n打开：https://gege.example.org/w/v/abc\n1234　标题',
  );
  expect(withoutSlots(listed)).toBe('何芳您好\n1234　标题');
});
