/** Tells open pages what to read again: topic and id only, and only what their reader may read at all. */
import sse from '@fastify/sse';
import type { FastifyInstance, FastifyReply } from 'fastify';

import type { StaffMember } from '../../community/staff.ts';
import type { LiveEvent, LiveEvents } from '../../core/live.ts';
import { may, type Permission } from './access.ts';
import { signedInOrThrow } from './gate.ts';

/** Proxies cut a silent connection after a minute or so. */
const heartbeatMs = 25_000;
/** A page of somebody who signed out or was deactivated hears nothing more after at most this long. */
const recheckMs = 60_000;

const topicReaders: Readonly<Record<LiveEvent['topic'], Permission>> = {
  tickets: 'tickets.read',
  presence: 'tickets.read',
  ticket_views: 'ticket_views.read',
  knowledge: 'knowledge.read',
  embeddings: 'knowledge.read',
  services: 'knowledge.read',
  questions: 'knowledge.read',
  reminders: 'reminders.read',
  groups: 'groups.read',
  residents: 'tickets.read',
  staff: 'staff.read',
  routing: 'routing.read',
  channel: 'channels.read',
  understanding: 'understanding.read',
  fraud: 'fraud.read',
  scam_types: 'fraud.read',
  time_rules: 'time_rules.read',
  outbox: 'outbox.read',
};

export function mayHear(staff: Pick<StaffMember, 'role' | 'areaPaths'>, event: LiveEvent): boolean {
  return may(staff, topicReaders[event.topic]);
}

export interface LiveDeps {
  readonly live: LiveEvents;
  /** Whether the session still counts. */
  readonly isAlive: (sessionId: string) => Promise<boolean>;
}

export async function registerLive(app: FastifyInstance, { live, isAlive }: LiveDeps): Promise<void> {
  await app.register(sse, { heartbeatInterval: heartbeatMs });
  const open = new Set<FastifyReply>();
  app.addHook('preClose', () => {
    for (const reply of open) reply.sse.close();
  });

  app.get(
    '/live',
    {
      sse: 'only',
      config: { access: 'live.read' },
      schema: {
        tags: ['实时'],
        summary: '变更事件流（text/event-stream）：event: change，data: {topic, id?}',
      },
    },
    async (request, reply) => {
      const { staff, sessionId } = signedInOrThrow(request);
      const tell = (event: LiveEvent) => {
        if (mayHear(staff, event)) void send(reply, 'change', event);
      };
      const endSubscription = live.subscribe(tell);
      const recheck = setInterval(() => void closeWhenEnded(reply, isAlive(sessionId)), recheckMs);
      open.add(reply);
      reply.sse.onClose(() => {
        endSubscription();
        clearInterval(recheck);
        open.delete(reply);
      });
      reply.sse.keepAlive();
      await send(reply, 'ready', {});
    },
  );
}

/** A reader who is gone is no error: `onClose` tidies up. */
async function send(reply: FastifyReply, event: string, data: object): Promise<void> {
  if (reply.sse.isConnected) await reply.sse.send({ event, data }).catch(() => undefined);
}

async function closeWhenEnded(reply: FastifyReply, alive: Promise<boolean>): Promise<void> {
  if (!(await alive.catch(() => false))) reply.sse.close();
}
