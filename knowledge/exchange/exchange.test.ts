import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';

import { type EntryDraft, entryCategories, entryStatuses, type KnowledgeEntry } from '../entry.ts';
import { createTokeniser, type Tokenise } from '../retrieval/tokenise.ts';
import { readDay, readInstant } from './days.ts';
import { readDraft } from './entry-cells.ts';
import { createImportPlanner, type PlanContext } from './plan-import.ts';
import { namespaces, officeFile, relationships } from '../../test/support/office-file.ts';
import { readRows } from './read-file.ts';
import { fileFormatNames, writeEntries } from './write-file.ts';

const areas = [
  { path: '/city/', name: '云城' },
  { path: '/city/spring/', name: '春和社区' },
  { path: '/city/spring/b1/', name: '1栋' },
  { path: '/city/autumn/b1/', name: '1栋' },
];
const reviewAt = new Date('2027-05-01T00:00:00+08:00');
const defaults = { category: 'local', sourceTitle: '社区公告', reviewAt } as const;

function entry(change: Partial<KnowledgeEntry> = {}): KnowledgeEntry {
  return {
    id: 'e1',
    key: undefined,
    question: '快递柜在哪里',
    alternates: [],
    answer: '在东门岗亭旁边。',
    category: 'local',
    keywords: [],
    areaPath: undefined,
    source: { title: '社区公告', url: undefined, date: undefined },
    links: [],
    pictureId: undefined,
    validFrom: undefined,
    validUntil: undefined,
    reviewAt,
    status: 'published',
    version: 3,
    updatedBy: undefined,
    updatedAt: reviewAt,
    ...change,
  };
}

const rowsIn = async (text: string, fileName = 'a.csv') => {
  const read = await readRows(Buffer.from(text), fileName);
  return read.ok ? read.value.map(({ row, cells }) => ({ row, ...cells })) : read.error;
};

