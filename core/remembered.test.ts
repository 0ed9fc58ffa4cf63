import { describe, expect, it } from 'vitest';

import { remembered } from './remembered.ts';

function counted(most: number) {
  const read: string[] = [];
  const lengthOf = remembered((text) => {
    read.push(text);
    return text.length;
  }, most);
  return { read, lengthOf };
}

describe('remembered', () => {
  it('reads a text once', () => {
    const { read, lengthOf } = counted(2);
    expect([lengthOf('灯'), lengthOf('灯'), lengthOf('')]).toEqual([1, 1, 0]);
    expect(read).toEqual(['灯', '']);
  });

  it('keeps what is asked for again and again, however much comes once', () => {
    const { read, lengthOf } = counted(2);
    for (const once of ['一', '二', '三', '四', '五']) {
      lengthOf('总是');
      lengthOf(once);
    }
    expect(read.filter((text) => text === '总是')).toEqual(['总是']);
  });

  it('forgets what was not asked for in a long time', () => {
    const { read, lengthOf } = counted(2);
    for (const text of ['先', '一', '二', '三', '四', '先']) lengthOf(text);
    expect(read.filter((text) => text === '先')).toHaveLength(2);
  });
});
