/** Excel and Word files as the programs write them, from their telling parts. */
import { strToU8, zipSync } from 'fflate';

type Part = readonly [name: string, content: string];

const schemas = 'http://schemas.openxmlformats.org';
const office = `${schemas}/officeDocument/2006/relationships`;
const types = 'application/vnd.openxmlformats-officedocument';

export const namespaces = {
  sheet: `xmlns="${schemas}/spreadsheetml/2006/main" xmlns:x="${schemas}/spreadsheetml/2006/main" xmlns:r="${office}"`,
  word: `xmlns:w="${schemas}/wordprocessingml/2006/main"`,
} as const;

const frames: Readonly<Record<'excel' | 'word', { readonly main: string; readonly type: string }>> = {
  excel: { main: 'xl/workbook.xml', type: 'spreadsheetml.sheet.main+xml' },
  word: { main: 'word/document.xml', type: 'wordprocessingml.document.main+xml' },
};

export function relationships(
  targets: readonly (readonly [id: string, kind: string, target: string])[],
): string {
  const each = targets.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${schemas}/package/2006/relationships">${each.join('')}</Relationships>`;
}

export function officeFile(program: keyof typeof frames, parts: readonly Part[]): Buffer {
  const { main, type } = frames[program];
  return archive([
    [
      '[Content_Types].xml',
      `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${types}.${type}"/></Types>`,
    ],
    ['_rels/.rels', relationships([['rId1', 'officeDocument', main]])],
    ...parts,
  ]);
}

export function archive(parts: readonly Part[]): Buffer {
  return Buffer.from(
    zipSync(Object.fromEntries(parts.map(([name, content]) => [name, strToU8(content)] as const))),
  );
}
