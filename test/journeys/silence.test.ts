import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import { createPinoLog } from '../../app/log.pino.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
afterEach(() => test.stop());

describe('neighbours talking', () => {
  it('hear nothing from the bot', async () => {
    test = await createTestApp();
    const wang = test.resident('王敏', { alias: '3-2-501 王敏' });
    const li = test.resident('李强', { alias: '3-1-102 李强' });

    await wang.says('今天菜市场的黄瓜真新鲜');
    await li.says('周末一起去河边散步吗');
    await wang.says('好呀好呀');

    expect(test.said()).toEqual([]);
  });

  it('leave no trace on disk or in the log', async () => {
    const lines: string[] = [];
    test = await createTestApp({ log: createPinoLog('trace', { write: (line) => void lines.push(line) }) });
    const wang = test.resident('欧阳小蔷', { alias: '3-2-501 欧阳小蔷' });

    await wang.says('紫檀木的琵琶放在窗台上');
    await test.pass(60 * 60_000);

    const traces = [...filesIn(test.folder).map((file) => readFileSync(file)), Buffer.from(lines.join(''))];
    for (const words of ['紫檀木', '琵琶', '欧阳小蔷'])
      expect(traces.filter((trace) => trace.includes(words))).toEqual([]);
  });

  it('are told who is there when they speak to the bot', async () => {
    test = await createTestApp();
    const wang = test.resident('王敏');

    const { replies } = await wang.says('你好,你能做什么', { mention: true });

    expect(replies).toHaveLength(1);
    expect(replies[0]?.mentionKeys).toEqual([wang.key]);
  });
});

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
