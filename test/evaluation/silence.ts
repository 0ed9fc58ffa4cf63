/** Task `silence`: everyday talk that nobody said to the bot; how often would it speak? */
import { z } from 'zod';

import { type Line, linesOf, parseJsonLine, readText } from './input.ts';
import { shareOf } from './rates.ts';
import { createStatelessBot } from './stateless-bot.ts';
import { shown, table } from './table.ts';
import { type Evaluation, needed, type Task } from './task.ts';
import type { Prediction } from './understanding-scores.ts';
import { predictionOf } from './understanding.ts';

export const silenceTask: Task = {
  about: 'texts that nobody said to the bot, one a line or JSONL: the share it would speak to',
  run: async ({ input }) => {
    const file = needed(input, '--in');
    return evaluate(readTexts(file, readText(file)));
  },
};

const textSchema = z.looseObject({
  text: z.string().nullish(),
  title: z.string().nullish(),
  detail: z.string().nullish(),
});

/** JSONL when the first line is an object, else one text a line. */
export function readTexts(file: string, content: string): readonly string[] {
  const lines = linesOf(content);
  const isJson = lines[0]?.text.trimStart().startsWith('{') === true;
  return isJson ? lines.map((line) => textOf(file, line)) : lines.map(({ text }) => text);
}

function textOf(file: string, line: Line): string {
  const { text, title, detail } = parseJsonLine(file, line, textSchema);
  return text ?? [title, detail].filter((part) => (part ?? '') !== '').join('\n');
}

type Heard = Omit<Prediction, 'id' | 'slots'> & { readonly i: number; readonly text: string };

async function evaluate(texts: readonly string[]): Promise<Evaluation> {
  const bot = await createStatelessBot();
  const heard: Heard[] = [];
  try {
    for (const [i, text] of texts.entries()) {
      const { slots: _slots, ...got } = predictionOf(await bot.hear({ text, addressed: false }));
      heard.push({ i, text, ...got });
    }
  } finally {
    await bot.stop();
  }
  const spoken = heard.filter(({ speaks }) => speaks);
  const byIntent = [...new Set(heard.map(({ intent }) => intent))].map((intent) => ({
    intent,
    understood: shareOf(heard, (one) => one.intent === intent),
    spoken: shareOf(heard, (one) => one.intent === intent && one.speaks),
  }));
  const share = shareOf(heard, ({ speaks }) => speaks);
  return {
    tables: [
      table('Spoken to without being addressed, with the 95 % interval', [
        ['intent understood', 'lines', 'spoken to'],
        ...byIntent
          .sort((one, other) => other.spoken.hits - one.spoken.hits)
          .map(({ intent, understood, spoken: said }) => [intent, shown(understood), shown(said)]),
        ['all', shown(shareOf(heard, () => true)), shown(share)],
      ]),
      table('Spoken to', spoken.map(offender)),
    ],
    errors: [],
    predictions: heard.map(({ text: _text, ...rest }) => rest),
    summary: {
      n: heard.length,
      spoken: share,
      byIntent: Object.fromEntries(byIntent.map(({ intent, spoken: said }) => [intent, said])),
      offenders: spoken.map(({ i }) => i),
    },
  };
}

const longestShown = 80;

function offender({ i, intent, category, text, reasons }: Heard): readonly string[] {
  const words = text.replaceAll('\n', ' ');
  const cut = words.length > longestShown ? `${words.slice(0, longestShown)}…` : words;
  return [String(i), category ?? intent, cut, reasons.join(' ')];
}
