/** The deployment's own types in memory: asked for with every text, read again when somebody changed one. */
import { errorCode } from '../../core/errors.ts';
import type { LiveEvents } from '../../core/live.ts';
import type { Log } from '../../core/log.ts';
import { createJudgeOwnTypes, type JudgeOwnTypes } from './judge-own-types.ts';
import { isOwnKind, ownKindOf, type OwnScamType, type ScamKind } from './own-type.ts';

export interface CurrentOwnTypes {
  /** Drafts, too: alerts may name a type that was enabled once. */
  readonly all: () => readonly OwnScamType[];
  readonly find: (kind: ScamKind) => OwnScamType | undefined;
  /** By those that are enabled. */
  readonly judge: JudgeOwnTypes;
  /** Reads again; what cannot be read is logged, and what held before goes on. */
  readonly refresh: () => Promise<void>;
}

export interface CurrentOwnTypesDeps {
  readonly list: () => Promise<readonly OwnScamType[]>;
  readonly live: LiveEvents;
  readonly log: Log;
}

/** Follows every change; one that is read late never takes the place of a later one. */
export function createCurrentOwnTypes({ list, live, log }: CurrentOwnTypesDeps): CurrentOwnTypes {
  let held = hold([]);
  let asked = 0;
  async function refresh(): Promise<void> {
    const turn = ++asked;
    try {
      const types = await list();
      if (turn === asked) held = hold(types);
    } catch (error) {
      log.error('scam_types.not_read', { code: errorCode(error) });
    }
  }
  live.subscribe(({ topic }) => {
    if (topic === 'scam_types') void refresh();
  });
  return {
    all: () => held.types,
    find: (kind) => (isOwnKind(kind) ? held.byKind.get(kind) : undefined),
    judge: (text) => held.judge(text),
    refresh,
  };
}

function hold(types: readonly OwnScamType[]) {
  return {
    types,
    byKind: new Map<ScamKind, OwnScamType>(types.map((type) => [ownKindOf(type), type])),
    judge: createJudgeOwnTypes(types.filter(({ status }) => status === 'enabled')),
  };
}
