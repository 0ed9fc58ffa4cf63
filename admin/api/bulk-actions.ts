/** What may be done with several tickets at once: what each of them allows, asked for in one form. */
import type { BulkAction } from './schemas/ticket-bulk.ts';
import type { ActionField, TicketAction } from './schemas/tickets.ts';
import type { StepName } from './ticket-actions.ts';

/**
 * Steps that can be the same for many. What is said about one ticket alone is not among them: results (nothing is closed
 * in bulk as done), verdicts and words of residents, callbacks.
 */
const inBulk: ReadonlySet<string> = new Set<StepName>([
  'accept',
  'dispatch',
  'claim',
  'transfer',
  'progress',
  'extend',
  'suspend',
  'refuse_request',
  'resume',
  'verify',
  'rework',
  'close',
  'reject',
  'withdraw',
  'escalate',
  'amend',
]);

/** Parts of a place are of one ticket; a number, too. */
const shared: ReadonlySet<string> = new Set<ActionField['name']>([
  'reason',
  'note',
  'assigneeId',
  'category',
  'urgency',
  'until',
]);

export function isBulkStep(name: string): boolean {
  return inBulk.has(name);
}

/** What one of the tickets allows. */
export interface Allowed {
  readonly actions: readonly TicketAction[];
  /** Who has it: it could be given to them, too, but that it is already. */
  readonly assigneeId: string | undefined;
}

/** In the order of the first ticket's. */
export function commonActions(each: readonly Allowed[]): readonly BulkAction[] {
  const [first] = each;
  return (first?.actions ?? []).flatMap((action) => {
    const alike = each.flatMap(({ actions, assigneeId }) => {
      const same = actions.find(({ code }) => code === action.code);
      return same === undefined ? [] : [{ fields: same.fields, assigneeId }];
    });
    return isBulkStep(action.code) && alike.length === each.length ? merged(action, alike) : [];
  });
}

/** The fields of one step, on one ticket. */
interface Alike {
  readonly fields: readonly ActionField[];
  readonly assigneeId: string | undefined;
}

function merged({ code, name, serious, fields: own }: TicketAction, alike: readonly Alike[]): BulkAction[] {
  const fields = own.filter((field) => shared.has(field.name)).map((field) => mergedField(field, alike));
  const isOpen = fields.every(({ required, options }) => !required || options?.length !== 0);
  return isOpen ? [{ code, name, serious, fields }] : [];
}

interface SameField extends ActionField {
  /** Who has the ticket, where the field says who is to have it. */
  readonly keeper: string | undefined;
}

function mergedField({ value: _own, ...plain }: ActionField, alike: readonly Alike[]): ActionField {
  const same = alike.flatMap(({ fields, assigneeId }) =>
    fields
      .filter(({ name }) => name === plain.name)
      .map((field) => ({ ...field, keeper: plain.name === 'assigneeId' ? assigneeId : undefined })),
  );
  const latest = same
    .flatMap(({ value }) => value ?? [])
    .sort()
    .at(-1);
  return {
    ...plain,
    required: same.some(({ required }) => required),
    ...(plain.options === undefined ? {} : { options: inAll(same) }),
    // A date that is late enough for every one of them; what was asked for on one is nobody else's choice.
    ...(plain.kind === 'date' && latest !== undefined ? { value: latest } : {}),
  };
}

/** What fits all: several tickets of different people may all go to one of these, who keeps the one they have. */
function inAll(same: readonly SameField[]): NonNullable<ActionField['options']> {
  const offered = new Map(same.flatMap(({ options = [] }) => options.map((one) => [one.code, one])));
  return [...offered.values()].filter(({ code }) =>
    same.every(({ options = [], keeper }) => code === keeper || options.some((one) => one.code === code)),
  );
}
