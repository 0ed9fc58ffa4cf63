/**
 * Measures understanding: `npx tsx test/evaluation/understanding.ts --in FILE.jsonl [--errors] [--limit N]`.
 * Lines with `intent` are scored; lines with only `text` (or title and detail) tell the share the bot would speak on.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createUnderstand } from '../../understanding/understand.ts';
import type { Understanding } from '../../understanding/understanding.ts';

const lineSchema = z.looseObject({
  id: z.string().optional(),
  text: z.string().optional(),
  title: z.string().optional(),
  detail: z.string().optional(),
  mentioned: z.boolean().optional(),
  intent: z.string().optional(),
  category: z.string().nullish(),
  urgency: z.string().nullish(),
  slots: z.record(z.string(), z.string()).optional(),
  speak: z.string().optional(),
  note: z.string().optional(),
});
type Line = z.infer<typeof lineSchema>;
interface Measured {
  readonly line: Line;
  readonly text: string;
  readonly got: Understanding;
}

const { values } = parseArgs({
  options: {
    in: { type: 'string' },
    errors: { type: 'boolean', default: false },
    limit: { type: 'string', default: '60' },
  },
});
if (values.in === undefined) throw new Error('say which file to measure: --in FILE.jsonl');
const lines = readFileSync(values.in, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => lineSchema.parse(JSON.parse(line)));

const understand = createUnderstand();
const now = new Date();
const textOf = (line: Line) => line.text ?? [line.title, line.detail].filter(Boolean).join('\n');
const measure = (line: Line): Measured => {
  const text = textOf(line);
  const got = understand({
    text: line.mentioned ? text.replace(/@小助手/g, '').trim() : text,
    addressed: line.mentioned ?? false,
    mentionsOthers: /@/.test(text) && !line.mentioned,
    hasImage: false,
    alias: undefined,
    roomPlace: {},
    now,
  });
  return { line, text, got };
};

lines.slice(0, 300).forEach(measure);
const times: number[] = [];
const measured = lines.map((line) => {
  const started = performance.now();
  const result = measure(line);
  times.push((performance.now() - started) * 1000);
  return result;
});

const percent = (part: number, whole: number) =>
  `${((100 * part) / Math.max(whole, 1)).toFixed(2)} % (${part}/${whole})`;
const speaks = ({ got }: Measured) => ['report', 'fraud_bait', 'fraud_check'].includes(got.intent);
const labelled = measured.filter(({ line }) => line.intent !== undefined);

console.log(`lines ${measured.length}`);
const sorted = times.toSorted((left, right) => left - right);
const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0);
console.log(
  `µs per message: mean ${(times.reduce((a, b) => a + b, 0) / times.length).toFixed(0)}, p50 ${at(0.5)}, p99 ${at(0.99)}, max ${at(1)}`,
);

if (labelled.length > 0) scoreLabelled();
else sharesByIntent();

function scoreLabelled() {
  const right = labelled.filter(({ line, got }) => line.intent === got.intent);
  console.log(`intent accuracy ${percent(right.length, labelled.length)}`);
  const names = Array.from(new Set(labelled.map(({ line }) => line.intent ?? '')));
  const scores = names.map((name) => {
    const f1 = scoreOf(
      ({ line }) => line.intent === name,
      ({ got }) => got.intent === name,
    );
    console.log(`  ${name.padEnd(12)} ${f1.text}`);
    return f1.value;
  });
  console.log(`macro-F1 ${(scores.reduce((a, b) => a + b, 0) / scores.length).toFixed(3)}`);
  const reports = labelled.filter(({ line }) => line.intent === 'report');
  const seen = reports.filter(({ got }) => got.intent === 'report');
  const lenient = (m: Measured) =>
    m.line.category === m.got.category || (m.line.note ?? '').includes(`也可算 ${m.got.category ?? '-'}`);
  console.log(
    `category of recognised reports ${percent(seen.filter(({ line, got }) => line.category === got.category).length, seen.length)}, lenient ${percent(seen.filter(lenient).length, seen.length)}`,
  );
  console.log(
    `category of all reports ${percent(seen.filter(({ line, got }) => line.category === got.category).length, reports.length)}`,
  );
  console.log(
    `emergency ${
      scoreOf(
        ({ line }) => line.urgency === 'emergency',
        ({ got }) => got.urgency === 'emergency',
      ).text
    }`,
  );
  console.log(
    `urgent    ${
      scoreOf(
        ({ line }) => line.urgency === 'urgent',
        ({ got }) => got.urgency === 'urgent',
      ).text
    }`,
  );
  const must = labelled.filter(({ line }) => line.speak === 'must' && !line.mentioned);
  const mustNot = labelled.filter(({ line }) => line.speak === 'must_not');
  console.log(
    `must spoken ${percent(must.filter(speaks).length, must.length)}; must_not spoken ${percent(mustNot.filter(speaks).length, mustNot.length)}`,
  );
  scoreSlots();
  if (values.errors) showErrors();
}

function scoreOf(isIt: (m: Measured) => boolean, saysIt: (m: Measured) => boolean) {
  const hits = labelled.filter((m) => isIt(m) && saysIt(m)).length;
  const said = labelled.filter(saysIt).length;
  const all = labelled.filter(isIt).length;
  const precision = hits / Math.max(said, 1);
  const recall = hits / Math.max(all, 1);
  const value = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return {
    value,
    text: `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${value.toFixed(3)} (${hits} of ${all}, said ${said})`,
  };
}

function slotOf({ got }: Measured, key: string): string | undefined {
  if (key === 'plate') return got.plate;
  if (key === 'phone') return got.phone;
  const place: Readonly<Record<string, string | undefined>> = { ...got.place };
  return place[key];
}

function scoreSlots() {
  for (const key of ['building', 'unit', 'floor', 'room', 'spot', 'plate', 'phone']) {
    const pairs = labelled.map((m) => ({ text: m.text, want: m.line.slots?.[key], got: slotOf(m, key) }));
    const agree = (want: string | undefined, got: string | undefined) =>
      want !== undefined &&
      got !== undefined &&
      (key === 'spot' ? want.includes(got) || got.includes(want) : want === got);
    const hits = pairs.filter(({ want, got }) => agree(want, got)).length;
    const precision = hits / Math.max(pairs.filter(({ got }) => got !== undefined).length, 1);
    const recall = hits / Math.max(pairs.filter(({ want }) => want !== undefined).length, 1);
    const f1 = (2 * precision * recall) / Math.max(precision + recall, 1e-9);
    console.log(`  ${key.padEnd(9)} P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`);
    if (!values.errors) continue;
    for (const { text, want, got } of pairs.filter((pair) => (pair.want ?? pair.got) !== undefined)) {
      if (!agree(want, got)) console.log(`  slot ${key}: want ${want ?? '-'} got ${got ?? '-'} | ${text}`);
    }
  }
}

function showErrors() {
  for (const { line, text, got } of labelled) {
    const want = [line.intent, line.category, line.urgency].map((code) => code ?? '').join(' ');
    const said = [got.intent, got.category, got.urgency].map((code) => code ?? '').join(' ');
    if (want === said) continue;
    const head = `${line.id ?? ''}${line.mentioned ? '@' : ' '} ${want} → ${said}`;
    console.log(`${head} | ${text} | ${line.note ?? ''} | ${got.reasons.join('; ')}`);
  }
}

function countBy(keys: readonly (string | undefined)[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Array.from(counts).toSorted((left, right) => right[1] - left[1]);
}

function sharesByIntent() {
  for (const [intent, count] of countBy(measured.map(({ got }) => got.intent))) {
    console.log(`  ${intent.padEnd(12)} ${percent(count, measured.length)}`);
  }
  const categories = countBy(measured.map(({ got }) => got.category));
  console.log(categories.map(([category, count]) => `${category} ${count}`).join(' · '));
  const spoken = measured.filter(speaks);
  console.log(`spoken ${percent(spoken.length, measured.length)}`);
  if (!values.errors) return;
  for (const { text, got } of spoken.slice(0, Number(values.limit))) {
    console.log(
      `${got.intent} ${got.category ?? ''} ${got.danger ?? ''} | ${text.slice(0, 120)} | ${got.reasons.join('; ')}`,
    );
  }
}
