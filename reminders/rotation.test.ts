import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { antiFraudTexts } from './content/shipped-texts.ts';
import { chooseText, type TextUse } from './rotation.ts';

const texts = antiFraudTexts.map((text) => ({ ...text, id: text.key }));

function useDaily(days: number): readonly TextUse[] {
  const uses: TextUse[] = [];
  for (let day = 1; day <= days; day += 1) {
    const next = chooseText(texts, uses);
    if (next !== undefined) uses.push({ textId: next.id, at: new Date(day * 86_400_000) });
  }
  return uses;
}

describe('chooseText', () => {
  it('uses every text once before any comes again', () => {
    const round = useDaily(texts.length).map((use) => use.textId);
    expect(new Set(round).size).toBe(texts.length);
    expect(useDaily(texts.length + 1).at(-1)?.textId).toBe(round[0]);
  });

  it('does not tell of the same scam on two days running', () => {
    const told = useDaily(texts.length).map((use) => texts.find((text) => text.id === use.textId)?.scamType);
    const repeats = told.filter((type, day) => day > 0 && type !== undefined && type === told[day - 1]);
    expect(repeats).toEqual([]);
  });

  it('has nothing to say without texts', () => {
    expect(chooseText(texts.slice(0, 0), [])).toBeUndefined();
  });

  it('gives the same choice whatever order texts and history come in', () => {
    const history = fc.array(
      fc.record({
        textId: fc.constantFrom(...texts.map((text) => text.id)),
        at: fc.date({ min: new Date(0), max: new Date(1e12), noInvalidDate: true }),
      }),
    );
    fc.assert(
      fc.property(history, (uses) => {
        const turnedAround = chooseText([...texts].reverse(), [...uses].reverse());
        expect(turnedAround?.id).toBe(chooseText(texts, uses)?.id);
      }),
    );
  });
});
