/** The language model, if there is one: LangChain is loaded only then. */
import { randomBytes } from 'node:crypto';

import type { LanguageModel } from '../core/language-model.ts';
import { createCarefulModel } from '../understanding/extraction/careful-model.ts';
import type { ModelFigures } from '../understanding/extraction/model-figures.ts';
import { createSecondLook, type SecondLook } from '../understanding/extraction/second-look.ts';
import type { AppOptions } from './create-app.ts';
import type { ModelConfig } from './model-config.ts';

export interface Model {
  readonly secondLook: SecondLook;
  figures(): ModelFigures;
}

/** A quarter of the turns that run at once: the others never wait for it. */
const concurrent = 32;
const breaker = { failures: 5, restMs: 60_000 } as const;

const usual = { timeMs: 4000, callsPerPlace: 100, callsPerDay: 5000 } as const;

export async function openModel({
  config,
  clock,
  log,
  languageModel,
}: AppOptions): Promise<Model | undefined> {
  const model = languageModel ?? (await connect(config.model));
  if (model === undefined) return undefined;
  const { timeMs, callsPerPlace, callsPerDay: calls } = config.model ?? usual;
  const { timeZone } = config;
  const limits = { timeMs, callsPerPlace, calls, timeZone, concurrent, breaker };
  const careful = createCarefulModel(model, limits, clock);
  const newTag = () => randomBytes(6).toString('hex');
  return {
    secondLook: createSecondLook({ model: careful, log, newTag }),
    figures: () => careful.figures(),
  };
}

async function connect(config: ModelConfig | undefined): Promise<LanguageModel | undefined> {
  if (config === undefined) return undefined;
  const { createChatModel } = await import('../understanding/extraction/chat-model.openai.ts');
  return createChatModel(config);
}
