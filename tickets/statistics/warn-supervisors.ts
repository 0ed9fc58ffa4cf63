/** Once a day: supervisors hear in private what is above its usual level in their areas, when anything is. */
import type { AreaStore } from '../../community/area.ts';
import type { StaffMember, StaffStore } from '../../community/staff.ts';
import { DuplicateError } from '../../core/errors.ts';
import { newId } from '../../core/ids.ts';
import type { OutgoingMessage } from '../../core/outgoing.ts';
import { type Category, categoryNames } from '../../core/taxonomy.ts';
import { type Day, dayOf } from './local-days.ts';
import { warningNotice, warningText } from './messages.zh.ts';
import type { Warning } from './warnings.ts';

export interface WarnDeps {
  readonly statistics: { warnings(areaPath: string, today: Day): Promise<readonly Warning[]> };
  readonly staff: Pick<StaffStore, 'list'>;
  readonly areas: Pick<AreaStore, 'find'>;
  readonly commit: (act: { readonly outgoing: readonly OutgoingMessage[] }) => Promise<void>;
  readonly timeZone: string;
}

/** A message that is read; the page has them all. */
const mostLines = 6;

/** Returns how many messages were written. Running twice on a day says nothing twice. */
export async function warnSupervisors(deps: WarnDeps, now: Date): Promise<number> {
  const today = dayOf(now, deps.timeZone);
  const supervisors = (await deps.staff.list('/')).filter((one) => one.role === 'supervisor' && one.active);
  const paths = [...new Set(supervisors.flatMap(({ areaPaths }) => areaPaths))];
  let written = 0;
  for (const path of paths) {
    const text = await noticeOf(deps, path, today);
    if (text === undefined) continue;
    for (const one of supervisors.filter(({ areaPaths }) => areaPaths.includes(path)))
      written += await say(deps, messageTo(one, { text, path, today, now }));
  }
  return written;
}

async function say({ commit }: WarnDeps, message: OutgoingMessage | undefined): Promise<0 | 1> {
  if (message === undefined) return 0;
  try {
    await commit({ outgoing: [message] });
    return 1;
  } catch (error) {
    if (error instanceof DuplicateError) return 0;
    throw error;
  }
}

async function noticeOf(
  { statistics, areas }: WarnDeps,
  path: string,
  today: Day,
): Promise<string | undefined> {
  const warnings = (await statistics.warnings(path, today)).slice(0, mostLines);
  if (warnings.length === 0) return undefined;
  const lines = warnings.map(async (warning) => warningText(await nameOf(areas, warning), warning));
  const own = path === '/' ? undefined : await areas.find(lastId(path));
  return warningNotice(own?.name ?? '', await Promise.all(lines));
}

export async function nameOf(
  areas: Pick<AreaStore, 'find'>,
  { of, key }: Pick<Warning, 'of' | 'key'>,
): Promise<string> {
  if (of === 'category') return categoryNames[key as Category];
  return (await areas.find(lastId(key)))?.name ?? key;
}

function lastId(path: string): string {
  return path.split('/').at(-2) ?? '';
}

interface Notice {
  readonly text: string;
  readonly path: string;
  readonly today: Day;
  readonly now: Date;
}

function messageTo(
  { id, contact }: StaffMember,
  { text, path, today, now }: Notice,
): OutgoingMessage | undefined {
  if (contact === undefined) return undefined;
  return {
    id: newId(now),
    dedupeKey: `warning:${today}:${id}:${path}`,
    to: contact,
    purpose: 'staff',
    text,
    ...{ mentionKeys: [], attachmentId: undefined, ticketId: undefined, notBefore: now },
    evidence: [text],
  };
}
