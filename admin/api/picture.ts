/** A picture the browser shows. */
import type { FastifyReply } from 'fastify';

/** Always the type we encoded it as, never one that a browser guesses. */
export function sendPicture(reply: FastifyReply, bytes: Uint8Array) {
  return reply
    .header('content-type', 'image/jpeg')
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, max-age=86400, immutable')
    .send(Buffer.from(bytes));
}
