import fc from 'fast-check';
import { expect, test } from 'vitest';

import { liesWithin } from '../../community/area.ts';
import { anOffice } from '../../test/support/services.ts';
import { officesFor } from './offices-for.ts';

const east = anOffice({ name: '东街', areaPaths: ['/city/east/'] });
const west = anOffice({ name: '西街', areaPaths: ['/city/west/'] });
const eastCorner = anOffice({ name: '东街一角', areaPaths: ['/city/east/corner/'] });
const everybodys = anOffice({ name: '市民中心' });

test('people go where their own area is served, and the narrowest wins', () => {
  expect(officesFor([east, west, eastCorner], '/city/east/b3/')).toEqual({ kind: 'these', offices: [east] });
  expect(officesFor([east, eastCorner, everybodys], '/city/east/corner/b1/')).toEqual({
    kind: 'these',
    offices: [eastCorner],
  });
});

test('where it is not known, or not well enough, it depends', () => {
  const depends = { kind: 'depends', areaPaths: ['/city/east/', '/city/west/'] };
  expect(officesFor([east, west], undefined)).toEqual(depends);
  expect(officesFor([east, west], '/city/')).toEqual(depends);
});

test('one for everybody needs no question', () => {
  expect(officesFor([everybodys], undefined)).toEqual({ kind: 'these', offices: [everybodys] });
  expect(officesFor([east, everybodys], '/city/west/')).toEqual({ kind: 'these', offices: [everybodys] });
});

test('elsewhere there is none', () => {
  expect(officesFor([east, west], '/city/north/')).toEqual({ kind: 'none' });
  expect(officesFor([], '/city/east/')).toEqual({ kind: 'none' });
});

const anyPath = fc
  .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 })
  .map((ids) => `/${ids.join('/')}/`);
const anyOffices = fc.array(
  fc.array(anyPath, { maxLength: 3 }).map((areaPaths) => anOffice({ areaPaths })),
  { maxLength: 6 },
);

test('nobody is sent to an office of another area, and whoever chose is not asked the same again', () => {
  fc.assert(
    fc.property(anyOffices, anyPath, (offices, areaPath) => {
      const found = officesFor(offices, areaPath);
      if (found.kind === 'these')
        for (const { areaPaths } of found.offices)
          expect(
            areaPaths.length === 0 ||
              areaPaths.some((path) => liesWithin(areaPath, path) || liesWithin(path, areaPath)),
          ).toBe(true);
      if (found.kind === 'depends')
        for (const path of found.areaPaths) expect(officesFor(offices, path).kind).toBe('these');
    }),
  );
});
