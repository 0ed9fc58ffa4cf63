/** Picture cards of reminders, painted once for the same words and kept as attachments like any other picture. */
import { errorCode } from '../core/errors.ts';
import { derivedId } from '../core/ids.ts';
import type { Log } from '../core/log.ts';
import { encodePicture } from '../pictures/pictures.ts';
import type { PictureStore } from '../pictures/picture-files.ts';
import type { Database } from '../prisma/database.prisma.ts';
import type { CardText, PaintCard } from '../reminders/card/card.ts';

export interface ReminderCardDeps {
  readonly paint: PaintCard;
  readonly database: Database;
  readonly pictures: Pick<PictureStore, 'put'>;
  readonly limitBytes: number;
  readonly now: () => Date;
  readonly log: Log;
}

/** The attachment that shows a text; absent when it could not be painted: the words go out without it. */
export type CardOf = (text: CardText) => Promise<string | undefined>;

export function createReminderCards(deps: ReminderCardDeps): CardOf {
  return async (text) => {
    const id = derivedId('reminder-card', text.topic, text.title, text.body);
    try {
      return (await isKept(deps, id)) ? id : await paintAndKeep(deps, id, text);
    } catch (error) {
      deps.log.error('reminders.card_failed', { cardId: id, code: errorCode(error) });
      return undefined;
    }
  };
}

/** Counts as new again, so that nobody clears it away before it is sent. */
async function isKept({ database, now }: ReminderCardDeps, id: string): Promise<boolean> {
  const kept = await database.attachment.updateMany({ where: { id }, data: { createdAt: now() } });
  return kept.count > 0;
}

async function paintAndKeep(deps: ReminderCardDeps, id: string, text: CardText): Promise<string | undefined> {
  const encoded = await encodePicture(await deps.paint(text), deps.limitBytes);
  if (!encoded.ok) throw new Error(encoded.error.text);
  const { data, width, height } = encoded.value;
  const fileKey = await deps.pictures.put(data);
  const row = { fileKey, mime: 'image/jpeg', bytes: data.length, width, height, createdAt: deps.now() };
  // Two plans may come to the same words at the same moment.
  await deps.database.attachment.upsert({ where: { id }, create: { id, ...row }, update: row });
  return id;
}
