/** The API's own types, inferred from its zod schemas; nothing of its code reaches the browser. */
export type { Permission } from '../../api/access.ts';
export type * from '../../api/schemas/index.ts';
