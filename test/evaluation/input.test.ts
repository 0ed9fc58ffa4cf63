import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { temporaryFolder } from '../support/temporary-folder.ts';
import { readJsonLines } from './input.ts';
import { readTexts } from './silence.ts';

const schema = z.looseObject({ text: z.string() });

function fileOf(content: string): string {
  const file = path.join(temporaryFolder(), 'measured.jsonl');
  writeFileSync(file, content);
  return file;
}

describe('a measured file', () => {
  it('may have a byte order mark, blank lines, other line ends and more fields', () => {
    const file = fileOf('\uFEFF{"text":"一","more":1}\r\n\r\n  \n{"text":"二"}');
    expect(readJsonLines(file, schema).map(({ text }) => text)).toEqual(['一', '二']);
  });

  it('with a bad line is refused with the number of the line', () => {
    expect(() => readJsonLines(fileOf('{"text":"一"}\n\n{"text":'), schema)).toThrow(/line 3: not JSON/);
    expect(() => readJsonLines(fileOf('{"text":1}'), schema)).toThrow(/line 1: text:/);
  });

  it('that is not there is said so', () => {
    expect(() => readJsonLines('/nowhere.jsonl', schema)).toThrow(/cannot be read/);
  });
});

describe('a file of texts', () => {
  it('is JSONL when it begins with an object, else one text a line', () => {
    expect(readTexts('f', '{"text":"一"}\n{"title":"二","detail":"三"}')).toEqual(['一', '二\n三']);
    expect(readTexts('f', '一\n\n{笑}\n')).toEqual(['一', '{笑}']);
  });
});
