/** Every figure, wherever it is read: with what stands above and below the line, what is left out, and of which days. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { demoCommunityPath } from '../../community/demo.ts';
import { unpackOffice } from '../../knowledge/exchange/office-archive.ts';
import { readXlsx } from '../../knowledge/exchange/xlsx.ts';
import { definitions, figureCodes } from '../../tickets/statistics/figures.ts';
import { figureWords } from '../../tickets/statistics/messages.zh.ts';
import { signInAs, type Visitor } from '../support/admin.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

const communityId = demoCommunityPath.split('/').at(-2) ?? '';
const today = { from: '2026-11-22', to: '2026-11-22' } as const;
const period = '统计时段：2026年11月22日至2026年11月22日';
const groupings = ['area', 'category', 'department', 'worker'] as const;

let test: TestApp;
let supervisor: Visitor;
beforeAll(async () => {
  test = await createTestApp();
  supervisor = await signInAs(test, 'supervisor', [communityId]);
  const wang = test.resident('王阿姨', { alias: '3-2-501 王阿姨' });
  await wang.says('3栋2单元电梯停运了');
  await wang.says('3栋楼道灯坏了');
  const [ticket] = await test.tickets();
  await test.staff.zhou.says(`接单 ${ticket?.number ?? ''}`);
  await wang.tells(`撤回 ${(await test.tickets()).at(-1)?.number ?? ''}`);
});
afterAll(() => test.stop());

type Row = readonly string[];

function rowsOfCsv(bytes: Buffer): readonly Row[] {
  const lines = bytes.toString('utf8').replace('\uFEFF', '').split('\r\n');
  return lines.map((line) =>
    line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/u).map((cell) => cell.replaceAll('"', '')),
  );
}

async function fileOf(url: string): Promise<readonly Row[]> {
  const { status, bytes } = await supervisor.ask('GET', url);
  expect(status).toBe(200);
  if (url.includes('csv')) return rowsOfCsv(bytes);
  return (await readXlsx(await unpackOffice(bytes))).map(({ cells }) => cells);
}

/** A rate without its fraction is none; a duration says of how many it is. */
function expectWhole(rows: readonly Row[]) {
  const cells = rows.flat().map(String);
  for (const code of figureCodes) {
    const { name, numerator, denominator, excluded } = figureWords[code];
    const own = rows.filter(([first]) => first === name).map((row) => row.map(String));
    expect(own.some((row) => row.some((cell) => /^(?:\d+\/\d+|\d+件)$/u.test(cell)))).toBe(true);
    expect(own.some((row) => [numerator, denominator, excluded].every((words) => row.includes(words)))).toBe(
      true,
    );
  }
  const rates = cells.filter((cell) => /^(?:—|[\d.]+%)（/u.test(cell));
  expect(rates.length).toBeGreaterThan(0);
  for (const rate of rates) expect(rate).toMatch(/（\d+\/\d+(?:，另有.+)?）$/u);
}

describe.each(groupings)('statistics by %s', (by) => {
  it('on the page', async () => {
    const { body } = await supervisor.ask(
      'GET',
      `/statistics?${new URLSearchParams({ ...today, by }).toString()}`,
    );
    expect(body).toMatchObject(today);
    type Shown = {
      readonly code: string;
      readonly numerator?: number;
      readonly denominator: number;
      readonly excluded: string;
    };
    const {
      total,
      lines,
      definitions: defined,
    } = body as unknown as {
      readonly total: { readonly figures: readonly Shown[] };
      readonly lines: readonly { readonly figures: readonly Shown[] }[];
      readonly definitions: readonly Record<
        'code' | 'name' | 'numerator' | 'denominator' | 'excluded',
        string
      >[];
    };
    for (const { figures } of [total, ...lines]) {
      expect(figures.map(({ code }) => code)).toEqual(figureCodes);
      for (const { code, numerator, denominator, excluded } of figures) {
        const isRate = definitions[code as keyof typeof definitions].kind === 'rate';
        expect([typeof numerator, typeof denominator, typeof excluded]).toEqual([
          isRate ? 'number' : 'undefined',
          'number',
          'string',
        ]);
      }
    }
    expect(defined.map(({ code }) => code)).toEqual(figureCodes);
    for (const one of defined) expect(Object.values(one).every((words) => words !== '')).toBe(true);
  });

  it.each(['csv', 'xlsx'])('as %s', async (format) => {
    const rows = await fileOf(
      `/statistics-export?${new URLSearchParams({ ...today, by, format }).toString()}`,
    );
    expect(rows.flat()).toContain(period);
    expectWhole(rows);
  });
});

// The PDF is printed from the very document that the two others are written from (admin/api/routes/bulletins.ts).
describe.each(['week', 'month'])('the bulletin of a %s', (kind) => {
  it.each(['csv', 'xlsx'])('as %s', async (format) => {
    const rows = await fileOf(`/bulletins/${kind}/file?day=2026-11-22&format=${format}`);
    expect(rows.flat().some((cell) => cell.startsWith('统计时段：'))).toBe(true);
    expectWhole(rows);
  });

  it('on the page, in the same words', async () => {
    const { body } = await supervisor.ask('GET', `/bulletins/${kind}?day=2026-11-22`);
    const { subtitle, sections } = body as unknown as {
      readonly subtitle: string;
      readonly sections: readonly { readonly table?: { readonly rows: readonly Row[] } }[];
    };
    expect(subtitle).toContain('统计时段：');
    expectWhole(sections.flatMap(({ table }) => table?.rows ?? []));
  });
});
