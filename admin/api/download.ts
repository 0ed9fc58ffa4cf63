/** A file the browser saves under its name. */
import type { FastifyReply } from 'fastify';

export interface Download {
  readonly name: string;
  readonly contentType: string;
  readonly body: string | Buffer;
}

export function download(reply: FastifyReply, file: Download) {
  return reply
    .header('content-disposition', `attachment; filename="${file.name}"`)
    .header('content-type', file.contentType)
    .send(file.body);
}
