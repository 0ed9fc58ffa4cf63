import { expect, it } from 'vitest';

import { fillWorkerLink, wantsWorkerLink, workerLinkSlot } from './worker-link-slot.ts';

const card = `【派单】供水\n手机办理：${workerLinkSlot}\n接单请回「接单」`;

it('puts the link where the text wants it', () => {
  expect(wantsWorkerLink(card)).toBe(true);
  expect(fillWorkerLink(card, 'https://gege.example.org/w/o/abc')).toBe(
    '【派单】供水\n手机办理：https://gege.example.org/w/o/abc\n接单请回「接单」',
  );
});

it('leaves the whole line out where there is none', () => {
  expect(fillWorkerLink(card, undefined)).toBe('【派单】供水\n接单请回「接单」');
});

it('leaves other texts as they are', () => {
  expect(fillWorkerLink('已接单', undefined)).toBe('已接单');
  expect(wantsWorkerLink('已接单')).toBe(false);
});
