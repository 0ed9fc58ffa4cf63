import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { createLiveEvents } from '../core/live.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../test/support/sqlite.ts';
import { demoDirectory } from './demo-directory.ts';
import { createDirectoryStore, type DirectoryStore, insertMissingLines } from './directory-store.prisma.ts';
import {
  exampleArea,
  fillPlaceholders,
  lineFor,
  missingLines,
  placeholdersOf,
  unknownPlaceholders,
} from './directory.ts';
import type { DirectoryLine } from './entry.ts';

const by = { staffId: 'staff-anna', now: new Date('2026-11-23T02:00:00Z') };

function line(areaPath: string, key: string, phone?: string): DirectoryLine {
  return {
    id: `${areaPath}${key}`,
    areaPath,
    key,
    name: '某单位',
    phone,
    hours: undefined,
    address: undefined,
  };
}

test('the narrowest line holds, and a neighbour area has none', () => {
  const lines = [line('/city/', 'gas', '15400000001'), line('/city/east/', 'gas', '15400000002')];
  expect(lineFor(lines, 'gas', '/city/east/b3/')?.phone).toBe('15400000002');
  expect(lineFor(lines, 'gas', '/city/west/')?.phone).toBe('15400000001');
  expect(lineFor(lines, 'gas', '/town/')).toBeUndefined();
  expect(lineFor(lines, 'gas', undefined)).toBeUndefined();
});

test('a filled placeholder reads as the number, a missing one says so and where to ask', () => {
  const text = '找物业({{phone:property}})或供热({{phone:heating}})或供水({{phone:water}})。';
  const filled = fillPlaceholders(text, [line('/a/', 'property', '15400000001')], '/a/b/');
  expect(filled.text).toBe(
    '找物业(15400000001)或供热(供热电话暂未录入，可拨打12345咨询)或供水(供水抢修电话暂未录入)。',
  );
  expect(filled.filled).toEqual(['15400000001']);
  expect(filled.missing.map((one) => one.key)).toEqual(['heating', 'water']);
});

test('no text leaves a placeholder unfilled', () => {
  const keys = fc.constantFrom('property', 'gas', 'water', 'own_key');
  fc.assert(
    fc.property(fc.array(keys), fc.array(keys), (wanted, known) => {
      const text = wanted.map((key) => `请打{{phone:${key}}}`).join(',');
      const lines = known.map((key) => line('/a/', key, '15400000001'));
      expect(fillPlaceholders(text, lines, '/a/').text).not.toContain('{{');
    }),
  );
});

test('a placeholder may name the place as people call it', () => {
  const lines = [line('/a/', 'property', '15400000001')];
  for (const text of ['打{{phone:物业}}', '打{{phone：物业}}', '打{{ phone: property }}']) {
    expect(fillPlaceholders(text, lines, '/a/').text).toBe('打15400000001');
    expect(placeholdersOf(text)).toEqual([{ field: 'phone', key: 'property' }]);
  }
});

test.each(['{{phone:物业办}}', '{{电话:物业}}', '{{fax:gas}}', '{{phone:gas}', '{{小区}}'])(
  '「%s」 is no placeholder, and said to be none',
  (text) => {
    expect(unknownPlaceholders(`打${text}或{{phone:gas}}`)).not.toEqual([]);
    expect(unknownPlaceholders('打{{phone:gas}}或{{hours:街道办}}')).toEqual([]);
  },
);

test('who is in charge of many communities sees what holds everywhere as one of them does', () => {
  const lines = [line('/city/east/', 'gas', '15400000001'), line('/city/west/', 'gas', '15400000002')];
  expect(exampleArea(lines, '/')).toBe('/city/east/');
  expect(exampleArea(lines, '/city/west/')).toBe('/city/west/');
  expect(exampleArea(lines, '/city/west/b3/')).toBe('/city/west/b3/');
  expect(exampleArea([], '/')).toBe('/');
});

test('what an area lacks is listed with the entries that ask for it, the most wanted first', () => {
  const entries = [
    { id: 'one', answer: '{{phone:heating}} {{phone:property}}' },
    { id: 'two', answer: '{{phone:heating}} {{address:property}}' },
  ];
  const missing = missingLines(entries, [line('/a/', 'property', '15400000001')], '/a/');
  expect(missing).toEqual([
    { field: 'phone', key: 'heating', label: '供热', entryIds: ['one', 'two'] },
    { field: 'address', key: 'property', label: '物业', entryIds: ['two'] },
  ]);
});

test('a placeholder is found once, however often it is used', () => {
  expect(placeholdersOf('{{phone:gas}} {{phone:gas}} {{fax:gas}}')).toEqual([{ field: 'phone', key: 'gas' }]);
});

let temporary: TemporaryDatabase;
let store: DirectoryStore;
let told: number;
beforeEach(async () => {
  temporary = await temporaryDatabase();
  told = 0;
  const live = createLiveEvents();
  live.subscribe(() => (told += 1));
  store = createDirectoryStore({ ...temporary, live, writeAudit: () => Promise.resolve() });
});
afterEach(() => temporary.close());

test('a line is set, replaced and removed, and whoever fills answers is told', async () => {
  const draft = { ...line('/a/', 'gas', '15400000001') };
  const first = await store.put(draft, by);
  await store.put({ ...draft, phone: undefined }, by);
  expect(await store.list()).toEqual([{ ...first, phone: undefined }]);
  await store.remove(first.id, by);
  expect(await store.list()).toEqual([]);
  expect(told).toBe(3);
});

test('the demo lines come once and never over what staff have set', async () => {
  await insertMissingLines(temporary.database, demoDirectory('/city/demo/'));
  const [gas] = (await store.list()).filter((one) => one.key === 'gas');
  await store.put({ ...line('/city/demo/', 'gas', '15400000099') }, by);
  await insertMissingLines(temporary.database, demoDirectory('/city/demo/'));
  const lines = await store.list();
  expect(lines.find((one) => one.id === gas?.id)?.phone).toBe('15400000099');
  expect(lines).toHaveLength(demoDirectory('/').length);
  expect(lines.every((one) => one.phone?.startsWith('154'))).toBe(true);
});
