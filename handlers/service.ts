/**
 * Answers from the service directory: where something is done, with what, how long it takes. Where an entry of the
 * knowledge base is surer, the turn passes on to it.
 */
import { itemOrEntry } from '../knowledge/service-directory/item-or-entry.ts';
import type { FoundServices } from '../knowledge/service-directory/service-directory.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import type { QuestionKnowledge } from './question.ts';
import { choosingOf, isForeign, rememberedOf, type State } from './question-dialogue.ts';
import { chosenByName, chosenNumber } from './service-choice.ts';
import { goOnWithItem } from './service-follow-up.ts';
import { type AskedServices, sayItem } from './service-reply.ts';
import { serviceMessages } from './service.messages.zh.ts';

export function createServiceHandler(
  services: AskedServices,
  knowledge: Pick<QuestionKnowledge, 'ask'>,
): Handler {
  return {
    name: 'service',
    accepts: (turn) => turn.message.kind === 'text' && (mayAsk(turn) || ownState(turn) !== undefined),
    handle: (turn) => Promise.resolve(handle(services, knowledge, turn)),
  };
}

/** A question, or a few words to the bot that may name something to be done. */
function mayAsk({ understanding, message }: Turn): boolean {
  if (understanding.intent === 'question') return true;
  return message.addressed && understanding.intent === 'chatter' && message.text.trim().length > 3;
}

type OwnState = Extract<State, { kind: 'answered_by_item' | 'choosing_item' | 'choosing_area' }>;

function ownState(turn: Turn): OwnState | undefined {
  const remembered = rememberedOf(turn);
  return remembered === undefined || remembered.kind === 'choosing' || remembered.kind === 'answered'
    ? undefined
    : remembered;
}

function handle(
  services: AskedServices,
  knowledge: Pick<QuestionKnowledge, 'ask'>,
  turn: Turn,
): Outcome | 'pass' | 'silent' {
  const state = ownState(turn);
  const further = state === undefined ? undefined : goOn(services, turn, state);
  if (further !== undefined) return further;
  return mayAsk(turn) ? answerOrPass(services, knowledge, turn) : 'pass';
}

/** With what was offered or answered before; absent: it is something of its own. */
function goOn(services: AskedServices, turn: Turn, state: OwnState): Outcome | 'silent' | undefined {
  if (turn.message.mentionsOthers) return undefined;
  if (state.kind === 'answered_by_item') return goOnWithItem(services, turn, state);
  const { text } = turn.message;
  if (state.kind === 'choosing_item') {
    const id = state.itemIds[chosenNumber(text, state.itemIds.length) ?? -1];
    const item = id === undefined ? undefined : services.find(id);
    return item && sayItem(services, turn, { item, wanted: state.wanted, did: 'service.chosen' });
  }
  const area = state.areas[chosenNumber(text, state.areas.length) ?? -1] ?? chosenByName(text, state.areas);
  const item = services.find(state.itemId);
  if (area === undefined || item === undefined) return undefined;
  return sayItem(services, turn, {
    item,
    wanted: state.wanted,
    areaPath: area.path,
    did: 'service.area_told',
  });
}

function answerOrPass(
  services: AskedServices,
  knowledge: Pick<QuestionKnowledge, 'ask'>,
  turn: Turn,
): Outcome | 'pass' {
  const areaPath = areaOf(turn);
  const { text } = turn.message;
  const found = services.ask({ text, areaPath });
  if (found === undefined) return 'pass';
  const entries = knowledge.ask({ text, areaPath: turn.group?.areaPath, now: turn.now });
  const onlyIfSure = turn.licence === 'only_if_sure';
  const choice = itemOrEntry(found, entries, onlyIfSure);
  if (choice.kind === 'entry' || (onlyIfSure && turn.message.mentionsOthers)) return 'pass';
  if (choice.kind === 'offer') return offer(turn, found);
  const { item, score } = choice;
  const { wanted } = found;
  const told = areaPath === turn.group?.areaPath ? undefined : areaPath;
  return sayItem(services, turn, { item, wanted, areaPath: told, did: 'service.answered', score });
}

/** What they said a moment ago of where they live is narrower than where the group is. */
function areaOf(turn: Turn): string | undefined {
  const state = ownState(turn);
  return (state?.kind === 'answered_by_item' ? state.areaPath : undefined) ?? turn.group?.areaPath;
}

function offer(turn: Turn, { choices, wanted }: FoundServices): Outcome | 'pass' {
  if (isForeign(turn.dialogue)) return 'pass';
  const names = choices.map(({ name }) => name);
  const choosing = {
    kind: 'choosing_item',
    itemIds: choices.map(({ id }) => id),
    wanted,
  } as const;
  return {
    replies: [{ purpose: 'ask', text: serviceMessages.choices(names), evidence: names }],
    dialogue: choosingOf(choosing, turn.now),
    did: 'question.choices',
  };
}
