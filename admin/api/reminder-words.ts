/** What no reminder may say, told before it is saved: links to sites nobody listed, placeholders nobody can fill. */
import { foreignUrls } from '../../core/facts/forbidden.ts';
import type { LinkHosts } from '../../knowledge/link-hosts.ts';
import { directoryKeys } from '../../knowledge/directory.ts';
import { directoryName } from '../../knowledge/messages.zh.ts';
import { parseBuildings } from '../../reminders/audience.ts';
import { problemOf } from '../../reminders/recurrence.ts';
import { unknownPlaceholders } from '../../reminders/wording.ts';
import { invalidField } from './failures.ts';
import * as say from './reminders.zh.ts';
import * as sayElsewhere from './messages.zh.ts';

/** Throws 400 on the field `path`. */
export function refuseBadWords(path: string, text: string, hosts: Pick<LinkHosts, 'all'>): void {
  const foreign = foreignUrls(text, hosts.all());
  if (foreign.length > 0) throw invalidField(path, sayElsewhere.foreignLink(foreign));
  const unknown = unknownPlaceholders(text, isPhoneKey);
  if (unknown.length > 0) throw invalidField(path, say.unknownPlaceholders(unknown));
}

function isPhoneKey(key: string): boolean {
  return /^[a-z_]+$/u.test(key) || directoryKeys.some((known) => directoryName(known) === key);
}

/** Throws 400 on the field. */
export function refuseBadBuildings({ buildings }: { readonly buildings: string }): void {
  if (parseBuildings(buildings) === undefined)
    throw invalidField('audience.buildings', say.buildingsNotUnderstood);
}

/** Throws 400 on the field. */
export function refuseBadRule(startsAt: string, rrule: string): void {
  const problem = problemOf({ startsAt, rrule });
  if (problem !== undefined) throw invalidField('rrule', say.ruleProblems[problem]);
}
