/** Between what the form of a plan asks and what the API takes. Pure. */
import type {
  AudienceBody,
  EntryPicture,
  PlanBody,
  ReminderPlanView,
  ReminderPreviewBody,
} from '../contract.ts';
import { recurrenceOf, type RecurrenceValues, valuesOf } from './recurrence-values.zh.ts';

export interface SayingValues {
  readonly areaId: string;
  readonly topic: PlanBody['topic'];
  /** Whose turn it is, one text each time, or words for this occasion alone. */
  readonly words: 'rotation' | 'text' | 'own';
  readonly style?: PlanBody['style'] | undefined;
  readonly textId?: string | undefined;
  readonly wording?: PlanBody['wording'];
  readonly picture: NonNullable<PlanBody['picture']>;
  readonly attachment?: EntryPicture | undefined;
  readonly audience: AudienceBody;
  readonly spreadMinutes: number;
}

export interface PlanValues extends SayingValues {
  readonly name: string;
  readonly kind: NonNullable<PlanBody['kind']>;
  readonly when: RecurrenceValues;
  readonly exdates?: readonly string[];
  readonly holidays: NonNullable<PlanBody['holidays']>;
  readonly quietFrom: string;
  readonly quietUntil: string;
  readonly active: boolean;
  readonly isEmergency?: boolean;
  readonly emergencyReason?: string | undefined;
}

export const noAudience = {
  areaPaths: [],
  buildings: '',
  tags: [],
  exceptAreaPaths: [],
  exceptGroupIds: [],
} satisfies AudienceBody;

/** @param today the day that a new plan begins on */
export function newPlanValues(today: string): Partial<PlanValues> {
  const weekdays = [1, 2, 3, 4, 5, 6, 7];
  return {
    kind: 'recurring',
    topic: 'anti_fraud',
    words: 'rotation',
    picture: 'none',
    when: { repeat: 'daily', startDay: today, time: '08:00', weekdays, every: 1, ends: 'never' },
    ...{ holidays: 'any', quietFrom: '21:00', quietUntil: '07:00', spreadMinutes: 0, active: true },
    audience: noAudience,
  };
}

export function valuesOfPlan(plan: ReminderPlanView): Partial<PlanValues> {
  const { name, kind, topic, style, textId, wording, picture, holidays, exdates } = plan;
  const { quietFrom, quietUntil, spreadMinutes, audience, active } = plan;
  const words = wording !== undefined ? 'own' : textId === undefined ? 'rotation' : 'text';
  return {
    ...{ name, kind, topic, style, textId, wording, words, picture, holidays, exdates },
    ...{ quietFrom, quietUntil, spreadMinutes, audience, active },
    areaId: plan.area.id,
    when: valuesOf(plan),
  };
}

/** The part that says what to whom. */
function sayingOf(values: SayingValues) {
  const { areaId, topic, words, style, textId, wording, picture, attachment, audience, spreadMinutes } =
    values;
  return {
    ...{ areaId, topic, picture, audience, spreadMinutes },
    style: words === 'rotation' ? style : undefined,
    textId: words === 'text' ? textId : undefined,
    wording: words === 'own' ? wording : undefined,
    pictureId: picture === 'attachment' ? attachment?.id : undefined,
  };
}

export function planBodyOf(values: PlanValues): PlanBody {
  const { name, kind, when, exdates = [], holidays, quietFrom, quietUntil, active } = values;
  const saying = { ...sayingOf(values), name, kind, quietFrom, quietUntil, active };
  if (kind === 'urgent')
    return { ...saying, emergencyReason: values.isEmergency === true ? values.emergencyReason : undefined };
  const recurrence = recurrenceOf(kind === 'one_off' ? { ...when, repeat: 'once' } : when);
  return { ...saying, ...recurrence, exdates: [...exdates], holidays };
}

/** Absent while what is said to whom is not complete. */
export function previewBodyOf(values: Partial<SayingValues>): ReminderPreviewBody | undefined {
  const { areaId, topic } = values;
  if (areaId === undefined || topic === undefined || lacksWords(values)) return undefined;
  return sayingOf({ ...nothingMore, ...defined(values), areaId, topic });
}

const nothingMore = { words: 'rotation', picture: 'none', audience: noAudience, spreadMinutes: 0 } as const;

/** A field that is not shown has no value yet. */
function defined<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

function lacksWords({ words, textId, wording, picture, attachment }: Partial<SayingValues>): boolean {
  if (words === 'text' && textId === undefined) return true;
  if (words === 'own' && !isComplete(wording)) return true;
  return picture === 'attachment' && attachment === undefined;
}

function isComplete(wording: SayingValues['wording']): boolean {
  return (wording?.title ?? '').trim().length >= 2 && (wording?.body ?? '').trim().length >= 5;
}
