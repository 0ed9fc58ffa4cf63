import { describe, expect, it } from 'vitest';

import { asksForWorkerLink } from './worker-link.ts';

describe('a worker asks for the link to their page', () => {
  it.each(['我的工单 链接', '我的工单链接', '工单链接', '我的工单 网页', '链接', '给我链接', '手机页面'])(
    '%s',
    (text) => {
      expect(asksForWorkerLink(text)).toBe(true);
    },
  );

  it.each(['我的工单', '这个链接是诈骗吗', '办结7 网页已修好', '链接打不开'])('%s is none', (text) => {
    expect(asksForWorkerLink(text)).toBe(false);
  });
});
