import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import { categories } from '../../core/taxonomy.ts';
import { readExamples } from './read-examples.ts';

const examples = readExamples(import.meta.dirname);

describe('our examples', () => {
  it('say nothing twice', () => {
    const seen = new Set<string>();
    const twice = examples.filter(({ text }) => seen.size === seen.add(text).size);
    expect(twice).toEqual([]);
  });

  it.each(categories)('tell of %s in at least 80 ways', (category) => {
    expect(examples.filter((example) => example.category === category).length).toBeGreaterThanOrEqual(80);
  });

  it('name a category where and only where something is reported', () => {
    expect(
      examples.filter(({ intent, category }) => (intent === 'report') !== (category !== undefined)),
    ).toEqual([]);
  });

  it('hold nobody’s phone: only numbers of the prefix 154, which is not given out', () => {
    const withPhone = examples.filter(({ text }) => /(?<![0-9])1(?!54)[0-9]{10}(?![0-9])/.test(text));
    expect(withPhone).toEqual([]);
  });
});

describe('reading', () => {
  const folders: string[] = [];
  afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

  function folderWith(files: Readonly<Record<string, string>>): string {
    const folder = mkdtempSync(path.join(tmpdir(), 'examples-'));
    folders.push(folder);
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
    return folder;
  }

  it('takes the intent and the category from the folders, tells the file, and skips comments and empty lines', () => {
    const folder = folderWith({
      'report/repair.water/plain.txt': '# plain\n没水了\n\n  水管爆了 \r\n',
      'report/repair.water/short.txt': '停水',
      'chatter/weather.txt': '今天真热\n',
      'read-examples.ts': 'not an example',
    });
    const water = { intent: 'report', category: 'repair.water', danger: false };
    expect(readExamples(folder)).toEqual([
      {
        text: '今天真热',
        intent: 'chatter',
        category: undefined,
        danger: false,
        source: 'chatter/weather.txt',
      },
      { text: '没水了', ...water, source: 'report/repair.water/plain.txt' },
      { text: '水管爆了', ...water, source: 'report/repair.water/plain.txt' },
      { text: '停水', ...water, source: 'report/repair.water/short.txt' },
    ]);
  });

  it('knows danger by the name of the file, and where it could be argued', () => {
    const folder = folderWith({
      'report/anomaly.person/in-danger-told.txt': '有人晕倒了',
      'report/anomaly.person/perhaps-in-danger.txt': '有人坐在路边',
      'report/anomaly.person/out-of-danger.txt': '有人在唱歌',
    });
    expect(readExamples(folder).map(({ danger }) => danger)).toEqual([true, false, undefined]);
  });

  it('refuses a name that is no code of the taxonomy, and says which', () => {
    expect(() => readExamples(folderWith({ 'report/repair.roof/plain.txt': '屋顶漏了' }))).toThrow(
      'repair.roof',
    );
    expect(() => readExamples(folderWith({ 'rumour/plain.txt': '听说' }))).toThrow('rumour');
  });
});
