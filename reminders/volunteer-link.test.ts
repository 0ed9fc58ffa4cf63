import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { newVolunteerLink, readVolunteerLink } from './volunteer-link.ts';

const secret = 'a secret of at least thirty-two letters';
const now = new Date('2026-11-22T02:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const fang = { id: 'fang', validTo: later(14) };

describe('the link to a volunteer’s day', () => {
  it('names whose it is, and no two are the same', () => {
    const [one, other] = [newVolunteerLink(fang, secret, now), newVolunteerLink(fang, secret, now)];
    expect(readVolunteerLink(one, secret, now)?.volunteerId).toBe('fang');
    expect(readVolunteerLink(one, secret, now)).not.toEqual(readVolunteerLink(other, secret, now));
  });

  it('opens nothing after a shift, nor after the day', () => {
    const link = newVolunteerLink(fang, secret, now);
    expect(readVolunteerLink(link, secret, later(7))).toBeDefined();
    expect(readVolunteerLink(link, secret, later(8))).toBeUndefined();
    const late = newVolunteerLink(fang, secret, later(13));
    expect(readVolunteerLink(late, secret, later(14))).toBeUndefined();
  });

  it('opens nothing once a letter of it is another, or under another secret', () => {
    const link = newVolunteerLink(fang, secret, now);
    expect(readVolunteerLink(link, `${secret}!`, now)).toBeUndefined();
    fc.assert(
      fc.property(fc.nat(link.length - 1), fc.constantFrom('A', 'b', '7', '.'), (at, letter) => {
        fc.pre(link[at] !== letter);
        const other = `${link.slice(0, at)}${letter}${link.slice(at + 1)}`;
        expect(readVolunteerLink(other, secret, now)).toBeUndefined();
      }),
    );
  });
});
