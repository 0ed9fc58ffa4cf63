/** The XML of office documents, part by part. Entities of its own and other definitions are not followed. */
export type XmlPart =
  | { readonly kind: 'open'; readonly name: string; readonly tag: string; readonly isEmpty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** To the end of a tag; a `>` inside quotes is not it. */
const restOfTag = /(?:[^>"']|"[^"]*"|'[^']*')*>/y;
const tagName = /^\/?(?:[^\s:/>]+:)?([^\s/>]+)/u;

/** What comes between `<!` or `<?` and its end is no content, except in a CDATA section. */
const asides = [
  { begins: '<!--', ends: '-->', isText: false },
  { begins: '<![CDATA[', ends: ']]>', isText: true },
  { begins: '<?', ends: '?>', isText: false },
  { begins: '<!', ends: '>', isText: false },
] as const;

/** Names come without their prefix. Throws when a tag has no end. */
export function* readXml(xml: string): Generator<XmlPart> {
  let at = 0;
  while (at < xml.length) {
    const tagAt = xml.indexOf('<', at);
    const textEnd = tagAt === -1 ? xml.length : tagAt;
    if (textEnd > at) yield { kind: 'text', text: decodeEntities(xml.slice(at, textEnd)) };
    if (tagAt === -1) return;
    const aside = asides.find(({ begins }) => xml.startsWith(begins, tagAt));
    if (aside === undefined) {
      const tag = tagFrom(xml, tagAt + 1);
      yield partOf(tag);
      at = tagAt + tag.length + 2;
    } else {
      const end = found(xml.indexOf(aside.ends, tagAt + aside.begins.length));
      if (aside.isText) yield { kind: 'text', text: xml.slice(tagAt + aside.begins.length, end) };
      at = end + aside.ends.length;
    }
  }
}

/** What to do at which tag; one that is empty opens and closes. */
export interface XmlWalk {
  readonly open?: Readonly<Record<string, (tag: string) => void>>;
  readonly close?: Readonly<Record<string, () => void>>;
  readonly text?: (text: string) => void;
}

export function walkXml(xml: string, { open = {}, close = {}, text }: XmlWalk): void {
  for (const part of readXml(xml)) {
    if (part.kind === 'text') text?.(part.text);
    if (part.kind === 'open') open[part.name]?.(part.tag);
    if (part.kind === 'close' || (part.kind === 'open' && part.isEmpty)) close[part.name]?.();
  }
}

function tagFrom(xml: string, from: number): string {
  restOfTag.lastIndex = from;
  if (!restOfTag.test(xml)) throw new Error('a tag without an end');
  return xml.slice(from, restOfTag.lastIndex - 1);
}

function partOf(tag: string): XmlPart {
  const name = tagName.exec(tag)?.[1] ?? '';
  return tag.startsWith('/')
    ? { kind: 'close', name }
    : { kind: 'open', name, tag, isEmpty: tag.endsWith('/') };
}

function found(at: number): number {
  if (at === -1) throw new Error('a tag without an end');
  return at;
}

const attributes = new Map<string, RegExp>();

/** An attribute of an opening tag, by its name with the prefix. */
export function attributeOf(tag: string, name: string): string | undefined {
  let pattern = attributes.get(name);
  if (pattern === undefined)
    attributes.set(name, (pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u')));
  const match = pattern.exec(tag);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : decodeEntities(value);
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
