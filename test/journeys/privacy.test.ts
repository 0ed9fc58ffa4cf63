import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createPinoLog } from '../../app/log.pino.ts';
import type { Person } from '../../bot/channels/simulator/people.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

// The area code 99 does not exist; the check digits are right.
const identity = '990101195603120049';
const card = '6212345678901232';

let test: TestApp;
let wang: Person;
let logged: string[];

beforeEach(async () => {
  logged = [];
  test = await createTestApp({ log: createPinoLog('trace', { write: (line) => void logged.push(line) }) });
  wang = test.resident('王敏');
});
afterEach(() => test.stop());

const saidInGroup = () => test.said(test.rooms.building3);

/** Everything under the data folder, and everything that was logged. */
function traces(): string {
  const files = readdirSync(test.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1'));
  return [...files, ...logged].join('\n');
}

describe('an identity number in the group', () => {
  it('is asked back with one quiet sentence, whoever it was said to', async () => {
    await wang.says(`业主登记 王敏 身份证${identity}`);
    expect(saidInGroup()).toHaveLength(1);
    expect(saidInGroup()[0]).toContain('撤回');
    expect(saidInGroup()[0]).toContain('身份证号');
  });

  it('does not stand in the way of a report, which is kept without it', async () => {
    await wang.says(`3栋2单元楼道灯坏了，我身份证${identity}`);
    const [ticket] = await test.tickets();
    expect(ticket).toMatchObject({ category: 'repair.lighting' });
    expect(ticket?.description).toContain('号码已隐去');
    expect(saidInGroup().join()).toContain('撤回');
    expect(saidInGroup().join()).toContain(ticket?.number);
  });

  it('leaves no trace on disk, in a log or in anything said', async () => {
    await wang.says(`3栋2单元楼道灯坏了，我身份证${identity}，卡号${card}`);
    await wang.says(`我身份证号${identity}，帮我查下养老金到账没`, { mention: true });
    const quoted = await wang.says(`${identity}是我的身份证`);
    await wang.says('这个有用吗', { quote: quoted, mention: true });
    await wang.tells(`身份证${identity}，3栋门禁卡读不了`);
    await test.staff.zhou.tells(`进展 1 住户身份证${identity}已核对`);
    expect(await test.tickets()).not.toEqual([]);
    for (const secret of [identity, card]) {
      expect(traces()).not.toContain(secret);
      expect(test.said().join('\n')).not.toContain(secret);
    }
  });
});

it('a code in the group is asked back, with the warning that nobody may ask for it', async () => {
  await wang.says('谁帮我看看，验证码是482913');
  expect(saidInGroup()).toHaveLength(1);
  expect(saidInGroup()[0]).toContain('谁来要都别给');
});

it('in private the number is not needed, and that is said softly', async () => {
  await wang.tells(`我的身份证是${identity}`);
  expect(test.said(wang).join()).toContain('方便的话');
});

it.each(['快递 773212345678901 放门口了', '团购订单202611221234567890', '验证码错了三次，打10086问吧'])(
  'neighbours go on talking: %s',
  async (text) => {
    await wang.says(text);
    expect(saidInGroup()).toEqual([]);
  },
);

it('phones and plates that residents write are masked for everybody who reads about it', async () => {
  await wang.says('3栋2单元门口被鄂E12K45堵了，我电话15412345678');
  const [ticket] = await test.tickets();
  await test.staff.zhou.tells(`进展 ${ticket?.number ?? ''} 打过15412345678，鄂E12K45的车主来挪`);
  await wang.says('鄂E12K45还没走，电话15412345678', { mention: true });
  const residentsRead = test.said(test.rooms.building3).join('\n');
  const workersRead = test.said(test.rooms.workers).join('\n');
  for (const number of ['15412345678', '鄂E12K45', 'E12K45']) {
    expect(residentsRead).not.toContain(number);
    expect(workersRead).not.toContain(number);
  }
  expect(ticket?.description).not.toContain('15412345678');
});
