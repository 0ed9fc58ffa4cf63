/** The forms in which puppets tell that a message quotes another or was taken back. Pure. */

export interface ParsedQuote {
  /** What the sender wrote themselves. */
  readonly reply: string;
  readonly text: string;
  readonly fromName: string | undefined;
  /** The quoted member's key, where the form tells it. */
  readonly fromKey: string | undefined;
  readonly messageId: string | undefined;
}

/** 「名字：内容」, a line of dashes, then the reply: how web and iPad puppets flatten a quote into text. */
const flattened = /^「([^：:\n]{1,64})[：:]([\s\S]*?)」\n(?:- ){4,}-? *\n?([\s\S]*)$/u;

/** Reads an app message of type 57 or the flattened form; `undefined` when the text quotes nothing. */
export function parseQuote(text: string): ParsedQuote | undefined {
  return parseReferMessage(text) ?? parseFlattened(text);
}

/** On a recall: the id of the message that was taken back; `undefined` when the puppet tells it in words only. */
export function parseRecalledId(text: string): string | undefined {
  if (text.includes('revokemsg')) return xmlValue(text, 'newmsgid') ?? xmlValue(text, 'msgid');
  return /^[^\s"「」<>]{1,128}$/u.test(text) ? text : undefined;
}

function parseFlattened(text: string): ParsedQuote | undefined {
  const match = flattened.exec(text);
  if (match === null) return undefined;
  const [, fromName, quoted, reply] = match;
  return {
    reply: (reply ?? '').trim(),
    text: (quoted ?? '').trim(),
    fromName,
    fromKey: undefined,
    messageId: undefined,
  };
}

function parseReferMessage(text: string): ParsedQuote | undefined {
  const refer = elementOf(text, 'refermsg');
  if (refer === undefined) return undefined;
  const around = text.replace(refer, '');
  return {
    reply: xmlValue(around, 'title')?.trim() ?? '',
    text: quotedText(xmlValue(refer, 'content') ?? ''),
    fromName: xmlValue(refer, 'displayname'),
    fromKey: xmlValue(refer, 'chatusr') ?? xmlValue(refer, 'fromusr'),
    messageId: xmlValue(refer, 'svrid'),
  };
}

/** A quoted picture or card is XML itself: its title at most, never its markup. */
function quotedText(content: string): string {
  return content.trimStart().startsWith('<') ? (xmlValue(content, 'title') ?? '') : content;
}

/** The content of an element; `undefined` when absent or empty. */
export function xmlValue(xml: string, name: string): string | undefined {
  const value = decodeXml(elementOf(xml, name) ?? '');
  return value === '' ? undefined : value;
}

/** Found by plain search: the text is anybody's, and a pattern could be made to take seconds. */
function elementOf(xml: string, name: string): string | undefined {
  const opening = xml.indexOf(`<${name}>`);
  const start = opening + name.length + 2;
  const end = opening < 0 ? -1 : xml.indexOf(`</${name}>`, start);
  return end < 0 ? undefined : xml.slice(start, end);
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#x0A;': '\n',
  '&amp;': '&',
};

function decodeXml(value: string): string {
  const cdata = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/u.exec(value);
  if (cdata !== null) return cdata[1] ?? '';
  return value.replace(/&(?:lt|gt|quot|apos|amp|#x0A);/gu, (entity) => entities[entity] ?? entity);
}
