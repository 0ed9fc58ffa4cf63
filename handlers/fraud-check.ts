/**
 * Is this a scam: what it looks like, by what one can tell, and what to do. A text that is shown is judged itself; what
 * somebody tells of a call is answered by the entry about it. With the source, and never a shrug.
 */
import { redact } from '../core/redaction.ts';
import type { AssessFraud, FraudAssessment } from '../fraud/assessment.ts';
import type { BaitKind } from '../fraud/bait-kind.ts';
import { isOwnKind } from '../fraud/own/own-type.ts';
import type { SayKind } from '../fraud/own/say-kind.ts';
import { type Answer, sourceOf } from '../knowledge/answer.ts';
import { sourceLine } from '../knowledge/messages.zh.ts';
import { plainAnswer } from '../knowledge/retrieval/retrieve.ts';
import type { Intent } from '../core/taxonomy.ts';
import type { ReadCode } from '../fraud/read-code.ts';
import { askedHow } from './asked-how.ts';
import { leadsAstray } from './bait-reading.ts';
import { entryReply } from './entry-reply.ts';
import { fraudCheckMessages } from './fraud-check.messages.zh.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import type { QuestionKnowledge } from './question.ts';
import { type ShownText, shownText } from './shown-text.ts';
import { readVictim } from './victim-reading.ts';

export type FraudKnowledge = Pick<QuestionKnowledge, 'ask' | 'answer' | 'answerWithKey'>;

export interface FraudCheckDeps {
  readonly knowledge: FraudKnowledge;
  readonly assess: AssessFraud;
  readonly sayKind: SayKind;
  /** What the code in a picture says. */
  readonly readCode: ReadCode;
}

/** Entries of the shipped content: for any scam, and for whose money or code is gone already. */
const anyScam = 'fraud-check';
const moneyGone = 'fraud-victim';

/** The entry of each kind, which gives the source. */
const entryOf: Readonly<Partial<Record<BaitKind, string>>> = {
  brushing_rebate: 'fraud-brushing',
  fake_investment: 'fraud-investment',
  fake_shopping: 'fraud-shopping',
  fake_customer_service: 'fraud-customer-service',
  loan_and_credit: 'fraud-loan',
  fake_acquaintance: 'fraud-acquaintance',
  fake_authority: 'fraud-police',
  romance: 'fraud-romance',
  game_trade: 'fraud-games',
  flight_change: 'fraud-flight',
  elder_fraud: 'fraud-elderly',
  fake_community_worker: 'scam-subsidy',
  account_trade: 'fraud-sell-card',
};
const mostReasons = 3;

/** What a swindler's text is taken for when somebody pastes it without a word. */
const pasted: ReadonlySet<Intent> = new Set(['chatter', 'question', 'help']);

export function createFraudCheckHandler(deps: FraudCheckDeps): Handler {
  return {
    name: 'fraud_check',
    accepts: (turn) =>
      turn.understanding.intent === 'fraud_check' || isShownBait(turn) || isPastedScam(deps, turn),
    handle: async (turn) => (isPassedOn(turn) ? 'silent' : answerCheck(deps, turn)),
  };
}

/** Bait that somebody shows the bot asks what to make of it. */
function isShownBait({ message, understanding }: Turn): boolean {
  return understanding.intent === 'fraud_bait' && message.addressed;
}

/** 凡是要你转账的都是诈骗: who passes a warning on to the neighbours asks nothing. */
const slogan =
  /(?:凡是?|任何|所有|一切|一律|谨防|警惕|牢记|切记)[^?？]{0,60}(?:诈骗|骗子|骗局)[^?？吗呢吧]*$/u;

function isPassedOn({ message: { addressed, text } }: Turn): boolean {
  return !addressed && slogan.test(text);
}

function isPastedScam({ assess }: FraudCheckDeps, { message, understanding }: Turn): boolean {
  if (!message.addressed || message.kind !== 'text' || !pasted.has(understanding.intent)) return false;
  const shown = shownText(message);
  return shown?.isForwarded === true && assess(shown.text).isFraud;
}

async function answerCheck(deps: FraudCheckDeps, turn: Turn): Promise<Outcome> {
  const victim = readVictim(turn.message.text);
  const where = whereOf(turn);
  if (victim !== undefined) return answered(turn, deps.knowledge.answerWithKey(moneyGone, where));
  const shown = shownText(turn.message);
  if (shown === undefined && turn.pictureBefore !== undefined)
    return answerPicture(deps, turn, turn.pictureBefore);
  const judged = shown === undefined ? undefined : deps.assess(shown.text);
  if (shown?.isForwarded === true && judged?.isFraud === true) return looksLike(deps, turn, judged);
  const surely = sureEntry(deps, turn, shown);
  if (surely !== undefined) return answered(turn, surely);
  if (judged?.isFraud === true) return looksLike(deps, turn, judged);
  return unsuspicious(deps, turn, shown);
}

