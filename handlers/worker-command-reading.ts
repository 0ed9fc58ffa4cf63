/** What a member of staff tells the bot to do: 「接单7」「7号单接了」「延期7 到周五 配件没到」. Pure and lenient. */

/** What is asked for; which step of the workflow that is depends on who asks (worker-command-steps.ts). */
export const workerVerbs = [
  'claim',
  'return',
  'transfer',
  'progress',
  'handle',
  'extend',
  'suspend',
  'resume',
  'agree',
  'refuse',
  'verify',
  'rework',
  'ask_info',
  'answer',
  'amend',
  'forward',
  'external_done',
  'external_back',
  'urge',
  'escalate',
] as const;
export type WorkerVerb = (typeof workerVerbs)[number];

export type WorkerCommand =
  | { readonly kind: 'list' }
  /** Its card once more. */
  | { readonly kind: 'show'; readonly number: string }
  | {
      readonly kind: 'step';
      readonly verb: WorkerVerb;
      /** As said; absent when there was none. */
      readonly number: string | undefined;
      /** What was said besides; the name on `transfer`. */
      readonly rest: string;
    };

interface Verb {
  readonly verb: WorkerVerb;
  readonly words: RegExp;
  /** What may stand right behind it where no number does; default: nothing. */
  readonly follows?: RegExp;
}

const time =
  /^(?:到|至|[0-9一二两三四五六七八九十]+(?:天|个|周|月|小时|号|日)|[明后今]天|大后天|[本这下]|周|星期|月底)/u;
const anything = /^/u;

