import { expect, it } from 'vitest';

import { announcesToAll, carriesOfficeName } from './office-name.ts';

const named = (name: string) => carriesOfficeName({ sender: { key: 'k', name, alias: undefined } });

it.each(['物业小吴', '橘园物业经理老贺', '保安老丁', '社区-周敏', '3栋管家'])(
  '「%s」 speaks for an office',
  (name) => {
    expect(named(name)).toBe(true);
  },
);

it.each(['3-2-501 王敏', '社区团购小李', '物业还我车位', '老丁'])('「%s」 does not', (name) => {
  expect(named(name)).toBe(false);
});

it.each(['@所有人 水管在抢修，今晚不要用水', '@所有人 明天上午电梯检修，请走楼梯'])(
  '「%s」 tells what is known',
  (text) => {
    expect(announcesToAll(text)).toBe(true);
  },
);

it.each(['@所有人 2单元水管爆了', '@所有人 请大家看看，电梯又坏了', '电梯在检修吗', '谁@所有人了'])(
  '「%s」 announces nothing',
  (text) => {
    expect(announcesToAll(text)).toBe(false);
  },
);
