import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromLocalInput, startOfDay, toLocalInput } from './shanghai-input.ts';

describe('times typed into an input', () => {
  it('are wall times of China', () => {
    expect(fromLocalInput('2026-11-22T10:18')).toBe('2026-11-22T02:18:00.000Z');
    expect(startOfDay('2026-01-01')).toBe('2025-12-31T16:00:00.000Z');
  });

  it('are nothing while half typed', () => {
    expect(fromLocalInput('')).toBeUndefined();
    expect(fromLocalInput('2026-13-01T10:00')).toBeUndefined();
    expect(toLocalInput(undefined)).toBe('');
  });

  it('come back as they were shown, to the minute', () => {
    const instants = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (at) => {
        const shown = toLocalInput(at.toISOString());
        expect(toLocalInput(fromLocalInput(shown))).toBe(shown);
      }),
    );
  });
});