/** The words are those of the worker's card and what people say for them; the earliest in a message is meant. */
const verbs: readonly Verb[] = [
  { verb: 'return', words: /退单|退回/u },
  { verb: 'forward', words: /转外部(?:单位)?|转外单位|外转/u, follows: anything },
  {
    verb: 'external_done',
    words: /外(?:部单位|单位|部)(?:已经?|都)?(?:办结|办完|办好|处理完成?|处理好|修好|完成)了?/u,
  },
  { verb: 'external_back', words: /外(?:部单位|单位|部)(?:已经?|都)?(?:退回|退单|不办|不受理|不接)了?/u },
  { verb: 'transfer', words: /转派给?|转单给?|转给|改派给?|派单给|派给|(?:派单|转|派)(?=\s*#?\d)/u },
  {
    verb: 'extend',
    words: /(?:我?要|申请|请求|需要)?(?:延期|延时|延长时限|宽限)|延(?=\s*#?\d{1,5}(?:\s|号|单))/u,
    follows: time,
  },
  { verb: 'suspend', words: /(?:我?要|申请|请求|需要)?(?:挂起|暂停办理|暂停|搁置)/u, follows: time },
  { verb: 'resume', words: /(?:取消|解除)挂起|恢复(?:办理|处理|处置)?|继续(?:办理|处理|处置)|解挂/u },
  { verb: 'refuse', words: /不同意|不批准?|不准|驳回|拒绝申请/u },
  { verb: 'agree', words: /同意|批准|准了/u },
  { verb: 'verify', words: /(?:核查|核验|验收|检查)(?:已?通过|合格|没问题)|通过(?:核查|核验|验收)/u },
  { verb: 'rework', words: /(?:核查|核验|验收)(?:不通过|不合格|没通过|未通过)|返工|重做|打回/u },
  { verb: 'ask_info', words: /(?:请?问|询问|追问)(?:一?下)?居民|请居民补充|让居民补充/u, follows: anything },
  { verb: 'answer', words: /居民(?:已经?)?(?:答复|回复|回答)了?/u },
  { verb: 'amend', words: /补充(?:说明|情况)?|备注|更正/u },
  { verb: 'handle', words: /办结|办完了?|处理完了?|处置完成|处理好了?|搞定了?|完成了?/u },
  { verb: 'progress', words: /进展|反馈|进度/u },
  { verb: 'claim', words: /接单|领单|接了|我接|收单|接(?=\s*#?\d{1,5}\s*(?:号|单|$))/u },
  { verb: 'urge', words: /催办|催单|催促|催一?下/u },
  { verb: 'escalate', words: /升级|提级|申请督办/u },
];

const listed = '(?:工单|单子?|活儿?|任务|待办)(?:列表|清单)?';
const undone = '(?:没办|没处理|没弄|没做|没完成?|未办|未处理|未完成|待办|待处理|要办|要处理)(?:完|的)*';
const listWords = new RegExp(
  `^(?:看看?|查看?|列一?下|发一?下)?(?:我|我们|今天|现在|手上|手里|手头|名下|还|剩|有|的|些)*(?:(?:哪些|什么|啥|几个|多少|几张)?(?:${undone})?${listed}|(?:哪些|什么|啥|几个|多少|几张)${undone}(?:${listed})?|列表)[啊呀呢?？]*$`,
  'u',
);
const showWords =
  /^(?<whole>\d{6}\s*[-—–]\s*\d{1,7})(?:号?工?单)?$|^(?:查看|看看?|详情|工单详情|工单|单号)\s*#?(?<before>\d{6}\s*[-—–]\s*\d{1,7}|\d{1,5})\s*(?:号?工?单|号)?$|^#?(?<behind>\d{1,5})\s*号?工?单(?:的)?(?:详情|情况)?$/u;
const fullNumber = /(?:工单|单号)?\s*#?(\d{6}\s*[-—–]\s*\d{1,7})(?:号?工?单)?/u;
/** A short number stands right beside the verb or calls itself one: 「接单7 」「7号单」. Never inside other words. */
const shortNumber =
  /^\s*#?(\d{1,5})(?:号?工?单|号)?(?=$|[\s,,。::;;])|(?<!\d)#?(\d{1,5})\s*号?工?单|^\s*(\d{1,5})\s*(?:号\s*)?$/u;

/** Behind a name: 「转给小竹 7」. */
const lastNumber = /\s#?(\d{1,5})$/u;
/** Their words end with a name, and the number may stand behind it. */
const namesSomebody: ReadonlySet<WorkerVerb> = new Set<WorkerVerb>(['transfer', 'forward']);
const numbers = [fullNumber, shortNumber];

/** Absent when the message is none. */
export function readWorkerCommand(text: string): WorkerCommand | undefined {
  const trimmed = text.normalize('NFKC').trim();
  if (listWords.test(trimmed)) return { kind: 'list' };
  const shown = readShow(trimmed);
  if (shown !== undefined) return shown;
  const found = firstVerb(trimmed);
  if (found === undefined) return undefined;
  const { verb, follows, match } = found;
  const before = trimmed.slice(0, match.index);
  const after = trimmed.slice(match.index + match[0].length);
  const numbered = takeNumber(after, before, namesSomebody.has(verb) ? [...numbers, lastNumber] : numbers);
  // A command begins with its verb or with its number: a verb in the middle of a sentence is talk.
  if (before.trim() !== '' && numbered.from !== 'before' && !leadsIn(before, verb)) return undefined;
  // 「办结时限是多久」 is a question, not a command without a number.
  if (numbered.number === undefined && (alwaysNumbered.has(verb) || !mayFollow(after, follows)))
    return undefined;
  return { kind: 'step', verb, number: numbered.number, rest: tidy(numbered.rest) };
}

/** 催办 without one is of what they reported themselves, as residents do. */
const alwaysNumbered: ReadonlySet<WorkerVerb> = new Set<WorkerVerb>(['urge']);

/** 那先挂起, 那就退单: the last way out of several, said by itself. */
const waysOut: ReadonlySet<WorkerVerb> = new Set<WorkerVerb>(['suspend', 'extend', 'return']);

function leadsIn(before: string, verb: WorkerVerb): boolean {
  return waysOut.has(verb) && /^(?:那|就|先|只能|只好)+$/u.test(before.trim());
}

function readShow(text: string): WorkerCommand | undefined {
  const said = showWords.exec(text)?.groups;
  const number = said?.['whole'] ?? said?.['before'] ?? said?.['behind'];
  return number === undefined ? undefined : { kind: 'show', number: number.replace(/\s/gu, '') };
}

type FoundVerb = Verb & { readonly match: RegExpExecArray };

/** The earliest, and of those the longest: 不同意 is not 同意, and what was done is no other command. */
function firstVerb(text: string): FoundVerb | undefined {
  const found = verbs.flatMap((verb) => {
    const match = verb.words.exec(text);
    return match === null ? [] : [{ ...verb, match }];
  });
  return found.toSorted(
    (one, other) => one.match.index - other.match.index || other.match[0].length - one.match[0].length,
  )[0];
}

function mayFollow(after: string, follows: RegExp | undefined): boolean {
  return /^(?:$|[\s,,。::;;了])/u.test(after) || follows?.test(after) === true;
}

interface Numbered {
  readonly number: string | undefined;
  readonly from: 'before' | 'after' | undefined;
  readonly rest: string;
}

function takeNumber(after: string, before: string, patterns: readonly RegExp[]): Numbered {
  for (const pattern of patterns) {
    for (const [from, part, other] of [
      ['before', before, after],
      ['after', after, before],
    ] as const) {
      const match = pattern.exec(part);
      // A group of an alternative that was not taken is undefined, whatever the library's type says.
      const groups: readonly (string | undefined)[] = match?.slice(1) ?? [];
      const number = groups.find((group) => group !== undefined);
      if (match === null || number === undefined) continue;
      const left = part.slice(0, match.index) + ' ' + part.slice(match.index + match[0].length);
      return {
        number: number.replace(/\s/gu, ''),
        from,
        rest: from === 'before' ? `${left} ${other}` : left,
      };
    }
  }
  return { number: undefined, from: undefined, rest: after };
}

function tidy(rest: string): string {
  return rest.replace(/^[\s,,。::;;、了]+|[\s,,;;、]+$/gu, '').replace(/^(?:给|把|将)\s*/u, '');
}