function unsuspicious(deps: FraudCheckDeps, turn: Turn, shown: ShownText | undefined): Outcome {
  const plain = answerToQuestion(deps, turn);
  return plain === undefined ? nothingFound(deps, turn, shown) : answered(turn, plain);
}

/** What must be known so surely before it is said in the place of the advice about any scam. */
const surelyAsked = 0.5;
const surelyAskedOfOneself = 0.35;

/** 补换证件收多少 sounds like bait, and is a question: said to the bot, and an entry answers it. */
function answerToQuestion({ knowledge }: FraudCheckDeps, turn: Turn): Answer | undefined {
  const { addressed, text, quote } = turn.message;
  const manner = addressed && quote === undefined ? askedHow(text) : undefined;
  if (manner === undefined) return undefined;
  const best = plainAnswer(knowledge.ask({ text, ...whereOf(turn) }));
  return best === undefined || best.score < (manner === 'plainly' ? surelyAsked : surelyAskedOfOneself)
    ? undefined
    : knowledge.answer(best.entry.id, whereOf(turn));
}

/** The words of a picture stay unread; a code in it leads somewhere. */
async function answerPicture(
  deps: FraudCheckDeps,
  turn: Turn,
  picture: NonNullable<Turn['pictureBefore']>,
): Promise<Outcome> {
  const code = await deps.readCode(picture, turn.signal);
  const judged = code === undefined ? undefined : deps.assess(code);
  if (judged !== undefined && leadsAstray(judged)) return looksLike(deps, turn, judged);
  const { cannotReadPicture, codeSaysNothing } = fraudCheckMessages;
  return generalAdvice(deps, turn, code === undefined ? cannotReadPicture : codeSaysNothing);
}

function whereOf({ group, now }: Turn) {
  return { areaPath: group?.areaPath, now };
}

/** Absent for somebody else's text, which asks nothing. */
function sureEntry(
  { knowledge }: FraudCheckDeps,
  turn: Turn,
  shown: ShownText | undefined,
): Answer | undefined {
  if (
    turn.message.quote !== undefined ||
    (shown?.isForwarded === true && turn.understanding.intent === 'fraud_bait')
  )
    return undefined;
  const asked = { text: turn.message.text, ...whereOf(turn), category: 'fraud' };
  const best = plainAnswer(knowledge.ask(asked));
  return best === undefined ? undefined : knowledge.answer(best.entry.id, whereOf(turn));
}

function looksLike(
  { knowledge, sayKind }: FraudCheckDeps,
  turn: Turn,
  { type, reasons }: FraudAssessment,
): Outcome {
  const shown = reasons.slice(0, mostReasons).map((reason) => ({ ...reason, quote: redact(reason.quote) }));
  const kind = sayKind(type, turn.group?.areaPath);
  const said = fraudCheckMessages.looksLike(kind, shown);
  const entry =
    knowledge.answerWithKey((isOwnKind(type) ? undefined : entryOf[type]) ?? anyScam, whereOf(turn)) ??
    knowledge.answerWithKey(anyScam, whereOf(turn));
  const source = kind.own === undefined ? entry && sourceOf(entry) : sourceLine(kind.own.source);
  const text = source === undefined ? said : `${said}\n${source}`;
  return { ...answered(turn, entry, [{ purpose: 'answer', text, evidence: [text] }]), did: 'fraud.judged' };
}

/** What is told of somebody else's text is said of the text; the advice stands under both. */
function nothingFound(deps: FraudCheckDeps, turn: Turn, shown: ShownText | undefined): Outcome {
  return generalAdvice(deps, turn, shown?.isForwarded === true ? fraudCheckMessages.nothingFound : undefined);
}

function generalAdvice({ knowledge }: FraudCheckDeps, turn: Turn, opening: string | undefined): Outcome {
  const entry = knowledge.answerWithKey(anyScam, whereOf(turn));
  const reply = entryReply(
    entry ?? { text: fraudCheckMessages.anyScam, evidence: [], attachmentId: undefined },
  );
  if (opening === undefined) return answered(turn, entry, [reply]);
  const evidence = [opening, ...(reply.evidence ?? [])];
  return answered(turn, entry, [{ ...reply, text: `${opening}\n${reply.text}`, evidence }]);
}

function answered(turn: Turn, answer: Answer | undefined, replies?: Outcome['replies']): Outcome {
  const plain = answer ?? { text: fraudCheckMessages.anyScam, evidence: [], attachmentId: undefined };
  return {
    replies: replies ?? [entryReply(plain)],
    ...(answer === undefined ? {} : { gaps: [{ kind: 'answered', entryId: answer.entryId, at: turn.now }] }),
    dialogue: 'keep',
    did: 'fraud.checked',
    ...(answer === undefined ? {} : { about: { entryId: answer.entryId } }),
  };
}
