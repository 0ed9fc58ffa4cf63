import { describe, expect, it } from 'vitest';

import { scamTypes } from '../../fraud/scam-types.ts';
import { reminderStyles } from '../reminder.ts';
import { isInSeason, seasons } from './seasons.ts';
import type { ShippedText } from './shipped-text.ts';
import { antiFraudTexts, scamGuides, shippedTexts } from './shipped-texts.ts';

/** Numbers that hold all over China and may be called. */
const hotlines = new Set(['110', '119', '120', '122', '12345', '12381', '96110']);

function said({ title, body }: ShippedText): string {
  return `${title}\n${body}`;
}

describe('the shipped reminder texts', () => {
  it('have every style of every kind of scam, and at least eight wordings of each kind', () => {
    for (const type of scamTypes) {
      const own = antiFraudTexts.filter(({ scamType }) => scamType === type);
      expect(own.length, type).toBeGreaterThanOrEqual(8);
      expect(new Set(own.map(({ style }) => style)), type).toEqual(new Set(reminderStyles));
    }
  });

  it('are many enough for fire safety and the seasons', () => {
    const count = (topic: ShippedText['topic']) => shippedTexts.filter((text) => text.topic === topic).length;
    expect(count('fire_safety')).toBeGreaterThanOrEqual(24);
    expect(count('seasonal')).toBeGreaterThanOrEqual(16);
  });

  it.each(shippedTexts.map((text) => [text.key, text] as const))(
    '%s is short, plain and sourced',
    (_, text) => {
      expect(said(text).length).toBeLessThanOrEqual(200);
      expect(text.title.length).toBeLessThanOrEqual(22);
      expect(said(text)).not.toMatch(/https?:|www\.|\.com|\.cn|二维码|\{\{/u);
      expect(said(text)).not.toMatch(
        /[!！]|震惊|速看|必看|紧急扩散|转发|扩散|疯传|不看后悔|倾家荡产|血本无归|千万|%|％/u,
      );
      expect(text.source).not.toBe('');
      expect(Date.parse(text.reviewAt)).not.toBeNaN();
    },
  );

  it('name only hotlines that hold all over China', () => {
    const numbers = shippedTexts.flatMap((text) => said(text).match(/\d+/gu) ?? []);
    // The figures left over are those of "00" and of no amount, share or year.
    expect([...new Set(numbers)].filter((number) => !hotlines.has(number))).toEqual(['00']);
  });

  it('say of every fraud whom to ask or where to report it', () => {
    expect(antiFraudTexts.filter((text) => !/96110|110/u.test(text.body))).toEqual([]);
  });

  it('tell what is invented as invented, and nothing of a named place or an amount', () => {
    for (const text of shippedTexts.filter(({ style }) => style === 'case_like')) {
      expect(text.body, text.key).toMatch(/^(?:假如|设想一下|打个比方)/u);
      expect(said(text), text.key).not.toMatch(/[万千百]元|[省市县区镇]的|先生|女士|某某/u);
    }
  });

  it('give old people the conclusion and at most three points in short sentences', () => {
    for (const { key, title, body } of shippedTexts.filter(({ style }) => style === 'elder')) {
      expect(title.length, key).toBeLessThanOrEqual(16);
      const sentences = body.split(/[。；]/u).filter((sentence) => sentence !== '');
      expect(sentences.length, key).toBeLessThanOrEqual(5);
      for (const sentence of sentences) expect(sentence.length, sentence).toBeLessThanOrEqual(20);
      expect(body, key).not.toContain('四，');
    }
  });

  it('keep festival texts to their time of the year', () => {
    const festive = shippedTexts.filter(({ style }) => style === 'festival');
    expect(festive.filter(({ season }) => season === undefined)).toEqual([]);
  });

  it('have keys and titles that are unique', () => {
    expect(new Set(shippedTexts.map(({ key }) => key)).size).toBe(shippedTexts.length);
    expect(new Set(shippedTexts.map(({ title }) => title)).size).toBe(shippedTexts.length);
  });

  it('are worded anew: no two of one kind share many turns of phrase', () => {
    const pairs = shippedTexts.flatMap((text, index) =>
      shippedTexts
        .slice(index + 1)
        .filter((other) => other.topic === text.topic && other.scamType === text.scamType)
        .map((other) => [text, other] as const),
    );
    const alike = pairs.filter(([one, other]) => likeness(said(one), said(other)) > mostAlike);
    expect(alike.map(([one, other]) => `${one.key} ${other.key}`)).toEqual([]);
  });
});

/** Of the three-character sequences of the shorter text, how many may occur in the other. */
const mostAlike = 0.2;

function likeness(one: string, other: string): number {
  const [a, b] = [trigrams(one), trigrams(other)];
  const shared = [...a].filter((gram) => b.has(gram)).length;
  return shared / Math.min(a.size, b.size);
}

function trigrams(text: string): ReadonlySet<string> {
  const plain = text.replace(/[^\p{Script=Han}]/gu, '');
  return new Set(Array.from({ length: Math.max(0, plain.length - 2) }, (_, at) => plain.slice(at, at + 3)));
}

describe('the guides of scams', () => {
  it('describe every kind: how it goes, what to do and for whom', () => {
    expect(scamGuides.map(({ type }) => type)).toEqual([...scamTypes]);
    for (const guide of scamGuides)
      for (const words of [guide.howItGoes, guide.whatToDo, guide.forWhom])
        expect(words.length, guide.type).toBeGreaterThan(5);
  });
});

describe('the days on which shipped texts are read again', () => {
  it('are spread: no day asks for more than a sixth of the library', () => {
    const counts = new Map<string, number>();
    for (const { reviewAt } of shippedTexts) counts.set(reviewAt, (counts.get(reviewAt) ?? 0) + 1);
    expect(Math.max(...counts.values())).toBeLessThan(shippedTexts.length / 6);
    expect(counts.size).toBeGreaterThan(20);
  });

  it('come before the season of a text, early enough to write another one', () => {
    for (const { key, season, reviewAt } of shippedTexts) {
      if (season === undefined) continue;
      const inDays = (days: number) =>
        new Date(Date.parse(reviewAt) + days * 24 * 3_600_000).toISOString().slice(0, 10);
      expect(isInSeason(season, inDays(29)), key).toBe(false);
      expect(isInSeason(season, inDays(30)), key).toBe(true);
    }
  });
});

describe('a season', () => {
  it.each([
    ['cold', '2026-12-31', true],
    ['cold', '2027-01-01', true],
    ['cold', '2027-02-28', true],
    ['cold', '2027-03-01', false],
    ['cold', '2026-11-09', false],
    ['school_start', '2027-02-20', true],
    ['school_start', '2027-09-01', true],
    ['school_start', '2027-05-01', false],
  ] as const)('%s on %s: %s', (season, day, inSeason) => {
    expect(isInSeason(season, day)).toBe(inSeason);
  });

  it('never holds back what is of no season', () => {
    expect(isInSeason(undefined, '2026-11-23')).toBe(true);
  });

  it('has texts', () => {
    const used = new Set(shippedTexts.map(({ season }) => season));
    expect(seasons.filter((season) => !used.has(season))).toEqual([]);
  });
});
