/** Saying something and fetching attachments through Wechaty, with errors that tell what may be done next. */
import { FileBox, type FileBoxInterface } from 'file-box';
import type { Contact, Message, Room, Wechaty } from 'wechaty';
import type { OutgoingContent, Receipt } from '../../core/channel.ts';
import { DeliveryError } from '../../core/errors.ts';
import type { Address } from '../../core/message.ts';
import { toDeliveryError } from './wechaty-errors.ts';

/** The most an attachment may have; what is larger is never read into memory. */
export const attachmentLimitBytes = 20 * 1024 * 1024;

/** Throws `DeliveryError`: `temporary` or `permanent` before anything left, `unknown` when the answer was lost. */
export async function send(
  wechaty: Wechaty,
  to: Address,
  content: OutgoingContent,
  signal: AbortSignal,
): Promise<Receipt> {
  const target = await prepare(wechaty, to, content.mentionKeys, signal);
  const said = await untilAborted(target.say(content.text), signal);
  if (content.image !== undefined) {
    const picture = FileBox.fromBuffer(Buffer.from(content.image.bytes), content.image.name);
    await afterText(untilAborted(target.say(picture), signal));
  }
  return { messageId: said?.id };
}

interface Target {
  say(what: string | FileBox): Promise<Message | undefined>;
}

async function prepare(
  wechaty: Wechaty,
  to: Address,
  mentionKeys: readonly string[],
  signal: AbortSignal,
): Promise<Target> {
  try {
    requireReady(wechaty, to, signal);
    const target = await (to.kind === 'room'
      ? roomTarget(wechaty, to.key, mentionKeys)
      : personTarget(wechaty, to.key));
    requireReady(wechaty, to, signal);
    return target;
  } catch (error) {
    throw toDeliveryError(error, 'temporary');
  }
}

function requireReady(wechaty: Wechaty, to: Address, signal: AbortSignal): void {
  if (signal.aborted) throw new DeliveryError('temporary', 'cancelled before it was sent');
  if (!wechaty.isLoggedIn)
    throw new DeliveryError('temporary', 'the account is not logged in: scan the QR code');
  if (wechaty.puppet.currentUserId !== to.account) {
    throw new DeliveryError('permanent', 'this receiver belongs to another login: bind the group again');
  }
}

async function roomTarget(wechaty: Wechaty, key: string, mentionKeys: readonly string[]): Promise<Target> {
  // Room.find would turn every error into "not found"; the payload's own error tells which it was.
  await wechaty.puppet.roomPayload(key);
  const room = await wechaty.Room.find({ id: key });
  if (room === undefined) throw new DeliveryError('permanent', 'the room is gone: remove the group');
  const mentions = await membersOf(wechaty, room, mentionKeys);
  return {
    say: async (what) =>
      (typeof what === 'string' ? await room.say(what, ...mentions) : await room.say(what)) ?? undefined,
  };
}

async function personTarget(wechaty: Wechaty, key: string): Promise<Target> {
  await wechaty.puppet.contactPayload(key);
  const contact = await wechaty.Contact.find({ id: key });
  if (contact === undefined) throw new DeliveryError('permanent', 'this person is no contact of the account');
  return { say: async (what) => (await contact.say(what)) ?? undefined };
}

/** Whoever left meanwhile is not mentioned: their name would stay as a bare word. */
async function membersOf(wechaty: Wechaty, room: Room, keys: readonly string[]): Promise<Contact[]> {
  if (keys.length === 0) return [];
  const present = new Set(await wechaty.puppet.roomMemberList(room.id));
  const contacts = await Promise.all(
    keys.filter((key) => present.has(key)).map((id) => wechaty.Contact.find({ id })),
  );
  return contacts.filter((contact) => contact !== undefined);
}

/** Once handed to the puppet nothing can call a message back: giving up means not knowing. */
async function untilAborted<T>(sending: Promise<T>, signal: AbortSignal): Promise<T> {
  const gaveUp = new Promise<never>((_resolve, reject) => {
    signal.addEventListener(
      'abort',
      () => reject(new DeliveryError('unknown', 'no answer in time: it may have been sent')),
      { once: true },
    );
  });
  try {
    return await Promise.race([sending, gaveUp]);
  } catch (error) {
    throw toDeliveryError(error, 'unknown');
  }
}

/** The words are out: whatever the picture met, sending all of it again would repeat them. */
async function afterText(sending: Promise<unknown>): Promise<void> {
  try {
    await sending;
  } catch (error) {
    const failure = toDeliveryError(error, 'unknown').failure === 'ban_like' ? 'ban_like' : 'unknown';
    throw new DeliveryError(failure, 'the text was sent, its picture was not', { cause: error });
  }
}

/** Bytes of a received picture or file. Throws `DeliveryError`; `permanent` when the channel lost it or it is too large. */
export async function download(wechaty: Wechaty, ref: string, signal: AbortSignal): Promise<Uint8Array> {
  try {
    // The declarations of wechaty-puppet name this type by a path that file-box does not export.
    const file = (await wechaty.puppet.messageFile(ref)) as FileBoxInterface;
    return await readAll(await file.toStream(), signal);
  } catch (error) {
    throw toDeliveryError(error, 'temporary');
  }
}

async function readAll(stream: AsyncIterable<unknown>, signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    signal.throwIfAborted();
    if (!(chunk instanceof Uint8Array)) throw new DeliveryError('permanent', 'the attachment is not bytes');
    size += chunk.byteLength;
    if (size > attachmentLimitBytes) throw new DeliveryError('permanent', 'the attachment is too large');
    chunks.push(chunk);
  }
  // Some services hand out the message before its file: empty now, there a moment later.
  if (size === 0) throw new DeliveryError('temporary', 'the attachment has not arrived yet');
  return Buffer.concat(chunks);
}
