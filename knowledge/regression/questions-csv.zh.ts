/** What the columns of a file of questions are called, and what stands in them. */
import { type Expectation, expectations } from './question.ts';

export const columns = { text: '问题', expects: '期望', entry: '条目', areaPath: '区域' } as const;
export const header: readonly string[] = Object.values(columns);

export const expectationNames: Readonly<Record<Expectation, string>> = {
  answer: '回答',
  choice: '列为选项',
  silence: '不答',
};

const otherNames: Readonly<Record<string, Expectation>> = { 选项: 'choice', 沉默: 'silence', 答: 'answer' };

export function expectationNamed(name: string): Expectation | undefined {
  return expectations.find((one) => expectationNames[one] === name || one === name) ?? otherNames[name];
}

export const skippedBecause = {
  text: '问题太短或太长（2 到 200 字）',
  expects: '「期望」应写：回答、列为选项、不答',
  entry: '知识库里没有这个条目（写标准问题或编号）',
  area: '没有这个区域，或不在您负责的范围内',
} as const;
