import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { posted } from '../test/support/message-in-context.ts';
import { buildingsListed } from './several-buildings.ts';
import { createUnderstand } from './understand.ts';

const understand = createUnderstand();
const hear = (text: string) => {
  const first = understand(posted(text));
  return [first, ...first.further].map(({ place }) => place.building);
};

describe('buildings that are listed', () => {
  it.each([
    ['3栋和5栋都停水了', ['3', '5']],
    ['七栋、八栋、九栋没有网', ['7', '8', '9']],
    ['3、5栋都停电', ['3', '5']],
    ['6号楼,7号楼都没水', ['6', '7']],
  ])('are several: %s', (text, buildings) => {
    expect(buildingsListed(text)).toEqual(buildings);
  });

  it.each([
    '6栋到8栋那条路没灯',
    '3号楼和4号楼中间的草坪积水',
    '我住3栋,5栋楼道灯坏了',
    '一单元、二单元停水',
    '5栋和5栋',
  ])('are none: %s', (text) => {
    expect(buildingsListed(text)).toEqual([]);
  });

  it('are each told once, in any number of them that can be counted', () => {
    const some = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(some, (buildings) => {
        const said = `${buildings.map((number) => `${String(number)}栋`).join('、')}停水`;
        expect(buildingsListed(said)).toEqual(buildings.map(String));
      }),
    );
  });
});

describe('one fault in several buildings', () => {
  it('is reported of each', () => {
    expect(hear('3栋和5栋都停水了')).toEqual(['3', '5']);
  });

  it('stays one where it is an alarm, or people of two houses quarrel', () => {
    expect(hear('3栋和5栋都着火了')).toHaveLength(1);
    expect(hear('3栋和5栋的邻居为了车位吵起来了,来调解一下')).toHaveLength(1);
  });
});