describe('a file', () => {
  it('of our columns is read by the names above them, whatever their order', async () => {
    expect(await rowsIn('导出于周一\n答案,标准问题,分类\n在东门。,快递柜在哪里,本地信息\n')).toEqual([
      { row: 3, answer: '在东门。', question: '快递柜在哪里', category: '本地信息' },
    ]);
  });

  it('of MaxKB: the title is the question, the questions are its other wordings', async () => {
    const header =
      '分段标题（选填）,"分段内容（必填，问题答案，最长不超过4096个字符）","问题（选填，单元格内一行一个）"';
    expect(
      await rowsIn(
        `${header}\n快递柜在哪里,在东门。,"哪里取快递\n丰巢在哪"\n,在西门。,"哪里寄快递\n怎么寄"\n`,
      ),
    ).toEqual([
      { row: 2, question: '快递柜在哪里', answer: '在东门。', alternates: '哪里取快递\n丰巢在哪' },
      { row: 3, question: '哪里寄快递', answer: '在西门。', alternates: '哪里寄快递\n怎么寄' },
    ]);
  });

  it('of FastGPT: every further cell is a wording', async () => {
    expect(await rowsIn('q,a,indexes\n快递柜在哪里,在东门。,哪里取快递,丰巢在哪\n')).toEqual([
      { row: 2, question: '快递柜在哪里', answer: '在东门。', alternates: '哪里取快递\n丰巢在哪' },
    ]);
  });

  it('saved as GBK by a spreadsheet is read', async () => {
    // 问题,答案 and 门,东 as GBK.
    const gbk = Buffer.from('cecacce22cb4f0b0b80ac3c52cb6ab0a', 'hex');
    expect(await readRows(gbk, 'a.csv')).toMatchObject({
      ok: true,
      value: [{ cells: { question: '门', answer: '东' } }],
    });
  });

  it('of Markdown: headings with text below them are questions; chapters and chatter are not', async () => {
    const text =
      '# 快递\n\n## 快递柜在哪里\n\n在**东门**。\n晚上也开。\n\n- 分类：本地信息\n- 相似问法：哪里取快递\n\n问：谁管\n答：物业。\n';
    expect(await rowsIn(text, 'a.md')).toEqual([
      {
        row: 3,
        question: '快递柜在哪里',
        answer: '在东门。\n晚上也开。',
        category: '本地信息',
        alternates: '哪里取快递',
      },
      { row: 11, question: '谁管', answer: '物业。' },
    ]);
  });

  it('of Word: headings by the name of their style, tables by their header', async () => {
    const p = (text: string, style = '') =>
      `<w:p><w:pPr>${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const tr = (...cells: string[]) =>
      `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`;
    const body = `${p('快递柜在哪里', '2')}${p('在东门。')}${p('晚上也开。')}<w:tbl>${tr('问题', '答案')}${tr('谁管', '物业。')}</w:tbl>`;
    const bytes = officeFile('word', [
      ['word/_rels/document.xml.rels', relationships([['rId1', 'styles', 'styles.xml']])],
      ['word/document.xml', `<w:document ${namespaces.word}><w:body>${body}</w:body></w:document>`],
      [
        'word/styles.xml',
        `<w:styles ${namespaces.word}><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/></w:style></w:styles>`,
      ],
    ]);
    expect(await readRows(bytes, 'a.docx')).toMatchObject({
      ok: true,
      value: [
        { row: 1, cells: { question: '快递柜在哪里', answer: '在东门。\n晚上也开。' } },
        { row: 2, cells: { question: '谁管', answer: '物业。' } },
      ],
    });
  });

  it.each([
    ['columns', Buffer.from('甲,乙\n1,2\n')],
    ['empty', Buffer.from('问题,答案\n')],
    ['broken', Buffer.from('PK\u0003\u0004 and nothing more')],
    ['old_office', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ])('is refused: %s', async (error, bytes) => {
    expect(await readRows(bytes, 'a.xlsx')).toEqual({ ok: false, error });
  });
});

describe('a day', () => {
  it.each([
    ['2026-11-29', '2026-11-29'],
    ['2026/1/9', '2026-01-09'],
    ['2026年11月29日', '2026-11-29'],
    ['2026-11-29 00:00:00', '2026-11-29'],
    ['46355', '2026-11-29'],
    ['2026-02-30', undefined],
    ['明年', undefined],
    ['12345', undefined],
  ])('%s', (text, expected) => {
    expect(readDay(text)).toBe(expected);
  });

  it('ends in its last minute in China', () => {
    expect(readInstant('2026-11-29', 'end')?.toISOString()).toBe('2026-11-29T15:59:00.000Z');
  });
});

/** At least two characters, whatever the rest is. */
const line = fc
  .string({ unit: 'grapheme', maxLength: 15 })
  .map((more) => `好的${more.replaceAll(/[\r\n]/gu, '')}`.trim());
const text = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });

const linkHosts = ['gov.cn'];

const entries = fc.record<KnowledgeEntry>({
  id: fc.uuid(),
  key: fc.constant(undefined),
  question: line,
  alternates: fc.array(line, { maxLength: 3 }),
  answer: text,
  category: fc.constantFrom(...entryCategories),
  // The editor takes a sign between keywords for the end of one: none holds any.
  keywords: fc.array(
    line.map((one) => one.replaceAll(/[,，、;；]/gu, '')),
    { maxLength: 3 },
  ),
  areaPath: maybe(fc.constantFrom(...areas.map(({ path }) => path))),
  source: fc.record({
    title: line,
    url: maybe(fc.constantFrom('https://example.com/a?b=1,2', 'http://example.org/')),
    date: maybe(fc.constantFrom('2026-11-29', '2020-02-29')),
  }),
  links: fc.array(
    fc.record({
      title: fc.constantFrom('网上办理', '办事指南 第二版'),
      url: fc.constantFrom('https://zwfw.example.gov.cn/a?b=1,2', 'http://www.example.gov.cn/'),
    }),
    { maxLength: 3 },
  ),
  // Pictures are no part of a file.
  pictureId: fc.constant(undefined),
  status: fc.constantFrom(...entryStatuses),
  validFrom: maybe(instant),
  validUntil: maybe(instant),
  reviewAt: instant,
  owner: maybe(fc.constantFrom('民政岗', '便民窗口 二号')),
  version: fc.constant(1),
  updatedBy: fc.constant(undefined),
  updatedAt: instant,
});

test.each(['csv', 'xlsx'] as const)('what is exported as %s reads back as it was', async (format) => {
  await fc.assert(
    fc.asyncProperty(fc.array(entries, { minLength: 1, maxLength: 3 }), async (all) => {
      const read = await readRows(Buffer.from(await writeEntries(format, all, areas)), `a.${format}`);
      if (!read.ok) throw new Error(read.error);
      const drafts = read.value.map((row) =>
        readDraft(row, { areas, linkHosts, defaults: {}, entry: undefined }),
      );
      expect(drafts).toEqual(all.map((one) => ({ draft: draftAlone(one) })));
    }),
  );
});

function draftAlone({
  id: _id,
  key: _key,
  status: _s,
  version: _v,
  updatedBy: _b,
  updatedAt: _a,
  ...draft
}: KnowledgeEntry): EntryDraft {
  return draft;
}

test.each(fileFormatNames)('questions, wordings and answers survive as %s', async (format) => {
  const one = entry({ alternates: ['哪里取快递', '=丰巢在哪'], answer: '在东门。\n晚上也开。' });
  const bytes = Buffer.from(await writeEntries(format, [one], areas));
  const read = await readRows(bytes, format === 'markdown' ? 'a.md' : 'a');
  expect(read).toMatchObject({
    value: [{ cells: { question: one.question, answer: one.answer, alternates: one.alternates.join('\n') } }],
  });
});

describe('a plan', () => {
  let tokenise: Tokenise;
  beforeAll(() => {
    tokenise = createTokeniser();
  });

  const plan = async (known: readonly KnowledgeEntry[], csv: string, change: Partial<PlanContext> = {}) => {
    const planner = createImportPlanner({
      ...{ areas, defaults, tokenise, linkHosts, mayWrite: () => true },
      ...change,
    });
    known.forEach((one) => planner.know(one));
    const read = await readRows(Buffer.from(csv), 'a.csv');
    if (!read.ok) throw new Error(read.error);
    return read.value.map((row) => planner.plan(row));
  };

  it('adds what is new, with what is set for all where the file says nothing', async () => {
    expect(await plan([], '问题,答案\n菜场在哪,在西门外。\n')).toMatchObject([
      { row: 2, outcome: 'add', draft: { category: 'local', reviewAt, source: { title: '社区公告' } } },
    ]);
  });

  it('knows an entry by its number or its question, and changes only what the file speaks of', async () => {
    const known = entry({ alternates: ['哪里取快递'], keywords: ['快递柜'] });
    expect(await plan([known], '编号,问题,答案,关键词\ne1,快递柜放在哪里,在东门岗亭旁边。,\n')).toMatchObject(
      [
        {
          outcome: 'change',
          entry: { id: 'e1' },
          columns: ['question', 'keywords'],
          draft: { alternates: ['哪里取快递'] },
        },
      ],
    );
    expect(await plan([known], '问题,答案\n请问快递柜在哪里?,在东门岗亭旁边。\n')).toMatchObject([
      { outcome: 'change', columns: ['question'] },
    ]);
    expect(await plan([known], '问题,答案\n快递柜在哪里,在东门岗亭旁边。\n')).toMatchObject([
      { outcome: 'same' },
    ]);
  });

  it('leaves out another wording of an entry, and a question the file has asked before, and says where', async () => {
    const known = entry({ alternates: ['哪里取快递'] });
    expect(
      await plan([known], '问题,答案\n哪里取快递,在东门。\n菜场在哪,在西门。\n菜场在哪?,在北门。\n'),
    ).toMatchObject([
      { outcome: 'skip', why: 'duplicate', like: { entryId: 'e1', similarity: 1 } },
      { outcome: 'add' },
      { row: 4, outcome: 'skip', why: 'repeated', like: { row: 3 } },
    ]);
  });

  it('adds the same question of another area and shows the wider one', async () => {
    expect(await plan([entry()], '问题,答案,适用区域\n快递柜在哪里,在西门。,春和社区\n')).toMatchObject([
      { outcome: 'add', draft: { areaPath: '/city/spring/' }, like: { entryId: 'e1', similarity: 1 } },
    ]);
  });

  it('shows what is nearly the same, in the base or in the file', async () => {
    const planned = await plan(
      [entry()],
      '问题,答案\n快递柜在哪里呢在小区,在东门。\n电梯年检在哪里查,看轿厢里的标志。\n在哪里查电梯年检,看轿厢。\n',
    );
    expect(planned).toMatchObject([
      { outcome: 'add' },
      { outcome: 'add' },
      { outcome: 'add', like: { row: 3 } },
    ]);
  });

  it('says of every cell it cannot use what is wrong with it', async () => {
    const csv = `问题,答案,分类,适用区域,复核日期\n,在东门。,杂项,1栋,明年\n菜场在哪,${'很'.repeat(300)},本地信息,,\n`;
    expect(await plan([], csv)).toMatchObject([
      {
        outcome: 'skip',
        problems: [
          { column: 'category', why: 'unknown' },
          { column: 'area', why: 'unknown' },
          { column: 'reviewAt', why: 'malformed' },
          { column: 'question', why: 'missing' },
        ],
      },
      { outcome: 'skip', problems: [{ column: 'answer', why: 'too_long', most: 260 }] },
    ]);
  });

  it('reads links one to a line, and refuses those of strangers with their row', async () => {
    const csv = (links: string) => `问题,答案,办理链接\n菜场在哪,在西门外。,"${links}"\n`;
    const good = '网上办理 https://zwfw.example.gov.cn/';
    expect(await plan([], csv(good))).toMatchObject([
      { draft: { links: [{ title: '网上办理', url: 'https://zwfw.example.gov.cn/' }] } },
    ]);
    expect(await plan([], csv(`${good}\n点这里 https://gov.cn.example.com/`))).toMatchObject([
      { outcome: 'skip', problems: [{ column: 'links', why: 'foreign' }] },
    ]);
    expect(await plan([], csv('zwfw.example.gov.cn'))).toMatchObject([
      { outcome: 'skip', problems: [{ column: 'links', why: 'malformed' }] },
    ]);
  });

  it('leaves an entry its picture', async () => {
    const known = entry({ pictureId: 'picture' });
    const planned = await plan([known], '编号,问题,答案\ne1,快递柜在哪里,在西门。\n');
    expect(planned).toMatchObject([
      { outcome: 'change', columns: ['answer'], draft: { pictureId: 'picture' } },
    ]);
  });

  it('touches nothing of areas that are somebody else’s', async () => {
    const mayWrite = (areaPath: string | undefined) => areaPath?.startsWith('/city/spring/') === true;
    const planned = await plan(
      [entry()],
      '问题,答案,适用区域\n快递柜在哪里,在西门。,\n菜场在哪,在西门。,春和社区\n',
      { mayWrite },
    );
    expect(planned).toMatchObject([{ why: 'other_area' }, { outcome: 'add' }]);
  });

  it('is the same whatever the file repeats: every question is added once', async () => {
    const rows = fc.array(fc.constantFrom('菜场在哪', '菜场在哪?', '请问菜场在哪', '泳池几点开门'), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(rows, async (questions) => {
        const planned = await plan([], `问题,答案\n${questions.map((one) => `${one},在这里。\n`).join('')}`);
        const added = planned.filter(({ outcome }) => outcome === 'add');
        expect(added).toHaveLength(new Set(questions.map((one) => one.includes('泳池'))).size);
      }),
      { numRuns: 30 },
    );
  });
});
