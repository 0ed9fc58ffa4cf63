import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { newRequestId } from './request-id.ts';

describe('the id of a press of a button', () => {
  it('is a UUID the API takes, and never the same twice', () => {
    const ids = Array.from({ length: 500 }, newRequestId);
    for (const id of ids) expect(z.uuidv4().safeParse(id).success).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
