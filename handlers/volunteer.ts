/** 「志愿 K7QM2XH4」: a volunteer of the day sees which texts they may send, and sends one, in private. */
import { volunteerLinkSlot } from '../core/late-slots.ts';
import type { ReminderText } from '../reminders/reminder.ts';
import type { ComposeReminder } from '../reminders/sending.ts';
import {
  mayVolunteer,
  readVolunteerCommand,
  type ReminderVolunteer,
  shortCode,
} from '../reminders/volunteer.ts';
import type { Handler, Outcome, Turn } from './handler.ts';
import * as say from './volunteer.messages.zh.ts';

export interface VolunteerDeps {
  readonly findByCode: (code: string) => Promise<ReminderVolunteer | undefined>;
  /** What this volunteer may send now: published texts of the library that are of use these days. */
  readonly listSendable: (now: Date) => Promise<readonly ReminderText[]>;
  /** The run that such a text would be; `done`: it went out before. */
  readonly composeVolunteered: ComposeReminder;
  readonly timeZone: string;
  /** Phones can reach the page of their day. */
  readonly hasPage: boolean;
}

const shownAtMost = 12;

export function createVolunteerHandler(deps: VolunteerDeps): Handler {
  return {
    name: 'volunteer',
    accepts: ({ message }) => message.isPrivate && readVolunteerCommand(message.text) !== undefined,
    handle: async (turn) => {
      const command = readVolunteerCommand(turn.message.text);
      if (command === undefined) return 'pass';
      const volunteer = await deps.findByCode(command.code);
      if (volunteer === undefined || !mayVolunteer(volunteer, turn.now)) return told(say.unknownCode);
      const texts = await deps.listSendable(turn.now);
      return command.send === undefined
        ? list(deps, volunteer, texts, command.code)
        : send(deps, { volunteer, turn }, ofCode(texts, command.send));
    },
  };
}

function list(
  { timeZone, hasPage }: VolunteerDeps,
  { id, name, validTo, groupIds }: ReminderVolunteer,
  texts: readonly ReminderText[],
  code: string,
): Outcome {
  if (texts.length === 0) return told(say.nothingToSend);
  const shown = texts.slice(0, shownAtMost).map((text) => ({ code: shortCode(text), title: text.title }));
  const link = hasPage ? volunteerLinkSlot(id) : undefined;
  return told(say.listed({ name, until: validTo, timeZone, groups: groupIds.length, link }, shown, code));
}

/** Absent also where two have the same code: the wrong one is worse than none. */
function ofCode(texts: readonly ReminderText[], code: string): ReminderText | undefined {
  const [only, another] = texts.filter((text) => shortCode(text) === code);
  return another === undefined ? only : undefined;
}

async function send(
  { composeVolunteered }: VolunteerDeps,
  { volunteer, turn }: { readonly volunteer: ReminderVolunteer; readonly turn: Turn },
  text: ReminderText | undefined,
): Promise<Outcome> {
  if (text === undefined) return told(say.noSuchText);
  const composed = await composeVolunteered(volunteer, text, turn.now);
  if (composed === 'done') return told(say.sentBefore(text.title));
  if (composed === 'no_groups') return told(say.noGroups);
  const { reminders, outgoing } = composed;
  return {
    ...told(say.sending(text.title, outgoing.length)),
    did: 'reminder.volunteered',
    reminders,
    outgoing,
  };
}

function told(text: string): Outcome {
  return {
    replies: [{ purpose: 'answer', text, evidence: [text] }],
    dialogue: 'keep',
    did: 'reminder.volunteer',
  };
}
