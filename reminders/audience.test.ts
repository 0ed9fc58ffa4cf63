import { describe, expect, it } from 'vitest';

import { type Audience, type AudienceGroup, chooseGroups, everyGroup, parseBuildings } from './audience.ts';

function groupOf(id: string, more: Partial<AudienceGroup> = {}): AudienceGroup {
  return {
    ...{ id, channel: 'wechat', account: 'gege', roomKey: id, topic: id },
    ...{ kind: 'residents', state: 'bound', remindersEnabled: true, quietHours: undefined, tags: [] },
    ...{ areaPath: '/c/grid-1/', building: undefined, compound: undefined },
    ...more,
  };
}

function chosen(groups: readonly AudienceGroup[], audience: Partial<Audience>): readonly string[] {
  return chooseGroups(groups, { ...everyGroup, ...audience }).groups.map(({ id }) => id);
}

describe('an audience', () => {
  it('of everything is all residents’ groups that want reminders, and says of the others why not', () => {
    const { groups, skipped } = chooseGroups(
      [
        groupOf('a'),
        groupOf('workers', { kind: 'workers' }),
        groupOf('gone', { state: 'left' }),
        groupOf('muted', { remindersEnabled: false }),
      ],
      everyGroup,
    );
    expect(groups.map(({ id }) => id)).toEqual(['a']);
    expect(skipped.map(({ group, why }) => [group.id, why])).toEqual([
      ['workers', 'workers_group'],
      ['gone', 'left'],
      ['muted', 'reminders_off'],
    ]);
  });

  it('is any set of areas, without what is excluded', () => {
    const groups = [
      groupOf('one'),
      groupOf('two', { areaPath: '/c/grid-2/' }),
      groupOf('three', { areaPath: '/c/grid-3/b9/' }),
      groupOf('four', { areaPath: '/c/grid-3/b10/' }),
    ];
    expect(chosen(groups, { areaPaths: ['/c/grid-1/', '/c/grid-3/'] })).toEqual(['one', 'three', 'four']);
    expect(
      chosen(groups, { areaPaths: ['/c/grid-1/', '/c/grid-3/'], exceptAreaPaths: ['/c/grid-3/b9/'] }),
    ).toEqual(['one', 'four']);
    expect(chosen(groups, { exceptGroupIds: ['two'] })).toEqual(['one', 'three', 'four']);
  });

  it('is a range of buildings, to which a group of no building does not belong', () => {
    const groups = ['2', '3', '12', '13', '15', undefined].map((building, index) =>
      groupOf(String(index), { building }),
    );
    const buildings = chooseGroups(groups, { ...everyGroup, buildings: '3-12栋、15栋' }).groups;
    expect(buildings.map(({ building }) => building)).toEqual(['3', '12', '15']);
  });

  it('is the groups with one of several tags', () => {
    const groups = [
      groupOf('a', { tags: ['老年人多', '租户'] }),
      groupOf('b', { tags: ['学校旁'] }),
      groupOf('c'),
    ];
    expect(chosen(groups, { tags: ['租户', '学校旁'] })).toEqual(['a', 'b']);
  });
});

describe('buildings as staff write them', () => {
  it.each([
    ['3-12栋', [{ from: 3, to: 12 }]],
    [
      '3栋到5栋，8号楼',
      [
        { from: 3, to: 5 },
        { from: 8, to: 8 },
      ],
    ],
    ['7', [{ from: 7, to: 7 }]],
    ['', []],
  ])('%s', (written, ranges) => {
    expect(parseBuildings(written)).toEqual(ranges);
  });

  it.each(['三栋', '12-3栋', 'A座', '3--5'])('are not guessed: %s', (written) => {
    expect(parseBuildings(written)).toBeUndefined();
  });
});
