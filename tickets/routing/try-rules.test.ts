import { expect, it } from 'vitest';

import { noPlan } from '../../community/duty/duty.ts';
import { aRoster, aTicket, aWorker, exampleNow, someRules } from '../../test/support/tickets.ts';
import { routingRule } from './rule.ts';
import { tryRules } from './try-rules.ts';

const unit = (kind: 'community' | 'property') =>
  ({ id: `dep-${kind}`, communityId: 'c', name: kind, kind, active: true }) as const;
const roster = aRoster({
  departments: [unit('community'), unit('property')],
  workers: [aWorker(), aWorker({ id: 'grid', departmentId: 'dep-community' })],
});
const tickets = [aTicket({ id: 'a' }), aTicket({ id: 'b', category: 'repair.water' })];
const rule = (over: object) =>
  routingRule.parse({ id: 'r', name: '试', when: {}, to: { kinds: ['community'] }, ...over });

it('the same rules move nothing', () => {
  expect(tryRules(someRules(), someRules(), tickets, () => roster)).toEqual({ tried: 2, moved: [] });
});

it('tells from where to where each ticket would go, and why', () => {
  const after = someRules({ rules: [rule({ when: { categories: ['repair'] } }), ...someRules().rules] });
  const { moved } = tryRules(someRules(), after, tickets, () => roster);
  expect(moved).toMatchObject([
    {
      ticket: { id: 'b' },
      from: { departmentId: 'dep-property', assignee: { id: 'worker-1' } },
      to: { departmentId: 'dep-community', assignee: { id: 'grid' } },
    },
  ]);
  expect(moved[0]?.to.reason).toContain('按规则「试」');
});

it('looks at the time when each was opened, not at now', () => {
  const opened = { from: '10:00', until: '10:01' };
  const after = someRules({ rules: [rule({ when: { hours: opened } }), ...someRules().rules] });
  const later = aTicket({ id: 'later', openedAt: new Date(exampleNow.getTime() + 60_000) });
  const { moved } = tryRules(someRules(), after, [...tickets, later], () => roster);
  expect(moved.map(({ ticket }) => ticket.id)).toEqual(['a', 'b']);
});

it('what somebody said of their duty for now changes nothing of the past', () => {
  const off = { ...noPlan, override: { onDuty: false, until: undefined } };
  const called = { ...roster, plans: new Map([['worker-1', off]]) };
  const after = someRules({ rules: [rule({ to: { kinds: ['property'] } })] });
  expect(tryRules(someRules(), after, tickets, () => called).moved).toEqual([]);
});
