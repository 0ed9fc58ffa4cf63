import type { ActionField } from './contract.ts';
import * as say from './messages.zh.ts';

export type Drawn = Pick<ActionField, 'label' | 'required' | 'maxLength'> & {
  readonly name: string;
  readonly kind: string;
  readonly options?: ActionField['options'] | undefined;
  readonly value?: string | undefined;
};

interface FieldProps {
  readonly field: Drawn;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Up to so many choices are big buttons; more fold into the phone's own list. */
const openChoices = 8;

/** Drawn by kind, whatever the workflow asks for. */
export function Field({ field, value, onChange }: FieldProps) {
  const { name, label, required, kind, options = [] } = field;
  const shown = required ? label : `${label}${say.optional}`;
  if (kind === 'choice' && options.length <= openChoices)
    return (
      <fieldset class="field">
        <legend>{shown}</legend>
        {options.map((option) => (
          <label key={option.code} class="choice">
            <input
              type="radio"
              name={name}
              checked={value === option.code}
              onChange={() => onChange(option.code)}
            />
            <span>{option.name}</span>
          </label>
        ))}
      </fieldset>
    );
  return (
    <label class="field">
      <span class="label">{shown}</span>
      <Input field={field} value={value} onChange={onChange} />
    </label>
  );
}

function Input({ field, value, onChange }: FieldProps) {
  const { label, kind, options = [], maxLength } = field;
  if (kind === 'choice')
    return (
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{say.pleaseChoose(label)}</option>
        {options.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    );
  const limit = maxLength === undefined ? {} : { maxLength };
  if (kind === 'date')
    return (
      <input type="datetime-local" value={value} onInput={(event) => onChange(event.currentTarget.value)} />
    );
  if (maxLength !== undefined && maxLength <= shortText)
    return (
      <input type="text" value={value} {...limit} onInput={(event) => onChange(event.currentTarget.value)} />
    );
  return (
    <textarea rows={3} value={value} {...limit} onInput={(event) => onChange(event.currentTarget.value)} />
  );
}

const shortText = 40;

const community = new Intl.DateTimeFormat('sv-SE', {
  ...{ timeZone: 'Asia/Shanghai', hourCycle: 'h23' },
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
});

/** What the fields begin with; an instant as the community's clocks show it. */
export function valuesOf(fields: readonly Drawn[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.flatMap(({ name, kind, value }) => {
      if (value === undefined) return [];
      return [[name, kind === 'date' ? community.format(new Date(value)).replace(' ', 'T') : value]];
    }),
  );
}

/** What is missing of the required fields, in words; undefined when nothing is. */
export function missingIn(
  fields: readonly Drawn[],
  values: Readonly<Record<string, string>>,
): string | undefined {
  const missing = fields.find(({ name, required }) => required && (values[name] ?? '').trim() === '');
  if (missing === undefined) return undefined;
  return missing.kind === 'choice' ? say.pleaseChoose(missing.label) : say.pleaseFill(missing.label);
}

/** As the server wants it: nothing empty; a date is an instant, said in the community's time. */
export function inputOf(
  fields: readonly Drawn[],
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.flatMap(({ name, kind }) => {
      const value = (values[name] ?? '').trim();
      if (value === '' || kind === 'photo') return [];
      return [[name, kind === 'date' ? new Date(`${value}:00+08:00`).toISOString() : value]];
    }),
  );
}
