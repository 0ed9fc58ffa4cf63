/** What staff say of their work in their own words: 「我去」「在路上了」「弄好了」「不归我管」「让小竹去」. Pure and lenient. */
import type { WorkerVerb } from './worker-command-reading.ts';
import { spokenWays } from './worker-speech-ways.ts';

export interface SpokenStep {
  /** What it may mean, the likelier first: which it is depends on how far the ticket is. */
  readonly verbs: readonly WorkerVerb[];
  /** As said; absent when there was none. */
  readonly number: string | undefined;
  /** The words themselves tell what happened; the name on `transfer`. */
  readonly rest: string;
}

/** Asked, told or supposed: no step. */
const unsaid =
  /[?？]|(?:吗|么|呢)[。.!！]*$|^(?:谁|等|如果|要是|怎么|能不能|可不可以)|没(?:有)?(?:修|弄|处理|解决|搞|好|完|用)|还没|还是|不行|半天/u;
const numbered =
  /^#?(?:工单)?\s*(\d{6}\s*[-—–]\s*\d{1,7}|\d{1,5}(?=\s*(?:号|单|工单|[^\d\s.:：点栋幢单元楼层室个])))\s*(?:号?工?单|号)?[\s,，:：]*/u;
const nods =
  /^(?:(?:好的|收到|没问题|嗯+|ok)[\s,，。.!！]*(?=\p{Script=Han})|(?:好|行|可以)[\s,，。.!！]+)+/iu;
const longest = 60;

/** Absent when it is none. */
export function readWorkerSpeech(text: string): SpokenStep | undefined {
  const trimmed = text.normalize('NFKC').trim().replace(nods, '');
  const number = numbered.exec(trimmed);
  const words = number === null ? trimmed : trimmed.slice(number[0].length);
  if (words === '' || words.length > longest || unsaid.test(words)) return undefined;
  for (const { verbs, words: pattern, keep = ([all]: RegExpExecArray) => all } of spokenWays) {
    const match = pattern.exec(words);
    if (match !== null) return { verbs, number: number?.[1]?.replace(/\s/gu, ''), rest: keep(match).trim() };
  }
  return undefined;
}
