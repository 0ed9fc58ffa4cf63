import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { KnowledgeEntry } from '../entry.ts';
import { normaliseQuestion } from './normalise.ts';
import { particularOf } from './particulars.ts';
import { type Candidate, decide, gates, type Question, retrieve } from './retrieve.ts';
import { explainTerms } from './explain.ts';
import { createSearchIndex } from './search-index.ts';
import { unifySynonyms } from './synonyms.ts';
import { createTokeniser } from './tokenise.ts';

const now = new Date('2026-11-23T02:00:00Z');
const tokenise = createTokeniser();

function entry(id: string, question: string, change: Partial<KnowledgeEntry> = {}): KnowledgeEntry {
  return {
    id,
    key: undefined,
    question,
    alternates: [],
    answer: '答案。',
    category: 'local',
    keywords: [],
    areaPath: undefined,
    source: { title: '社区公告', url: undefined, date: undefined },
    status: 'published',
    links: [],
    pictureId: undefined,
    validFrom: undefined,
    validUntil: undefined,
    reviewAt: new Date('2027-11-23T00:00:00Z'),
    version: 1,
    updatedBy: undefined,
    updatedAt: now,
    ...change,
  };
}

const others = [
  entry('parcel', '快递柜在哪里', { alternates: ['取快递去哪', '丰巢的位置'], keywords: ['快递'] }),
  entry('market', '菜市场几点开门', { alternates: ['买菜的地方早上什么时候开'] }),
  entry('bus', '公交车站怎么走', { alternates: ['坐公交去哪里坐'] }),
  entry('pool', '游泳馆收费标准', { alternates: ['游泳多少钱一次'] }),
  entry('library', '社区图书室开放时间', { alternates: ['图书室周末开不开'] }),
];

function ask(text: string, entries: readonly KnowledgeEntry[] = others, where: Partial<Question> = {}) {
  const index = createSearchIndex(tokenise);
  for (const one of entries) index.set(one);
  return retrieve(index, tokenise, { text, areaPath: '/city/east/', now, ...where });
}
const firstOf = (text: string, entries?: readonly KnowledgeEntry[], where?: Partial<Question>) => {
  const { decision, candidates } = ask(text, entries, where);
  return decision === 'answered' ? candidates[0]?.entry.id : decision;
};

describe('finding the entry', () => {
  test('the very wording is certain, whatever its politeness, signs and width', () => {
    const { decision, certain, candidates } = ask('请问,快递柜在哪里呀??谢谢');
    expect({ decision, certain }).toEqual({ decision: 'answered', certain: true });
    expect(candidates[0]).toMatchObject({ entry: { id: 'parcel' }, score: 1, exact: true });
  });

  test('other words for the same thing find it too', () => {
    expect(firstOf('快递柜在什么地方')).toBe('parcel');
  });

  test('a keyword finds an entry none of whose questions has the word', () => {
    const entries = [...others, entry('clinic', '身体不舒服去哪里', { keywords: ['发烧', '门诊'] })];
    expect(ask('孩子发烧去哪里看门诊', entries).candidates[0]?.entry.id).toBe('clinic');
  });

  test('what nobody wrote about is unknown', () => {
    expect(ask('红烧肉要放多少冰糖').decision).toBe('unknown');
    expect(ask('').decision).toBe('unknown');
    expect(ask('怎么办').decision).toBe('unknown');
  });

  test('two entries as likely as each other are offered as a choice, one alone that is not sure is not', () => {
    const near = (id: string, score: number): Candidate => ({
      ...{ entry: entry(id, '收费标准'), score, exact: false, coverage: score },
      ...{ meetsAspect: true, wording: '收费标准', similarity: score },
    });
    const { decision, choices } = decide([near('gym', 0.45), near('pool', 0.43), near('bus', 0.02)]);
    expect(decision).toBe('choices');
    expect(choices.map((choice) => choice.entry.id)).toEqual(['gym', 'pool']);
    expect(decide([near('gym', 0.15), near('pool', 0.05)]).decision).toBe('unknown');
    expect(decide([near('gym', 0.95), near('pool', 0.92)]).decision).toBe('choices');
  });

  test('a word that names no more than a subject offers its entries, and is no choice where one alone is on it', () => {
    const deposits = [
      entry('rent', '房东不退押金怎么办', { alternates: ['退租押金'], keywords: ['押金'] }),
      entry('works', '装修押金什么时候退', { keywords: ['押金'] }),
    ];
    const { decision, choices, certain } = ask('押金', [...others, ...deposits]);
    expect({ decision, certain }).toEqual({ decision: 'choices', certain: false });
    expect(choices.map(({ entry: { id } }) => id).sort()).toEqual(['rent', 'works']);
    expect(firstOf('房东不退押金怎么办', [...others, ...deposits])).toBe('rent');
    expect(ask('押金', [...others, ...deposits.slice(1)]).choices.length).toBeLessThan(2);
  });

  test('a price is not answered by an entry that names none', () => {
    expect(ask('快递柜多少钱').decision).not.toBe('answered');
  });

  test.each([
    ['菜市场往后还会不会涨摊位费', 'that_day'],
    ['图书室那个姑娘叫什么名字', 'about_a_person'],
    ['菜市场旁边的理发店打烊没', 'right_now'],
    ['游泳的那个女的电话多少', 'somebodys_number'],
    ['哪家图书室最好', 'which_is_best'],
    ['日本的公交卡多少钱', 'elsewhere'],
    ['菜市场旁边的车位租一个月要多少', 'price_here'],
    ['菜市场这边学区划到哪个小学', 'which_school'],
    ['去游泳馆的末班车几点', 'timetable'],
    ['游泳之后腿疼吃什么药', 'medicine'],
    ['帮我写一篇游泳的作文', 'other_work'],
    ['我家还欠多少水费', 'own_account'],
    ['听说隔壁楼的人偷公交卡是真的吗', 'who_did_it'],
    ['附近哪个幼儿园好', 'which_is_best'],
    ['上海的公交补贴怎么领', 'elsewhere'],
  ] as const)('%s asks for one case alone and is not answered', (text, particular) => {
    expect(particularOf(text)).toBe(particular);
    expect(ask(text)).toMatchObject({ decision: 'unknown', certain: false, particular });
  });

  test('what a place tells of itself is told, however particular it is', () => {
    const asked = '我们这驿站几点关门';
    const station = entry('station', '驿站晚上几点关门', { areaPath: '/city/east/' });
    expect(ask(asked, [...others, station]).decision).toBe('answered');
  });

  test.each([
    '打119一次要多少钱',
    '社区几点下班',
    '高空抛物找不到是谁扔的怎么赔',
    '办护照多少钱',
    '多大年纪能办老年卡',
    '加班一天多少钱',
    '停车被刮了谁赔',
    '我们小区物业电话是多少',
    '我们小区物业费的收费标准是多少',
    '高空抛物是谁扔的找不到怎么办',
    '保安室电话多少',
  ])('%s holds for everybody', (text) => {
    expect(particularOf(text)).toBeUndefined();
  });
});

