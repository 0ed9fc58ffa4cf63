import { expect, it } from 'vitest';

import { checkScene } from './check.ts';
import { playScene } from './play.ts';
import { sceneSchema } from './scene.ts';

it('plays a scene in the group of its building: reports, pictures, cards and the worker', async () => {
  const scene = sceneSchema.parse({
    id: 'one',
    room: { topic: '榆园9栋群', compound: '榆园', building: 9 },
    turns: [
      { from: '小桃', text: '2单元门口被一辆白色轿车堵死了，出不去' },
      { from: '小桃', uid: 'u2', text: '看看这个', kind: 'card', after_minutes: 1 },
      { from: '大橘', text: '', image: true, after_minutes: 1 },
      { worker: '办结', ticket: 0, after_minutes: 90 },
    ],
    expect: {
      tickets: [
        { category: 'blocked_exit.vehicle', compound: '榆园', building: '9', unit: '2', reporter: '小桃' },
      ],
      bot_must_speak_after: [0, 3],
      bot_must_not_speak_after: [1, 2],
      must_contain: [{ after: 3, any_of: ['处理好'] }],
    },
  });
  const outcome = await playScene(scene, []);
  expect(checkScene(scene, outcome).failures).toEqual([]);
  expect(outcome.said.every(({ to }) => to === 'group')).toBe(true);
});

it('plays a private scene, where nobody knows the compound yet', async () => {
  const scene = sceneSchema.parse({
    id: 'two',
    room: null,
    turns: [{ from: '小桃', text: '你好', private: true }],
    expect: { bot_must_speak_after: [0] },
  });
  const outcome = await playScene(scene, ['榆园']);
  expect(checkScene(scene, outcome).failures).toEqual([]);
  expect(outcome.said.map(({ after, to }) => ({ after, to }))).toEqual([{ after: 0, to: '小桃' }]);
});

it('lets the worker send the picture a category asks for, and the office check it, before the resident is asked', async () => {
  const scene = sceneSchema.parse({
    id: 'three',
    room: { topic: '榆园9栋群', compound: '榆园', building: 9 },
    turns: [
      { from: '小桃', text: '2单元4楼楼道里堆满了旧家具，走不过去' },
      { worker: '办结', ticket: 0, after_minutes: 90 },
      { from: '小桃', text: '3 还在那里', after_minutes: 5 },
    ],
    expect: {
      tickets: [{ category: 'blocked_exit.clutter', reporter: '小桃', status: 'reopened', rating: 3 }],
      must_contain: [{ after: 1, any_of: ['不满意'] }],
    },
  });
  const outcome = await playScene(scene, []);
  expect(checkScene(scene, outcome).failures).toEqual([]);
});
