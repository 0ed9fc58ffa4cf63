import { describe, expect, it } from 'vitest';
import type { AreaView } from '../contract.ts';
import { areaOptions } from './areas.ts';

const area = (path: string, name: string, more: Partial<AreaView> = {}): AreaView => ({
  id: path,
  kind: 'grid',
  kindName: '网格',
  name,
  path,
  inScope: true,
  ...more,
});

describe('areas to choose from', () => {
  it('stand under their parents, indented, without those above the person', () => {
    const areas = [
      area('/city/', '示范市', { inScope: false }),
      area('/city/b/', '乙社区'),
      area('/city/a/', '甲社区'),
      area('/city/a/1/', '3栋', { kind: 'building', compound: '格林小区' }),
    ];
    expect(areaOptions(areas, ({ path }) => path)).toEqual([
      { value: '/city/a/', label: '甲社区' },
      { value: '/city/a/1/', label: '\u3000格林小区 3栋' },
      { value: '/city/b/', label: '乙社区' },
    ]);
  });

  it('are none for somebody without an area', () => {
    expect(areaOptions([], ({ id }) => id)).toEqual([]);
  });
});
