import { expect, test } from 'vitest';

import { printPdf } from './pdf.ts';

const rates = ['按期办结率', '办结率', '按时响应率', '解决率', '满意率', '退单率', '重开率'];
const header = ['承办单位', '新增', '办结', '超期', '期末未办结', ...rates];
const row = (name: string) => [name, '128', '97', '3', '1106', ...rates.map(() => '100.0%（197/197）')];

async function pagesOf(rows: number, tables = 1): Promise<number> {
  const names = Array.from({ length: rows }, (_, index) => `望溪街道综合服务中心${index}`);
  const section = { title: '按承办单位', notes: [], table: { header, rows: names.map(row) } };
  const sections = Array.from({ length: tables }, () => section);
  const bytes = await printPdf({ title: '工单周通报', subtitle: '一周', sections });
  return bytes.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
}

test('a table of twelve columns keeps its names in two lines at most, so that a page holds it', async () => {
  expect(await pagesOf(20)).toBe(1);
});

test('what is longer goes on, with its head on each page', async () => {
  expect(await pagesOf(60)).toBe(3);
});

test('a heading goes to the next page with its table where there is no room for both', async () => {
  expect(await pagesOf(10, 3)).toBe(2);
});
