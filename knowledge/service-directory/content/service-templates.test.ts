import { beforeAll, describe, expect, test } from 'vitest';

import { createTokeniser, type Tokenise } from '../../retrieval/tokenise.ts';
import { replyLimit } from '../../entry-draft.ts';
import { answerOfItem } from '../item-answer.ts';
import { mattersOf } from '../item-document.ts';
import { parseServiceDraft } from '../service-draft.ts';
import { serviceTemplates } from './service-templates.ts';

/** Short numbers that hold all over China. */
const allowedNumbers = new Set(['12333', '12393', '12329', '12348', '95598', '12345']);

test('there are about forty, each under its own key', () => {
  expect(serviceTemplates.length).toBeGreaterThanOrEqual(40);
  expect(new Set(serviceTemplates.map(({ key }) => key)).size).toBe(serviceTemplates.length);
});

describe.each(serviceTemplates.map((template) => [template.key, template] as const))(
  '%s',
  (_key, template) => {
    test('is a valid item with a source, and leaves to each place what is local', () => {
      expect(() => parseServiceDraft(template)).not.toThrow();
      expect(template.source.date).toBeDefined();
      expect(template.offices).toEqual([]);
      expect(template.areaPath).toBeUndefined();
    });

    test('names no number that does not hold everywhere, and fits on a phone', () => {
      const { text } = answerOfItem(template, { kind: 'none' }, { wanted: ['how'] });
      const numbers = text.match(/\d{5,}/gu) ?? [];
      expect(numbers.filter((number) => !allowedNumbers.has(number))).toEqual([]);
      expect(text.length).toBeLessThanOrEqual(replyLimit);
    });
  },
);

describe('names', () => {
  let tokenise: Tokenise;
  beforeAll(() => {
    tokenise = createTokeniser();
  });

  test('no two templates are called the same, be it by synonyms', () => {
    const owners = new Map<string, Set<string>>();
    for (const template of serviceTemplates)
      for (const matter of mattersOf(template)) {
        const { text } = tokenise(matter);
        owners.set(text, (owners.get(text) ?? new Set()).add(template.key));
      }
    expect([...owners].filter(([, keys]) => keys.size > 1)).toEqual([]);
  });
});
