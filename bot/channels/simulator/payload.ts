/** What the simulated client hands to Wechaty for the things in its world. Pure. */
import { types, type payloads } from 'wechaty-puppet';
import { idOf, shownName, type SimulatedMessage, type SimulatedRoom, type World } from './world.ts';

export function contactPayload(world: World, key: string): payloads.Contact {
  return {
    id: idOf(world, key),
    name: world.contacts.get(key)?.name ?? '',
    gender: types.ContactGender.Unknown,
    type: types.Contact.Individual,
    avatar: '',
    friend: true,
    phone: [],
  };
}

export function roomPayload(world: World, room: SimulatedRoom): payloads.Room {
  return {
    id: idOf(world, room.key),
    topic: room.topic,
    memberIdList: [...room.members.keys()].map((key) => idOf(world, key)),
    adminIdList: [],
  };
}

export function memberPayload(world: World, room: SimulatedRoom, key: string): payloads.RoomMember {
  const alias = room.members.get(key);
  const shown = { id: idOf(world, key), name: world.contacts.get(key)?.name ?? '', avatar: '' };
  return alias === undefined ? shown : { ...shown, roomAlias: alias };
}

const messageTypes = {
  text: types.Message.Text,
  image: types.Message.Image,
  recall: types.Message.Recalled,
} as const;

export function messagePayload(world: World, message: SimulatedMessage): payloads.Message {
  const { place } = message;
  const said = {
    id: message.id,
    talkerId: idOf(world, message.fromKey),
    timestamp: message.at.getTime(),
    ...saidAs(world, message),
    ...(message.image === undefined ? {} : { filename: message.image.name }),
  };
  if (place.kind === 'private') {
    const listener = message.fromKey === world.bot.key ? place.key : world.bot.key;
    return { ...said, listenerId: idOf(world, listener) };
  }
  const mentions = world.givesMentionIds
    ? { mentionIdList: message.mentionKeys.map((key) => idOf(world, key)) }
    : {};
  return { ...said, roomId: idOf(world, place.key), ...mentions };
}

function saidAs(world: World, message: SimulatedMessage): { type: types.Message; text: string } {
  const type = messageTypes[message.kind];
  if (message.kind === 'recall') return { type, text: message.recalledId ?? '' };
  const quoted = message.quotedId === undefined ? undefined : world.messages.get(message.quotedId);
  if (quoted === undefined) return { type, text: message.text };
  const name = shownName(world, quoted.place.kind === 'room' ? quoted.place.key : undefined, quoted.fromKey);
  if (world.quoteForm === 'flattened') {
    return { type, text: `「${name}：${quoted.text}」\n${'- '.repeat(14)}-\n${message.text}` };
  }
  return {
    type: types.Message.Unknown,
    text: referXml(message.text, quoted, name, idOf(world, quoted.fromKey)),
  };
}

function referXml(reply: string, quoted: SimulatedMessage, name: string, fromId: string): string {
  return [
    `<msg><appmsg appid="" sdkver="0"><title>${escapeXml(reply)}</title><type>57</type><refermsg>`,
    `<type>1</type><svrid>${quoted.id}</svrid><fromusr>${quoted.place.key}</fromusr><chatusr>${fromId}</chatusr>`,
    `<displayname>${escapeXml(name)}</displayname><content>${escapeXml(quoted.text)}</content>`,
    '</refermsg></appmsg></msg>',
  ].join('');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
