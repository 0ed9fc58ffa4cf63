import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';

import { anItem, anOffice } from '../../../test/support/services.ts';
import { readTable } from '../../exchange/read-file.ts';
import { createTokeniser, type Tokenise } from '../../retrieval/tokenise.ts';
import type { ServiceItem } from '../service-item.ts';
import { createItemPlanner, type PlannedItem } from './plan-items.ts';
import { itemFormats, writeItems } from './write-items.ts';
import { itemsOfTable } from './written-items.ts';

let tokenise: Tokenise;
beforeAll(() => {
  tokenise = createTokeniser();
});

const areas = [
  { path: '/city/', name: '清和市' },
  { path: '/city/east/', name: '东街' },
  { path: '/city/west/', name: '西街' },
];
const defaults = {
  ...{ department: '人社局', areaPath: undefined, sourceTitle: '办事指南' },
  reviewAt: new Date('2027-05-01T00:00:00+08:00'),
};

async function written(file: string | Buffer) {
  const table = await readTable(Buffer.from(file));
  const items = table.ok ? itemsOfTable(table.value) : undefined;
  if (items === undefined) throw new Error('the table names no items');
  return items;
}

async function planned(
  file: string | Buffer,
  known: readonly ServiceItem[] = [],
): Promise<readonly PlannedItem[]> {
  const planner = createItemPlanner({ areas, defaults, tokenise, mayWrite: () => true }, known);
  return (await written(file)).items.map((item) => planner.plan(item));
}

test('a list as authorities keep it makes items; further rows are further offices', async () => {
  const file = [
    '清和市政务服务事项（2026年）,,,,,',
    '服务事项,责任单位,办理地点（窗口地址）,服务区域,联系电话,申请材料',
    '社会保障卡申领,人社局,东街1号,东街,15400000031,1.身份证；2.一寸照片',
    '社会保障卡申领,人社局,西街2号,西街,15400000031,1.身份证；2.一寸照片',
    '老年人优待证,民政局,,,,',
  ].join('\n');
  const plan = await planned(file);
  expect(plan).toMatchObject([
    {
      row: 3,
      outcome: 'add',
      draft: {
        name: '社会保障卡申领',
        phone: '15400000031',
        documents: ['身份证', '一寸照片'],
        offices: [
          { name: '人社局', address: '东街1号', areaPaths: ['/city/east/'] },
          { name: '人社局', address: '西街2号', areaPaths: ['/city/west/'] },
        ],
      },
    },
    { row: 5, outcome: 'add', draft: { department: '民政局', offices: [] } },
  ]);
});

test('what cannot be read is left out, with the reason', async () => {
  const file = [
    '事项名称,服务区域,办理窗口,复核日期,窗口电话',
    '甲证,南街,一楼,,',
    '乙证,,二楼,明天,',
    ',,三楼,,',
    '丁证,,四楼,,打给我',
  ].join('\n');
  const problems = (await planned(file)).map((row) => (row.outcome === 'skip' ? row.problems : row.outcome));
  expect(problems).toEqual([
    [{ column: 'officeAreas', why: 'unknown' }],
    [{ column: 'reviewAt', why: 'malformed' }],
    [{ column: 'name', why: 'missing' }],
    [{ column: 'officePhone', why: 'malformed' }],
  ]);
});

test('a row that says nothing new is repeated, one called nearly the same is told', async () => {
  const file = '事项名称,部门\n老年人优待证,民政局\n老年人优待证,民政局\n老年人优待证办理,民政局\n';
  expect((await written(file)).repeated).toEqual([{ row: 3, name: '老年人优待证', of: 2 }]);
  expect((await planned(file)).map(({ like }) => like?.name)).toEqual([undefined, '老年人优待证']);
});

test('an item that is there is changed where the file speaks, and left otherwise', async () => {
  const known = anItem({ fee: '10元', offices: [anOffice({ areaPaths: ['/city/east/'] })] });
  const [change] = await planned('事项名称,费用\n社会保障卡申领,不收费\n', [known]);
  expect(change).toMatchObject({
    outcome: 'change',
    columns: ['fee'],
    draft: { fee: '不收费', offices: known.offices },
  });
  const [cleared] = await planned('事项名称,费用\n社会保障卡申领,\n', [known]);
  expect(cleared).toMatchObject({ outcome: 'change', draft: { fee: undefined } });
});

test('a table without the names of items is none of ours', () => {
  expect(itemsOfTable([{ row: 1, cells: ['问题', '答案'] }])).toBeUndefined();
});

const word = fc
  .array(fc.constantFrom('身份证', '窗口', '3', '号', '=1+1', '"', ',', '，', '工作日', '’'), {
    minLength: 2,
    maxLength: 6,
  })
  .map((parts) => parts.join(''));
const perhaps = fc.option(word, { nil: undefined });
const anyOffice = fc.record({
  name: word,
  address: perhaps,
  hours: perhaps,
  phone: fc.constantFrom('15400000041', undefined),
  areaPaths: fc
    .subarray(['/city/east/', '/city/west/', '/gone/'])
    .filter((paths) => !paths.includes('/gone/')),
});
const anyItem = fc.record({
  name: word,
  wordings: fc.array(word, { maxLength: 3 }),
  documents: fc.array(word, { maxLength: 4 }),
  conditions: perhaps,
  fee: perhaps,
  areaPath: fc.constantFrom('/city/', undefined),
  offices: fc.uniqueArray(anyOffice, { maxLength: 3, selector: (office) => JSON.stringify(office) }),
});

test('what was exported comes back without a change, as a table and as a workbook', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyItem, { minLength: 1, maxLength: 4 }), async (changes) => {
      const items = changes.map((change, at) =>
        anItem({ ...change, id: `i${at}`, reviewAt: new Date('2027-05-01T00:00:00+08:00') }),
      );
      for (const format of itemFormats) {
        const { body } = await writeItems(format, items, areas);
        expect((await planned(Buffer.from(body), items)).map(({ outcome }) => outcome)).toEqual(
          items.map(() => 'same'),
        );
      }
    }),
    { numRuns: 40 },
  );
});
