import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { aTicket, exampleNow } from '../../test/support/tickets.ts';
import { categories, type Category } from '../../core/taxonomy.ts';
import { categoryLikeness, compatibleCategories } from './compatible.ts';
import { duplicateReasons } from './messages.zh.ts';
import { isPrivateFault } from './private-fault.ts';
import { incidentMs, scoreDuplicate } from './score.ts';
import { type Candidate, candidateOf, type Telling } from './telling.ts';

const minuteMs = 60_000;

function after(ms: number): Date {
  return new Date(exampleNow.getTime() + ms);
}

const powerCut = aTicket({
  category: 'repair.power',
  place: { building: '3' },
  description: '3栋停电了',
});

function report(over: Partial<Telling> = {}): Telling {
  const { compound } = powerCut;
  const said = { category: 'repair.power' as const, place: { building: '5' }, words: '5栋停电了' };
  return { ...said, compound, group: 'room-5', at: after(10 * minuteMs), ...over };
}

describe('a power cut that another building tells of', () => {
  it('in its own group, within minutes, is one incident', () => {
    expect(scoreDuplicate(report(), candidateOf(powerCut))).toMatchObject({ verdict: 'same' });
    expect(scoreDuplicate(report(), candidateOf(powerCut)).reasons).toContain('incident');
  });

  it('in the group where building 3 was named means another, until it is known to be wide', () => {
    const group = candidateOf(powerCut).group ?? '';
    expect(scoreDuplicate(report({ group }), candidateOf(powerCut)).verdict).toBe('different');
    const wide = candidateOf(powerCut, [{ residentId: 'li', at: exampleNow, building: '6' }]);
    expect(scoreDuplicate(report({ group }), wide).verdict).toBe('same');
  });

  it.each<[string, Partial<Telling>]>([
    ['later', { at: after(incidentMs + 1) }],
    ['of another compound', { compound: '柳岸' }],
    ['of a breaker that will not close', { words: '我家跳闸了,合不上闸' }],
    ['of a lift', { category: 'repair.elevator', words: '5栋电梯停了' }],
  ])('%s is another', (_name, over) => {
    expect(scoreDuplicate(report(over), candidateOf(powerCut)).verdict).toBe('different');
  });
});

describe('a ticket that ended', () => {
  const ended = (closedAt: Date) => candidateOf({ ...powerCut, state: 'closed', closedAt });
  const again = report({ place: { building: '3' }, words: '3栋又停电了', at: after(5 * 3_600_000) });

  it('within three days may be meant, and is never joined', () => {
    expect(scoreDuplicate(again, ended(after(3_600_000))).verdict).toBe('likely');
    expect(scoreDuplicate({ ...again, at: after(80 * 3_600_000) }, ended(after(3_600_000))).verdict).toBe(
      'different',
    );
  });
});

describe('a neighbour in the group where it was told', () => {
  const lamp = aTicket({
    category: 'repair.lighting',
    place: { building: '3', unit: '2' },
    description: '3栋2单元楼道灯坏了',
  });
  const told = (words: string, place: Telling['place'], over: Partial<Telling> = {}) => {
    const { group } = candidateOf(lamp);
    const said = { category: 'repair.lighting' as const, place, words, compound: lamp.compound, group };
    return scoreDuplicate({ ...said, at: after(5 * 3_600_000), ...over }, candidateOf(lamp)).verdict;
  };

  it('means it when they say no more of where it is', () => {
    expect(told('楼道黑咕隆咚,灯早该换了', { building: '3' })).toBe('same');
    expect(told('楼道黑咕隆咚,灯早该换了', { building: '3' }, { group: 'another' })).not.toBe('same');
  });

  it('means another one when they name another thing, another place or none', () => {
    expect(told('3栋门口的路灯坏了', { building: '3' })).not.toBe('same');
    expect(told('3栋1单元楼道灯也坏了', { building: '3', unit: '1' })).toBe('different');
    expect(told('楼道灯坏了', {})).not.toBe('same');
  });
});

