import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  type Area,
  areaKinds,
  childPath,
  idsAlong,
  inTreeOrder,
  liesWithin,
  mayContain,
  rootPath,
} from './area.ts';

function area(id: string, name: string, parent?: Area): Area {
  return {
    id,
    name,
    kind: 'grid',
    parentId: parent?.id,
    path: childPath(parent?.path ?? rootPath, id),
    buildingNumber: undefined,
    compound: undefined,
  };
}

const ids = fc.array(fc.stringMatching(/^[a-z0-9-]{1,8}$/), { minLength: 1, maxLength: 6 });

describe('a path', () => {
  it('gives its ids back and lies within every path above it', () => {
    fc.assert(
      fc.property(ids, (along) => {
        const path = along.reduce(childPath, rootPath);
        expect(idsAlong(path)).toEqual(along);
        for (let depth = 0; depth <= along.length; depth += 1)
          expect(liesWithin(path, along.slice(0, depth).reduce(childPath, rootPath))).toBe(true);
      }),
    );
  });

  it('does not lie within a sibling whose id begins alike', () => {
    expect(liesWithin('/city/east/', '/city/ea/')).toBe(false);
  });
});

it('lets a kind lie below any larger kind only', () => {
  fc.assert(
    fc.property(fc.constantFrom(...areaKinds), fc.constantFrom(...areaKinds), (one, other) => {
      if (mayContain(one, other)) expect(mayContain(other, one)).toBe(false);
      expect(mayContain(one, one)).toBe(false);
    }),
  );
  expect(mayContain('community', 'building')).toBe(true);
});

describe('tree order', () => {
  it('puts parents before children and building 2 before building 10', () => {
    const top = area('t', '春和社区');
    const grid = area('g', '第一网格', top);
    const tree = [area('b10', '10栋', grid), grid, area('b2', '2栋', grid), top, area('h', '第二网格', top)];
    expect(inTreeOrder(tree).map(({ name }) => name)).toEqual([
      '春和社区',
      '第二网格',
      '第一网格',
      '2栋',
      '10栋',
    ]);
  });

  it('keeps every area once, whatever part of the tree it is given', () => {
    const top = area('t', '甲');
    const all = [top, ...[1, 2, 3].map((n) => area(`g${n}`, `${n}网格`, top))];
    fc.assert(
      fc.property(fc.subarray(all), (part) => {
        expect(inTreeOrder(part)).toHaveLength(part.length);
        expect(new Set(inTreeOrder(part))).toEqual(new Set(part));
      }),
    );
  });
});
