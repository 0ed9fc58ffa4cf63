import { languageModelContract } from '../../understanding/extraction/language-model.contract.ts';
import { createScriptedModel } from './scripted-model.ts';

languageModelContract('the scripted model', () => {
  const model = createScriptedModel();
  return Promise.resolve({
    model,
    always: (reply) => model.always(reply),
    attempts: () => model.asked.length,
  });
});
