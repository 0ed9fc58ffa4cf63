import { describe, expect, it } from 'vitest';

import { type Measured, scoreUnderstanding, wrongParts } from './understanding-scores.ts';
import { hadPicture, kindsOf, latelyOf, otherReadings, type Utterance } from './utterance.ts';

const chatter = {
  id: 'x',
  intent: 'chatter',
  category: null,
  urgency: null,
  slots: {},
  speaks: false,
  actsOn: 'chatter',
  confidence: 0.9,
  reasons: [],
} as const;

function measured(line: Partial<Utterance>, got: Partial<Measured['got']> = {}): Measured {
  const intent = line.intent ?? 'chatter';
  return { line: { text: '', ...line, intent }, got: { ...chatter, ...got } };
}

const aReport = { intent: 'report', category: 'repair.leak', urgency: 'normal' } as const;

describe('the other readings of a note', () => {
  it.each([
    ['也可算 suggestion', ['suggestion']],
    ['对邻居喊话,也可算 report anomaly.noise', ['report', 'anomaly.noise']],
    ['语音转文字;也可算消防隐患', ['anomaly.fire_hazard']],
    ['正在发生,也可算 urgent', ['urgent']],
    ['反讽', []],
  ])('%s', (note, expected) => {
    expect([...otherReadings({ note })]).toEqual(expected);
  });

  it('are no kind of difficulty', () => {
    expect(kindsOf({ note: '语音转文字;错字:栓=拴;也可算 repair.leak' })).toEqual(['语音转文字', '错字']);
    expect(kindsOf({})).toEqual([]);
  });
});

it('a context with a photograph is shown as a picture', () => {
  expect(hadPicture({ context: '同时发了一张照片:一辆车' })).toBe(true);
  expect(hadPicture({ context: '他刚报了停水' })).toBe(false);
});

it.each([
  ['他刚报了路灯坏', ['reported']],
  ['他上午反映过积水,机器人问是哪个门', ['reported', 'asked']],
  ['机器人刚请他给办结的工单评价', ['verdict_awaited']],
  ['刚有邻居在群里报停水', []],
  ['同时发了一张照片:一辆车', []],
  [undefined, []],
])('of the context %s it is shown %j', (context, lately) => {
  expect(latelyOf({ context })).toEqual(lately);
});

describe('categories', () => {
  it('count over all reports and over the recognised ones, strictly and with the other reading', () => {
    const { category } = scoreUnderstanding([
      measured(aReport, aReport),
      measured({ ...aReport, note: '也可算 repair.drainage' }, { ...aReport, category: 'repair.drainage' }),
      measured(aReport),
      measured({}),
    ]);
    expect(category.allReports.strict).toMatchObject({ hits: 1, n: 3 });
    expect(category.allReports.lenient).toMatchObject({ hits: 2, n: 3 });
    expect(category.recognisedReports.lenient).toMatchObject({ hits: 2, n: 2 });
  });
});

it('a call to the neighbours that may be a report is right either way when read leniently', () => {
  const { intent } = scoreUnderstanding([
    measured({ note: '也可算 report anomaly.noise' }, { ...aReport, category: 'anomaly.noise' }),
  ]);
  expect([intent.strict.hits, intent.lenient.hits]).toEqual([0, 1]);
});

describe('emergencies', () => {
  it('are recalled over the labelled ones, and false alarms are counted over all others', () => {
    const emergency = { ...aReport, urgency: 'emergency' };
    const { urgency } = scoreUnderstanding([
      measured(emergency, emergency),
      measured(emergency, aReport),
      measured({}, emergency),
      measured({}),
    ]);
    expect(urgency.emergencyRecall).toMatchObject({ hits: 1, n: 2 });
    expect(urgency.emergencyFalseAlarms.strict).toMatchObject({ hits: 1, n: 2 });
  });
});

describe('slots', () => {
  it('a spot is right when one contains the other, other values only when equal', () => {
    const { slots } = scoreUnderstanding([
      measured(
        { slots: { spot: '东区篮球场后头', building: '3' } },
        { slots: { spot: '篮球场', building: '13' } },
      ),
      measured({ slots: { room: 501 } }, { slots: { room: '501' } }),
    ]);
    expect(slots.each.spot.f1).toBe(1);
    expect(slots.each.building.f1).toBe(0);
    expect(slots.micro).toMatchObject({ precision: { hits: 2, n: 3 }, recall: { hits: 2, n: 3 } });
  });
});

describe('speaking', () => {
  it('does not score `may`, and tells hard silence apart', () => {
    const { speaking } = scoreUnderstanding([
      measured({ ...aReport, speak: 'must' }, { ...aReport, speaks: true }),
      measured({ intent: 'question', speak: 'must', mentioned: true }),
      measured({ intent: 'question', speak: 'may' }, { speaks: true }),
      measured({ speak: 'must_not', note: '玩笑' }, { speaks: true }),
      measured({ speak: 'must_not' }),
    ]);
    expect(speaking.must).toMatchObject({ hits: 1, n: 2 });
    expect(speaking.mustUnaddressed).toMatchObject({ hits: 1, n: 1 });
    expect(speaking.mustNot.strict).toMatchObject({ hits: 1, n: 2 });
    expect(speaking.mustNotHard.strict).toMatchObject({ hits: 1, n: 1 });
  });
});

it('says what is wrong with a line', () => {
  const line = { ...aReport, speak: 'must', slots: { unit: '2' } };
  expect(wrongParts(measured(line, { slots: { floor: '2' } }))).toEqual([
    'intent report→chatter',
    'category repair.leak→-',
    'urgency normal→-',
    'unit 2→-',
    'floor -→2',
    'silent',
  ]);
});

it('what is understood and what is acted on are scored apart', () => {
  const unclear = measured({ ...aReport }, { ...aReport, actsOn: 'chatter' });
  const clear = measured({ ...aReport }, { ...aReport, actsOn: 'report' });
  const { report, actedOn } = scoreUnderstanding([unclear, clear]);
  expect(report.recall.rate).toBe(1);
  expect(actedOn.report.recall.rate).toBe(0.5);
});
