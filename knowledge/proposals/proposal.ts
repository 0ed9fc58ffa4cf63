/** Drafts that closed tickets and the words of staff suggest. Pure: what is worth proposing, and in which words. */
import { derivedId } from '../../core/ids.ts';
import { redact } from '../../core/redaction.ts';
import type { DirectoryLine } from '../entry.ts';
import { impersonal, withPlaceholders } from './impersonal.ts';

/** `question`: it was asked. `repeated`: several reported the same. `told`: a member of staff said it to the bot. */
export const proposalReasons = ['question', 'repeated', 'told'] as const;
export type ProposalReason = (typeof proposalReasons)[number];

export const proposalStatuses = ['open', 'accepted', 'joined', 'discarded'] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

export interface Proposal {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly areaPath: string | undefined;
  readonly sourceTitle: string;
  readonly ticketId: string | undefined;
  /** Who answered. */
  readonly ownerId: string | undefined;
  readonly reason: ProposalReason;
  readonly at: Date;
  readonly status: ProposalStatus;
  readonly entryId: string | undefined;
}

/** A ticket that was closed with words for the resident. */
export interface ClosedMatter {
  readonly ticketId: string;
  readonly sourceTitle: string;
  readonly areaPath: string;
  readonly words: string;
  readonly result: string;
  readonly ownerId: string | undefined;
  readonly closedAt: Date;
  /** Closed matters of its kind and place lately that read alike, itself included. */
  readonly alike: number;
}

const longestQuestion = 80;
const longestAnswer = 260;
/** So many of a kind are the same matter, worth telling everybody. */
const repeatedFrom = 3;
/** Shorter results tell that something was done, not how things are. */
const shortestResult = 8;
const onlyDone =
  /^(?:问题|故障|情况)?(?:已经?|均已|都)?(?:全部)?(?:处理|解决|修复|修好|维修|更换|换|清理|清走|疏通|恢复|联系|上报|转达|告知|回复|办结|完成|到场|安排)[^，,。；;]{0,8}[了好完毕成]?[。！!~]*$/u;
const asks =
  /[?？]|[吗么呢]|怎么|怎样|如何|哪[里儿个家天些]|什么|多少|多久|几[点时天号个]|为什么|为啥|能不能|可不可以|是不是|有没有|咋|啥/u;

/** Absent: neither asked nor repeated, or the result tells others nothing. */
export function proposalOf(matter: ClosedMatter, lines: readonly DirectoryLine[]): Proposal | undefined {
  const reason = reasonOf(matter);
  const question = questionIn(matter.words);
  const answer = answerIn(matter.result, lines, matter.areaPath);
  if (reason === undefined || question === undefined || answer === undefined) return undefined;
  return {
    ...{ id: derivedId('proposal', matter.ticketId), question, answer, reason },
    ...{ areaPath: matter.areaPath, sourceTitle: matter.sourceTitle },
    ...{ ticketId: matter.ticketId, ownerId: matter.ownerId, at: matter.closedAt },
    ...{ status: 'open', entryId: undefined },
  };
}

function reasonOf({ words, alike }: ClosedMatter): ProposalReason | undefined {
  if (asks.test(words)) return 'question';
  return alike >= repeatedFrom ? 'repeated' : undefined;
}

const introduction = /^(?:你好|您好|请问)?[，,]?\s*(?:我是|我叫|我住|这里是|本人)[^，,。？?！!]*[，,。]/u;
const longEnough = 6;

/** The part that asks, else the first sentence; without who says it, and without anybody's name, number or flat. */
function questionIn(words: string): string | undefined {
  const told = words.replace(introduction, '');
  const sentences = told.split(/(?<=[。!?！？；;\n])/u).filter((sentence) => sentence.trim() !== '');
  const clauses = told.split(/(?<=[，,。!?！？；;\n])/u).filter((clause) => clause.length >= longEnough);
  const asked = [...clauses, ...sentences].find((part) => asks.test(part));
  const chosen = asked ?? sentences[0] ?? '';
  const question = impersonal(redact(chosen)).replace(/[，,。!！；;\s]+$/u, '');
  return question.length < 4 ? undefined : question.slice(0, longestQuestion);
}

/** Local facts stay as placeholders; what cannot be one and belongs to somebody goes. */
function answerIn(
  result: string,
  lines: readonly DirectoryLine[],
  areaPath: string | undefined,
): string | undefined {
  const text = result.trim();
  if (text.length < shortestResult || onlyDone.test(text)) return undefined;
  return impersonal(redact(withPlaceholders(text, lines, areaPath))).slice(0, longestAnswer);
}

/** What a member of staff told the bot to answer a question nobody could. */
export interface StaffAnswer {
  readonly question: string;
  readonly answer: string;
  readonly areaPath: string | undefined;
  readonly sourceTitle: string;
  readonly ownerId: string;
  readonly at: Date;
}

export function proposalTold(told: StaffAnswer, lines: readonly DirectoryLine[]): Proposal {
  const { areaPath, sourceTitle, ownerId, at } = told;
  const question = impersonal(redact(told.question)).slice(0, longestQuestion);
  const answer = impersonal(redact(withPlaceholders(told.answer, lines, areaPath))).slice(0, longestAnswer);
  return {
    ...{ id: derivedId('proposal', question, answer, areaPath ?? ''), question, answer, reason: 'told' },
    ...{ areaPath, sourceTitle, ownerId, at, ticketId: undefined, status: 'open', entryId: undefined },
  };
}
