import { describe, expect, it } from 'vitest';
import type { RoutingRuleBody } from '../contract.ts';
import { conditionsInWords, targetInWords } from './rule-words.zh.ts';
import { moved, toRule, toRuleValues } from './rule-values.ts';

const rule: RoutingRuleBody = {
  id: 'r',
  name: '夜间急修',
  enabled: true,
  when: {
    categories: ['repair', 'blocked_exit.vehicle'],
    urgencies: ['urgent'],
    weekdays: [1, 2],
    areaPath: '/c/g1/',
    hours: { from: '22:00', until: '06:00' },
    line: 'outside',
  },
  to: { kinds: ['property', 'community'], departmentId: 'd1', workerId: 'w1' },
};
const names = { area: () => '一网格', department: () => '路政队', worker: () => '小竹' };

describe('the form of a rule', () => {
  it('gives back what it was filled with', () => {
    expect(toRule('r', true, toRuleValues(rule))).toEqual(rule);
  });

  it('has no condition where nothing is said, nor for half of a time', () => {
    expect(toRule('r', false, { name: ' 其余 ', from: '22:00' })).toEqual({
      id: 'r',
      name: '其余',
      enabled: false,
      when: { categories: [], urgencies: [], weekdays: [] },
      to: { kinds: [] },
    });
  });
});

describe('a rule in words', () => {
  it('says when it holds and where it leads', () => {
    expect(conditionsInWords(rule.when, names)).toBe(
      '维修（全部）、车辆堵塞通道；一网格；加急；周一、周二；22:00 到次日 06:00；红线外（道路、市政）',
    );
    expect(targetInWords(rule.to, names)).toBe('小竹；路政队；物业服务 → 社区居委会');
  });

  it('without conditions holds always', () => {
    expect(conditionsInWords({ categories: [], urgencies: [], weekdays: [] }, names)).toBe('所有工单');
  });
});

describe('moving a rule', () => {
  it('changes places with its neighbour, and stays at the ends', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });
});