describe('the car', () => {
  const blocked = aTicket({ plate: { cipher: 'c', hash: 'h1', masked: '鄂E·**12*' } });
  const { category, place, compound, description: words } = blocked;

  it('with another plate is another', () => {
    const said = { category, place, compound, words, plate: 'h2', at: after(minuteMs) };
    expect(scoreDuplicate(said, candidateOf(blocked))).toEqual({
      verdict: 'different',
      score: 0,
      reasons: ['other_vehicle'],
    });
    expect(scoreDuplicate({ ...said, plate: 'h1' }, candidateOf(blocked)).verdict).toBe('same');
  });
});

const anyCategory = fc.constantFrom<Category>(...categories);
const number = fc.constantFrom('1', '2', '3');
const anyPlace = fc.record(
  {
    building: number,
    unit: number,
    room: fc.constantFrom('101', '502', '1203'),
    spot: fc.constantFrom('东门', '小广场', '地下车库'),
  },
  { requiredKeys: [] },
);
const someWords = fc.constantFrom(
  '我家马桶堵了',
  '厨房水龙头漏水',
  '楼道灯坏了',
  '停电了',
  '家里没水',
  '电梯不动了',
  '天花板渗水',
  '门口车堵了',
);
const anyTelling = fc.record({ category: anyCategory, place: anyPlace, words: someWords });

describe('whatever is told', () => {
  it('two flats’ own troubles are never one, nor asked about', () => {
    fc.assert(
      fc.property(anyTelling, anyTelling, (one, other) => {
        const [said, known] = [one, other].map((told) => ({ ...told, compound: '橘园小区', at: exampleNow }));
        if (said === undefined || known === undefined) return;
        if (!isPrivateFault(said) || !isPrivateFault(known)) return;
        const isOneDoor = said.place.room !== undefined && said.place.room === known.place.room;
        if (isOneDoor && said.place.building === known.place.building) return;
        expect(scoreDuplicate(said, asCandidate(known)).verdict).toBe('different');
      }),
    );
  });

  it('places that contradict each other join only in an incident', () => {
    fc.assert(
      fc.property(anyTelling, anyTelling, (one, other) => {
        const [here, there] = [one.place.building, other.place.building];
        if (here === undefined || there === undefined || here === there) return;
        const scored = scoreDuplicate(
          { ...one, compound: undefined, at: exampleNow },
          asCandidate({ ...other, compound: undefined, at: exampleNow }),
        );
        expect(scored.verdict === 'different' || scored.reasons.includes('incident')).toBe(true);
      }),
    );
  });

  it('every reason has words', () => {
    fc.assert(
      fc.property(anyTelling, anyTelling, (one, other) => {
        const { reasons } = scoreDuplicate(
          { ...one, compound: undefined, at: exampleNow },
          asCandidate({ ...other, compound: undefined, at: exampleNow }),
        );
        for (const reason of reasons) expect(duplicateReasons[reason]).toMatch(/\S/);
      }),
    );
  });
});

function asCandidate({ category, place, words, compound }: Telling): Candidate {
  return candidateOf(aTicket({ category, place, description: words, compound, plate: undefined }));
}

it('compatible categories are so both ways', () => {
  for (const one of categories)
    for (const other of compatibleCategories(one))
      expect(categoryLikeness(other, one)).toBe(categoryLikeness(one, other));
});

describe('one car told of twice', () => {
  const car = aTicket({ category: 'blocked_exit.vehicle', place: {}, description: '车堵在消防门' });
  const seen: Candidate = { ...candidateOf(car, []), plate: 'hash' };
  const again = (over: Partial<Telling> = {}) =>
    report({
      category: 'blocked_exit.vehicle',
      place: { spot: '南门' },
      words: '就是它',
      plate: 'hash',
      ...over,
    });

  it('is one matter, wherever it is said to stand', () => {
    expect(scoreDuplicate(again(), seen)).toMatchObject({ verdict: 'same' });
  });

  it('is another matter once the first was dealt with, or with another plate', () => {
    const over = { ...seen, ticket: { ...seen.ticket, closedAt: after(0) } };
    expect(scoreDuplicate(again(), over).verdict).not.toBe('same');
    expect(scoreDuplicate(again({ plate: 'other' }), seen).verdict).toBe('different');
  });
});
