import { describe, expect, it } from 'vitest';

import { checkScene } from './check.ts';
import type { SceneOutcome, SceneTicket } from './outcome.ts';
import { type Scene, sceneSchema } from './scene.ts';

function expecting(expected: object): Pick<Scene, 'expect'> {
  return sceneSchema.parse({ id: 's', turns: [], expect: expected });
}

function ticket(over: Partial<SceneTicket> = {}): SceneTicket {
  return {
    category: 'repair.water',
    urgency: 'normal',
    reporter: ['小桃'],
    status: 'open',
    compound: '橘园',
    building: '3',
    unit: undefined,
    floor: undefined,
    room: undefined,
    place: '3栋东门',
    plate: undefined,
    phone: undefined,
    rating: undefined,
    followers: [],
    ...over,
  };
}

function outcome(over: Partial<SceneOutcome> = {}): SceneOutcome {
  return { tickets: [], said: [], troubles: [], ...over };
}

describe('tickets', () => {
  it('are met by all fields that are given, `_also` included', () => {
    const scene = expecting({
      tickets: [
        {
          category: 'repair.water',
          building: '3',
          urgency: 'urgent',
          urgency_also: ['normal'],
          spot: '东门',
        },
      ],
    });
    expect(checkScene(scene, outcome({ tickets: [ticket()] })).failures).toEqual([]);
  });

  it('that miss a field are told with what they have', () => {
    const scene = expecting({ tickets: [{ category: 'repair.water', unit: '2', reporter: '小桃' }] });
    const verdict = checkScene(scene, outcome({ tickets: [ticket({ unit: '3' })] }));
    expect(verdict).toMatchObject({ passed: false, wrongFields: 1, missedTickets: 0, falseTickets: 0 });
    expect(verdict.failures).toEqual(['ticket 0 unit: 2, got 3']);
  });

  it('of one kind in two buildings are each matched to their own', () => {
    const scene = expecting({
      tickets: [
        { category: 'repair.power', building: '3' },
        { category: 'repair.power', building: '7' },
      ],
    });
    const tickets = ['7', '3'].map((building) => ticket({ category: 'repair.power', building }));
    expect(checkScene(scene, outcome({ tickets })).passed).toBe(true);
  });

  it('are missed or false when neither the category nor the person is theirs', () => {
    const scene = expecting({ tickets: [{ category: 'repair.gas', reporter: '小满' }] });
    expect(checkScene(scene, outcome({ tickets: [ticket()] }))).toMatchObject({
      missedTickets: 1,
      falseTickets: 1,
    });
  });

  it('of the allowed kind are not false', () => {
    const scene = expecting({ tickets_may: [{ category: 'repair.water' }] });
    expect(checkScene(scene, outcome({ tickets: [ticket()] })).passed).toBe(true);
  });

  it('have the followers they must have and none they must not', () => {
    const scene = expecting({
      tickets: [{ category: 'repair.water', followers: ['甲'], not_followers: ['乙'] }],
    });
    const verdict = checkScene(scene, outcome({ tickets: [ticket({ followers: [['乙'], ['丙']] })] }));
    expect(verdict.failures).toEqual(['ticket 0 follower missing: 甲', 'ticket 0 wrong follower: 乙']);
  });

  it('are as many active ones as asked for', () => {
    const scene = expecting({ tickets: [{ category: 'repair.water' }], active_tickets_min: 1 });
    const closed = outcome({ tickets: [ticket({ status: 'closed' })] });
    expect(checkScene(scene, closed).failures).toEqual(['active tickets: at least 1, got 0']);
  });
});

describe('words', () => {
  const said = [
    { after: 0, to: 'group', text: '请打96110' },
    { after: 2, to: '小桃', text: '工单已登记' },
  ];

  it('are due and forbidden between a turn and the next', () => {
    const scene = expecting({ bot_must_speak_after: [0, 1], bot_must_not_speak_after: [2] });
    expect(checkScene(scene, outcome({ said }))).toMatchObject({ missingWords: 1, brokenSilences: 1 });
  });

  it('must be all there, and short numbers stand alone', () => {
    const scene = expecting({
      must_contain: [
        { after: 0, any_of: ['110'] },
        { after: 0, any_of: ['报警', '96110'] },
      ],
    });
    expect(checkScene(scene, outcome({ said })).failures).toEqual(['not said after 0: 110']);
  });

  it('that nobody may read are leaks wherever they stand', () => {
    const scene = expecting({
      must_not_contain: [{ any_of: ['6110', '没有'] }, { after: 1, any_of: ['工单'] }],
    });
    expect(checkScene(scene, outcome({ said }))).toMatchObject({ leaks: 1, failures: ['leaked: 6110'] });
  });
});

it('what could not be played fails the scene', () => {
  expect(checkScene(expecting({}), outcome({ troubles: ['nobody to close ticket 0'] })).passed).toBe(false);
});
