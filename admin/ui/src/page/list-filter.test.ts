import { describe, expect, it } from 'vitest';
import { type ListFilter, readListFilter, withField } from './list-filter.ts';

describe('what narrows a list', () => {
  it('is read from the address, and only what the list knows', () => {
    const address = new URLSearchParams('q=水&status=draft&edit=1');
    expect(readListFilter(address, ['q', 'status', 'topic'])).toEqual({ q: '水', status: 'draft' });
  });

  it('is changed one field at a time; an emptied one goes away', () => {
    const filter: ListFilter<'q' | 'status'> = { q: '水' };
    expect(withField(filter, 'status', 'draft')).toEqual({ q: '水', status: 'draft' });
    expect(withField<'q' | 'status'>({ ...filter, status: 'draft' }, 'q', '')).toEqual({ status: 'draft' });
    expect(withField({ status: 'draft' }, 'status', undefined)).toEqual({});
  });
});
