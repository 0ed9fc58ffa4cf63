import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findPeopleAffected } from './people.ts';
import { writtenForm } from './written-form.ts';

const people = (text: string) => findPeopleAffected(writtenForm(text));

describe('findPeopleAffected', () => {
  it.each([
    ['我们整栋楼都没水', '我们整栋楼'],
    ['整个单元都黑了', '整个单元'],
    ['全小区停电', '全小区'],
    ['一单元全部停水', '一单元全部'],
    ['3栋都没水', '3栋都'],
    ['上下几层都听得见', '上下几层'],
    ['十几户人家没水用', '十几户人家'],
    ['三百多户挨冻', '三百多户'],
    ['两个老人困在里面', '两个老人'],
    ['还有3个小孩', '3个小孩'],
    ['老人小孩都受不了', '老人小孩'],
    ['一家五口等着做饭', '一家五口'],
    ['我家没水', '我家'],
    ['独居老人没应门', '独居老人'],
    ['我妈下不了楼', '我妈'],
  ])('reads %s', (text, said) => {
    expect(people(text)).toBe(said);
  });

  it.each(['电梯坏了', '没人管', '找个人来修', '路灯不亮'])('finds nobody in %s', (text) => {
    expect(people(text)).toBeUndefined();
  });

  it('says words that are in the text, and never throws', () => {
    const pieces = fc.constantFrom(...Array.from('我们家整栋全单元户人一两十几个老小孩的都和上下层'));
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 7000 }), (characters) => {
        const text = characters.join('');
        expect(text).toContain(findPeopleAffected(text) ?? '');
      }),
    );
  });
});
