/** Picture cards of reminders, painted once for the same words and kept as attachments like any other picture. */
import { errorCode } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import { encodePicture } from '../pictures/pictures.ts';
import type { PictureStore } from '../pictures/picture-files.ts';
import type { Database } from '../prisma/database.prisma.ts';
import type { CardText, PaintCard } from '../reminders/card/card.ts';
import type { PaintCards } from '../reminders/commit-run.ts';

export interface ReminderCardDeps {
  readonly paint: PaintCard;
  readonly database: Database;
  readonly pictures: Pick<PictureStore, 'put'>;
  readonly limitBytes: number;
  readonly now: () => Date;
  readonly log: Log;
}

export function createReminderCards(deps: ReminderCardDeps): PaintCards {
  return async (cards) => {
    const kept = new Set<string>();
    for (const [id, text] of cards) if (await keepOne(deps, id, text)) kept.add(id);
    return kept;
  };
}

async function keepOne(deps: ReminderCardDeps, id: string, text: CardText): Promise<boolean> {
  try {
    if (!(await isKept(deps, id))) await paintAndKeep(deps, id, text);
    return true;
  } catch (error) {
    deps.log.error('reminders.card_failed', { cardId: id, code: errorCode(error) });
    return false;
  }
}

/** Counts as new again, so that nobody clears it away before it is sent. */
async function isKept({ database, now }: ReminderCardDeps, id: string): Promise<boolean> {
  const kept = await database.attachment.updateMany({ where: { id }, data: { createdAt: now() } });
  return kept.count > 0;
}

async function paintAndKeep(deps: ReminderCardDeps, id: string, text: CardText): Promise<void> {
  const encoded = await encodePicture(await deps.paint(text), deps.limitBytes);
  if (!encoded.ok) throw new Error(encoded.error.text);
  const { data, width, height } = encoded.value;
  const fileKey = await deps.pictures.put(data);
  const row = { fileKey, mime: 'image/jpeg', bytes: data.length, width, height, createdAt: deps.now() };
  // Two plans may come to the same words at the same moment.
  await deps.database.attachment.upsert({ where: { id }, create: { id, ...row }, update: row });
}
