/** One line of a recording: `{room, from, alias?, text, …}`, or a bare `{text}` or `{title, detail, time}` of one resident. */
import { z } from 'zod';
import { demoAccount, demoChannel } from '../../community/demo.ts';
import type { RawMessage } from '../../core/message.ts';
import { type Result, refuse, succeed } from '../../core/result.ts';

const wholeSchema = z.object({
  /** The group's name; absent in private. */
  room: z.string().min(1).optional(),
  from: z.string().min(1),
  alias: z.string().optional(),
  text: z.string(),
  at: z.coerce.date().optional(),
  mentioned: z.boolean().default(false),
  private: z.boolean().default(false),
  image: z.boolean().default(false),
});
const petitionSchema = z.object({
  title: z.string(),
  detail: z.string().default(''),
  time: z.string().optional(),
});
const bareSchema = z.object({ text: z.string() });

export interface Recorded {
  /** Line in the file, from 1. */
  readonly line: number;
  readonly raw: RawMessage;
}

/** Where a line without a room is said, and when the first line without a time. */
export interface ReplaySetting {
  readonly defaultRoom: string;
  readonly keyOfRoom: (topic: string) => string;
  readonly startAt: Date;
}

/** The error says what is wrong with the line, never what stands in it. */
export function readRecordedLine(
  written: string,
  line: number,
  setting: ReplaySetting,
): Result<Recorded, string> {
  const parsed = parseJson(written);
  if (!parsed.ok) return refuse('is no JSON');
  const whole = wholeSchema.safeParse(parsed.value);
  if (whole.success) return succeed({ line, raw: toRaw(whole.data, line, setting) });
  const text = bareText(parsed.value);
  if (text === undefined) return refuse(problemOf(whole.error));
  const resident = { from: `resident-${line}`, text, mentioned: false, private: false, image: false };
  return succeed({ line, raw: toRaw(resident, line, setting) });
}

function parseJson(written: string): Result<unknown, undefined> {
  try {
    return succeed(JSON.parse(written) as unknown);
  } catch {
    return refuse(undefined);
  }
}

function bareText(value: unknown): string | undefined {
  const petition = petitionSchema.safeParse(value);
  if (petition.success) return [petition.data.title, petition.data.detail].join('\n').trim();
  // A line that names a sender or a room means to be a whole one: its mistakes are reported.
  if (typeof value === 'object' && value !== null && ('from' in value || 'room' in value)) return undefined;
  return bareSchema.safeParse(value).data?.text;
}

function problemOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`).join('; ');
}

function toRaw(whole: z.infer<typeof wholeSchema>, line: number, setting: ReplaySetting): RawMessage {
  const topic = whole.room ?? setting.defaultRoom;
  return {
    channel: demoChannel,
    account: demoAccount,
    messageId: `replay-${line}`,
    sender: {
      key: whole.from,
      name: whole.from,
      ...(whole.alias === undefined ? {} : { alias: whole.alias }),
      isSelf: false,
    },
    ...(whole.private ? {} : { room: { key: setting.keyOfRoom(topic), topic } }),
    kind: whole.image ? 'image' : 'text',
    text: whole.text,
    mentionKeys: whole.mentioned ? [demoAccount] : [],
    botNames: ['格格'],
    ...(whole.image ? { attachment: { ref: `replay-${line}`, name: 'replay.png' } } : {}),
    sentAt: whole.at ?? new Date(setting.startAt.getTime() + line * 1000),
  };
}
