/** A reminder as the picture that groups would see. */
import type { PaintCard } from '../../../reminders/card/card.ts';
import { type Route, route } from '../route.ts';
import { cardQuery } from '../schemas/reminder-library.ts';

export function reminderCardRoute(paintCard: PaintCard): Route {
  return route(
    {
      ...{ at: 'GET /reminders/card', access: 'reminders.read', tag: '提醒' },
      ...{ summary: '图片卡（image/png）', query: cardQuery },
    },
    async ({ query, reply }) =>
      reply
        .header('content-type', 'image/png')
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, max-age=3600')
        .send(Buffer.from(await paintCard(query))),
  );
}
