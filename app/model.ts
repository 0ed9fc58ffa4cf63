/** The language model, if there is one: LangChain is loaded only then. */
import { randomBytes } from 'node:crypto';

import type { LanguageModel } from '../core/language-model.ts';
import { type Compose, createCompose } from '../handlers/composition/compose.ts';
import { createCarefulModel } from '../understanding/extraction/careful-model.ts';
import type { ModelFigures } from '../understanding/extraction/model-figures.ts';
import { createSecondLook, type SecondLook } from '../understanding/extraction/second-look.ts';
import type { Understand } from '../understanding/understanding.ts';
import type { AppOptions, Foundation } from './create-app.ts';

export interface Model {
  readonly secondLook: SecondLook;
  readonly compose: Compose;
  figures(): ModelFigures;
}

/** A quarter of the turns that run at once: the others never wait for it. */
const concurrent = 32;
const breaker = { failures: 5, restMs: 60_000 } as const;
/** As without any setting, for a model that a test hands over. */
const usual = { timeMs: 4000, callsPerPlace: 100, callsPerDay: 5000 } as const;

export async function loadLanguageModel({
  config,
  languageModel,
}: AppOptions): Promise<LanguageModel | undefined> {
  if (languageModel !== undefined || config.model === undefined) return languageModel;
  const { createChatModel } = await import('../understanding/extraction/chat-model.openai.ts');
  return createChatModel(config.model);
}

/** @param understand the first reader, whose doubts the model settles */
export function createModel(
  { languageModel, config, clock, log }: Foundation,
  understand: Understand,
): Model | undefined {
  if (languageModel === undefined) return undefined;
  const { timeMs, callsPerPlace, callsPerDay: calls } = config.model ?? usual;
  const { timeZone } = config;
  const limits = { timeMs, callsPerPlace, calls, timeZone, concurrent, breaker };
  const model = createCarefulModel(languageModel, limits, clock);
  const newTag = () => randomBytes(6).toString('hex');
  return {
    secondLook: createSecondLook({ model, understand, log, newTag }),
    compose: createCompose({ model, log, newTag }),
    figures: model.figures,
  };
}
