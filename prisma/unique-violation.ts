/** How a broken unique constraint looks: Prisma's own code, or the database's cause within a raw statement's error. */
import { z } from 'zod';

const ofPrisma = z.object({ code: z.literal('P2002') });
const ofRawStatement = z.object({
  meta: z.object({
    driverAdapterError: z.object({
      cause: z.object({ kind: z.literal('UniqueConstraintViolation') }),
    }),
  }),
});
const uniqueViolation = z.union([ofPrisma, ofRawStatement]);

export function isUniqueViolation(error: unknown): boolean {
  return uniqueViolation.safeParse(error).success;
}