describe('what is served', () => {
  test('drafts, archived and expired entries are not', () => {
    for (const change of [
      { status: 'draft' },
      { status: 'review' },
      { status: 'archived' },
      { validUntil: now },
      { validFrom: new Date(now.getTime() + 1) },
    ] as const)
      expect(firstOf('快递柜在哪里', [entry('parcel', '快递柜在哪里', change)])).toBe('unknown');
  });

  test('an entry of another area is not, nor one of any area where none is known', () => {
    const west = entry('west', '快递柜在哪里', { areaPath: '/city/west/' });
    expect(firstOf('快递柜在哪里', [west])).toBe('unknown');
    expect(firstOf('快递柜在哪里', [west], { areaPath: undefined })).toBe('unknown');
    expect(firstOf('快递柜在哪里', [west], { areaPath: '/city/west/b1/' })).toBe('west');
  });

  test('the narrowest area wins', () => {
    const entries = [
      entry('everywhere', '快递柜在哪里'),
      entry('city', '快递柜在哪里', { areaPath: '/city/' }),
      entry('east', '快递柜在什么位置呢', { areaPath: '/city/east/', alternates: ['快递柜在哪里'] }),
    ];
    expect(firstOf('快递柜在哪里', entries)).toBe('east');
    expect(firstOf('快递柜在哪里', entries, { areaPath: '/city/west/' })).toBe('city');
    expect(firstOf('快递柜在哪里', entries, { areaPath: undefined })).toBe('everywhere');
  });

  test('a category can be asked for alone', () => {
    expect(firstOf('快递柜在哪里', others, { category: 'fraud' })).toBe('unknown');
  });
});

describe('the score', () => {
  const words = fc.constantFrom(
    ...['快递柜', '在哪里', '菜市场', '几点', '开门', '公交', '游泳', '多少钱', '图书室', '冰糖', '呀', '?'],
  );
  const questions = fc.array(words, { maxLength: 8 }).map((parts) => parts.join(''));

  test('is between 0 and 1, sorted, and the decision follows from it', () => {
    fc.assert(
      fc.property(questions, (text) => {
        const { decision, candidates } = ask(text);
        const scores = candidates.map((candidate) => candidate.score);
        expect(scores).toEqual([...scores].sort((one, other) => other - one));
        for (const score of scores) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
        if (decision === 'answered') expect(scores[0]).toBeGreaterThanOrEqual(gates.answer);
      }),
    );
  });

  test('is explained: shares add up to 1, and with their strengths to the coverage', () => {
    fc.assert(
      fc.property(questions, (text) => {
        const index = createSearchIndex(tokenise);
        for (const one of others) index.set(one);
        for (const candidate of retrieve(index, tokenise, { text, areaPath: undefined, now }).candidates) {
          if (candidate.exact) continue;
          const terms = explainTerms(index, tokenise(text), candidate.entry.id);
          expect(terms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
          const coverage = terms.reduce((sum, { share, strength }) => sum + share * strength, 0);
          expect(coverage).toBeCloseTo(candidate.coverage);
        }
      }),
    );
  });

  test('is the same for an index that was changed step by step and one made at once', () => {
    const stepwise = createSearchIndex(tokenise);
    for (const one of others) stepwise.set({ ...one, question: '别的问题', alternates: ['另一个'] });
    stepwise.set(entry('gone', '快递柜在哪里'));
    stepwise.remove('gone');
    for (const one of others) stepwise.set(one);
    fc.assert(
      fc.property(questions, (text) => {
        const question = { text, areaPath: undefined, now };
        const scores = (retrieval: ReturnType<typeof retrieve>) =>
          retrieval.candidates.map(({ entry: found, score }) => [found.id, score.toFixed(9)]).sort();
        const atOnce = ask(text, others, { areaPath: undefined });
        expect(scores(retrieve(stepwise, tokenise, question))).toEqual(scores(atOnce));
      }),
    );
  });
});

describe('reading a question', () => {
  test('normalising twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const once = normaliseQuestion(text);
        expect(once).toBe(once.normalize('NFKC').toLowerCase());
        expect(once).not.toMatch(/[\p{P}\p{Z}]/u);
      }),
    );
  });

  test('synonyms become one word, and a longer word is never cut by a shorter one', () => {
    expect(unifySynonyms('小电驴没电咋办').text).toBe('电动自行车停电怎么办');
    expect(unifySynonyms('网格员怎么找').text).toBe('网格员怎么找');
  });
});
