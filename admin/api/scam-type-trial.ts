/** Tries a type on all that is known: alerts, kept messages, harmless texts of the program, and what somebody pastes. */
import type { AssessFraud, FraudReason } from '../../fraud/assessment.ts';
import type { FraudAlertStore } from '../../fraud/alerts/alert-store.prisma.ts';
import { alertStatusNames } from '../../fraud/alerts/messages.zh.ts';
import type { HarmlessPool } from '../../fraud/own/harmless-texts.ts';
import type { JudgeOwnTypes } from '../../fraud/own/judge-own-types.ts';
import type { NameKind } from '../../fraud/own/say-kind.ts';
import {
  type Flagged,
  flaggedAmong,
  shareOf,
  type TriedPool,
  tryOnPools,
  worstPool,
} from '../../fraud/own/try-own-type.ts';
import type { GapStore } from '../../knowledge/gap-store.prisma.ts';
import type { CorrectionStore } from '../../understanding/corrections/corrections.prisma.ts';
import { correctionStatuses } from '../../understanding/corrections/correction.ts';
import * as say from './scam-types.zh.ts';
import type { ScamTypeTrial } from './schemas/scam-types.ts';
import { showReason } from './views/fraud.ts';

export interface TrialDeps {
  readonly fraudAlerts: Pick<FraudAlertStore, 'listTold'>;
  readonly gaps: Pick<GapStore, 'list'>;
  readonly corrections: Pick<CorrectionStore, 'list'>;
  readonly readHarmless: () => readonly HarmlessPool[];
}

/** Of each store the newest. */
const mostOfEach = 1_000;
const mostShown = 20;

interface KnownText {
  readonly text: string;
  readonly note?: string | undefined;
}

type Posted = ScamTypeTrial['posted'][number];

/** Of everything within these areas. */
export async function tryOnPosted(
  deps: TrialDeps,
  judge: JudgeOwnTypes,
  areaPaths: readonly string[],
): Promise<Posted[]> {
  const pools: readonly (readonly [keyof typeof say.postedNames, readonly KnownText[]])[] = [
    ['alerts', await alertsOf(deps, areaPaths)],
    ['gaps', await gapsOf(deps, areaPaths)],
    ['corrections', await correctionsOf(deps, areaPaths)],
  ];
  const tried: Posted[] = [];
  for (const [code, texts] of pools) {
    const flagged = await flaggedAmong(judge, texts, ({ text }) => text);
    tried.push({
      ...{ code, name: say.postedNames[code], tried: texts.length, flagged: flagged.length },
      texts: flagged.slice(0, mostShown).map(({ of, match }) => ({ ...of, reasons: shown(match.reasons) })),
    });
  }
  return tried;
}

async function alertsOf({ fraudAlerts }: TrialDeps, areaPaths: readonly string[]) {
  const alerts = await fraudAlerts.listTold(areaPaths, mostOfEach);
  return alerts.map(({ text = '', status }) => ({ text, note: alertStatusNames[status] }));
}

async function gapsOf({ gaps }: TrialDeps, concerns: readonly string[]): Promise<readonly KnownText[]> {
  const open = await gaps.list({ resolved: false, concerns }, undefined, mostOfEach);
  const resolved = await gaps.list({ resolved: true, concerns }, undefined, mostOfEach);
  return [...open.items, ...resolved.items].map(({ text }) => ({ text }));
}

async function correctionsOf({ corrections }: TrialDeps, areaPaths: readonly string[]) {
  const pages = await Promise.all(
    correctionStatuses.map((status) => corrections.list({ status, areaPaths }, undefined, mostOfEach)),
  );
  return pages.flatMap(({ items }) => items.map(({ text }): KnownText => ({ text })));
}

/** Why it may not be enabled; absent when it may. */
export async function refusalOf(
  judge: JudgeOwnTypes,
  { readHarmless }: Pick<TrialDeps, 'readHarmless'>,
): Promise<{ readonly refusal: string | undefined; readonly tried: readonly TriedPool[] }> {
  const tried = await tryOnPools(judge, readHarmless());
  const worst = worstPool(tried);
  const refusal =
    worst === undefined
      ? undefined
      : say.tooManyFalse(say.poolNames[worst.pool.code], shareOf(worst), worst.pool.mostFlagged);
  return { refusal, tried };
}

export function showPool(tried: TriedPool): ScamTypeTrial['harmless'][number] {
  const { pool, flagged } = tried;
  return {
    ...{ code: pool.code, name: say.poolNames[pool.code], share: shareOf(tried), most: pool.mostFlagged },
    ...{ tried: pool.texts.length, flagged: flagged.length },
    texts: pool.isSecret ? [] : flagged.slice(0, mostShown).map(showFlagged),
  };
}

function showFlagged({ of, match }: Flagged<string>) {
  return { text: of, reasons: shown(match.reasons) };
}

export interface PastedMeans {
  readonly judge: JudgeOwnTypes;
  /** What judges now. */
  readonly assess: AssessFraud;
  readonly nameKind: NameKind;
}

export function tryPasted(
  text: string,
  { judge, assess, nameKind }: PastedMeans,
): ScamTypeTrial['pasted'][number] {
  const match = judge(text);
  const now = assess(text);
  return {
    text,
    flagged: match?.isTold === false,
    isTold: match?.isTold === true,
    reasons: shown(match?.reasons ?? []),
    ...(match?.copy === undefined ? {} : { example: match.copy.example }),
    ...(now.isFraud ? { already: { code: now.type, name: nameKind(now.type) } } : {}),
  };
}

function shown(reasons: readonly FraudReason[]) {
  return reasons.map(showReason);
}
