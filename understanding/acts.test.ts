import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { posted } from '../test/support/message-in-context.ts';
import { cutIntoActs } from './acts.ts';
import { read } from './rule-book.ts';
import { loadShippedClassifier } from './classifier/shipped.ts';
import { createUnderstand } from './understand.ts';
import { writtenForm } from './written-form.ts';

const understand = createUnderstand();
const hear = (text: string) => understand(posted(text, { addressed: true }));
const wants = (text: string) => {
  const { intent, category, further } = hear(text);
  return [{ intent, category }, ...further].map((act) => act.category ?? act.intent);
};

describe('a fault and a paper in one breath', () => {
  it.each([
    ['4栋燃气灶打不着火,居住证在哪办', ['repair.gas', 'question']],
    ['停水了,身份证在哪补', ['repair.water', 'question']],
    ['楼道灯坏了,孩子上学摸黑咋办', ['repair.lighting']],
    ['7栋电梯坏了,几点能修好', ['repair.elevator']],
    ['居住证在哪办,身份证在哪补', ['question']],
  ])('「%s」', (text, expected) => {
    expect(wants(text)).toEqual(expected);
  });
});

describe('two halves around 另外, 对了 or 顺便', () => {
  const shipped = createUnderstand({ classify: loadShippedClassifier().guess });
  const halves = (text: string) => {
    const { intent, category, further } = shipped(posted(text));
    return [{ intent, category }, ...further].map((act) => act.category ?? act.intent);
  };

  it.each([
    ['辛苦师傅把水管修好了,对了4单元的灯不亮', ['repair.lighting']],
    ['我家地漏返味,另外身份证丢了去哪补办?', ['repair.drainage', 'question']],
    ['对讲机不响了,还有养老金认证怎么弄', ['repair.access', 'question']],
    ['马桶堵了,顺便问一下身份证在哪补', ['repair.drainage', 'question']],
  ])('are each heard: 「%s」', (text, expected) => {
    expect(halves(text)).toEqual(expected);
  });

  it.each([
    ['厕所堵了,对了是2单元的', ['repair.drainage']],
    ['大门坏了,另外大家晚上小心点', ['repair.access']],
    ['厕所堵了,对了什么时候能来修', ['repair.drainage']],
    ['上周厕所堵了,早通好了,对了今天吃啥', ['chatter']],
    ['今天的菜不错,对了谁家猫丢了', ['chatter']],
  ])('leave the one fault there is, or none: 「%s」', (text, expected) => {
    expect(halves(text)).toEqual(expected);
  });
});

describe('several things wanted in one message', () => {
  it.each([
    ['3栋电梯坏了,另外垃圾桶满了没人清', ['repair.elevator', 'anomaly.sanitation']],
    ['路灯不亮,健身器材也断了', ['repair.lighting', 'repair.facility']],
    ['可视对讲黑屏了,还有四楼窗户玻璃碎了', ['repair.access', 'repair.facility']],
    ['6栋垃圾没人清,还有9栋门口积水过不去', ['anomaly.sanitation', 'repair.drainage']],
    ['道闸抬不起来,还有路边井盖塌了', ['repair.access', 'repair.facility']],
    ['单元门关不上,还有楼上天天半夜装修', ['repair.access', 'anomaly.noise']],
    ['电梯又坏了。另外请问医保怎么办理', ['repair.elevator', 'question']],
    ['谢谢师傅,门禁修好了,不过路灯还是不亮', ['repair.lighting', 'feedback']],
    ['1,谢谢!对了8栋的井盖裂了', ['repair.facility', 'feedback']],
    ['居住证在哪办?还有2栋的路灯不亮', ['repair.lighting', 'question']],
  ])('hears each in 「%s」', (text, expected) => {
    expect(wants(text)).toEqual(expected);
  });

  it.each([
    ['厨房漏水,下水道也堵了,满地都是水', 1],
    ['楼上半夜蹦迪,吵得睡不着,找他沟通还骂人', 1],
    ['3栋停电了,电梯也停了,物业没人管', 1],
    ['楼道堆满纸箱,万一着火怎么办', 1],
    ['电梯坏了三天,爬楼爬得腿软,到底什么时候修', 1],
    ['路灯不亮,麻烦处理一下,谢谢物业', 1],
    ['3栋轿厢里的灯灭了,黑咕隆咚的', 1],
    ['电梯停了,走楼梯黑灯瞎火的,楼道灯也不亮', 2],
  ])('takes one fault told at length as one: 「%s」', (text, count) => {
    expect(wants(text)).toHaveLength(count);
  });

  it('keeps apart what semicolons keep apart, each in its place', () => {
    const { place, further } = hear('两个问题:1栋路灯坏了;5栋垃圾没人收');
    expect([place.building, ...further.map((act) => act.place.building)]).toEqual(['1', '5']);
  });

  it('gives each its own place, and the one said before where none is said', () => {
    const { place, further } = hear('3栋电梯坏了,5栋路灯不亮,健身器材也断了');
    expect(place.building).toBe('3');
    expect(further.map((act) => act.place.building)).toEqual(['5', '5']);
  });

  it('leaves a part said alone in the building said before, and not in it once another is named', () => {
    const { further } = hear('3栋2单元电梯坏了,一楼的灯也不亮,南门健身器材也断了');
    expect(further.map(({ place }) => place)).toEqual([
      { building: '3', unit: '2', floor: '1' },
      { spot: '南门' },
    ]);
  });

  it.each([
    ['我被困在电梯里了,灯也不亮了', 0],
    ['楼道里好大的煤气味,另外垃圾桶满了没人清', 1],
  ])(
    'takes what is said beside a danger for part of the cry, unless it is named apart: 「%s」',
    (text, more) => {
      const { danger, further } = hear(text);
      expect(danger).toBeDefined();
      expect(further).toHaveLength(more);
    },
  );

  it('puts what threatens life first', () => {
    expect(hear('路灯不亮好几天了,还有我家燃气泄漏了')).toMatchObject({ danger: 'gas' });
  });

  it('covers the text without gaps or overlaps, whatever it says', () => {
    const word = fc.constantFrom(
      '电梯坏了',
      '灯不亮',
      ',',
      '。',
      '另外',
      '垃圾没人清',
      '谢谢',
      ' ',
      '3栋',
      '怎么办理医保',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (parts) => {
        const form = writtenForm(parts.join(''));
        const stretches = cutIntoActs(form, read(form));
        expect(stretches.map(({ start, end }) => form.slice(start, end)).join('')).toBe(form);
      }),
    );
  });
});
