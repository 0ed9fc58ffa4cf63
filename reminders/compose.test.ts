import { describe, expect, it } from 'vitest';

import { type Audience, type AudienceGroup, everyGroup } from './audience.ts';
import { cardsAtMost, type Choice, compose, type ComposeDeps } from './compose.ts';

const now = new Date('2026-11-22T02:00:00Z');

function group(building: number, compound: string): AudienceGroup {
  return {
    ...{ id: `g${building}`, channel: 'wechat', account: 'gege', roomKey: `${building}@chatroom` },
    ...{ topic: `${building}栋`, kind: 'residents', state: 'bound', remindersEnabled: true },
    ...{ quietHours: undefined, tags: [], areaPath: '/community/', building: String(building), compound },
  };
}

function depsWith(groups: readonly AudienceGroup[]): ComposeDeps {
  const unasked = () => Promise.reject(new Error('own words are no text of the library'));
  return {
    store: { listTexts: unasked, findText: unasked, listUses: unasked, listReads: unasked },
    audience: { listWithin: () => Promise.resolve(groups) },
    findAreaPath: () => Promise.resolve('/community/'),
    loadPlaces: () =>
      Promise.resolve(({ compound, building }) => ({
        ...{ compound, building, community: '春和社区', phone: () => undefined },
      })),
    recentScams: unasked,
    timeZone: 'Asia/Shanghai',
  };
}

function noticeOf(body: string, audience: Audience = everyGroup): Choice {
  return {
    ...{ areaId: 'community', audience, topic: 'notice', textId: undefined, style: undefined },
    ...{ scamType: undefined, picture: 'card', pictureId: undefined, wording: { title: '停水', body } },
  };
}

async function composed(groups: readonly AudienceGroup[], body: string) {
  const result = await compose(depsWith(groups), noticeOf(body), now);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const three = [group(1, '春和苑'), group(2, '春和苑'), group(3, '秋实苑')];

describe('the picture cards of a reminder', () => {
  it('are one where all read the same words', async () => {
    const { cards, addressed } = await composed(three, '周三检修水管。');
    expect([...cards.values()]).toEqual([{ topic: 'notice', title: '停水', body: '周三检修水管。' }]);
    expect(new Set(addressed.map(({ pictureId }) => pictureId))).toEqual(new Set(cards.keys()));
  });

  it('say what the message says, of the place of each group', async () => {
    const { cards, addressed } = await composed(three, '{{小区}}周三检修水管。');
    expect(cards.size).toBe(2);
    for (const { message, pictureId } of addressed)
      expect(message.endsWith(cards.get(pictureId ?? '')?.body ?? 'no card')).toBe(true);
  });

  it('are left out, and the words are not, where there would be too many to paint', async () => {
    const many = Array.from({ length: cardsAtMost + 1 }, (_, index) => group(index + 1, '春和苑'));
    const { cards, cardsLeftOut, addressed } = await composed(many, '{{楼栋}}周三检修水管。');
    expect([cards.size, cardsLeftOut]).toEqual([0, cardsAtMost + 1]);
    expect(addressed).toHaveLength(cardsAtMost + 1);
    expect(addressed.every(({ pictureId }) => pictureId === undefined)).toBe(true);
  });
});
