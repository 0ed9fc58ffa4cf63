import { useEffect, useState } from 'preact/hooks';
import type { Preview, TicketAction, TicketDetail } from './contract.ts';
import { Field, inputOf, missingIn, valuesOf } from './field.tsx';
import * as say from './messages.zh.ts';
import { PhotoInput } from './photo-input.tsx';
import { shrinkPhoto } from './photo.ts';
import { SureButton } from './sure-button.tsx';
import type { NewUnsent } from './unsent.ts';
import { usePhone } from './use-phone.ts';

interface ActionFormProps {
  readonly ticket: TicketDetail;
  readonly action: TicketAction;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

type Values = Readonly<Record<string, string>>;

export function ActionForm({ ticket, action, onDone, onCancel }: ActionFormProps) {
  const { phone, shown } = usePhone();
  const [values, setValues] = useState<Values>(() => valuesOf(action.fields));
  const [photos, setPhotos] = useState<readonly File[]>([]);
  const [problem, setProblem] = useState<string>();
  const { written, photo } = fieldsOf(action);

  const submit = async () => {
    const missing = missingIn(written, values) ?? photoMissing(action, photos);
    setProblem(missing);
    if (missing !== undefined) return;
    const staffId = shown.session?.id ?? '';
    await phone.submit(...(await photosOf(photos, { ticket, staffId, newKey: phone.newKey })), {
      ...{ kind: 'act', key: phone.newKey(), staffId, about: ticket.id },
      label: say.actLabel(action.name, ticket.number),
      ...{ ticketId: ticket.id, action: action.code, version: ticket.version },
      input: inputOf(written, values),
    });
    onDone();
  };

  return (
    <section class="form" aria-label={action.name}>
      {action.hint !== undefined && <p class="hint">{action.hint}</p>}
      {written.map((field) => (
        <Field
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
      {photo !== undefined && <PhotoInput label={photo} photos={photos} onChange={setPhotos} />}
      <ResidentPreview ticketId={ticket.id} action={action} input={inputOf(written, values)} />
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <Submit action={action} onSubmit={() => void submit()} />
      <button type="button" class="plain wide" onClick={onCancel}>
        {say.cancel}
      </button>
    </section>
  );
}

function Submit({ action, onSubmit }: { readonly action: TicketAction; readonly onSubmit: () => void }) {
  const { name, serious } = action;
  if (serious)
    return (
      <SureButton
        class="danger"
        label={say.confirm(name)}
        sureLabel={say.confirmSerious(name)}
        onSure={onSubmit}
      />
    );
  return (
    <button type="button" class="primary" onClick={onSubmit}>
      {say.confirm(name)}
    </button>
  );
}

/** A photo helps wherever something is told; where the workflow asks for one, its field says so. */
function fieldsOf({ fields }: TicketAction) {
  const asked = fields.find(({ kind }) => kind === 'photo');
  const tells = fields.some(({ name }) => name === 'note');
  return {
    written: fields.filter(({ kind }) => kind !== 'photo'),
    photo: asked?.label ?? (tells ? say.photosLabel + say.optional : undefined),
  };
}

function photoMissing({ fields }: TicketAction, photos: readonly File[]): string | undefined {
  const needed = fields.some(({ kind, required }) => kind === 'photo' && required);
  return needed && photos.length === 0 ? say.photoNeeded : undefined;
}

interface PhotosOf {
  readonly ticket: TicketDetail;
  readonly staffId: string;
  readonly newKey: () => string;
}

/** Before what they prove, so that it is there when the step asks for it. */
async function photosOf(
  photos: readonly File[],
  { ticket, staffId, newKey }: PhotosOf,
): Promise<readonly NewUnsent[]> {
  const shrunk = await Promise.all(photos.map(shrinkPhoto));
  return shrunk.map((bytes) => ({
    ...{ kind: 'photo', key: newKey(), staffId, about: ticket.id, bytes },
    label: say.photoOf(say.ticketTitle(ticket.number)),
    to: `/tickets/${ticket.id}`,
  }));
}

const pauseMs = 600;

interface ResidentPreviewProps {
  readonly ticketId: string;
  readonly action: TicketAction;
  readonly input: Values;
}

/** Word for word what the resident will read, once the typing pauses; without a line as it was read last. */
function ResidentPreview({ ticketId, action, input }: ResidentPreviewProps) {
  const { phone } = usePhone();
  const [preview, setPreview] = useState<Preview>(
    action.preview === undefined ? {} : { text: action.preview },
  );
  const written = JSON.stringify(input);
  useEffect(() => {
    if (written === '{}') return undefined;
    const body = { action: action.code, input: JSON.parse(written) as Values };
    const timer = setTimeout(() => {
      void phone.call<Preview>('POST', `/tickets/${ticketId}/actions/preview`, body).then((answer) => {
        if (answer.kind === 'ok') setPreview(answer.value);
      });
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [phone, ticketId, action.code, written]);
  // What has to be there first stands above; what will be said is known once it is.
  if (preview.text === undefined)
    return action.hint === undefined ? <p class="muted">{say.residentToldNothing}</p> : null;
  return (
    <figure class="preview">
      <figcaption>{preview.toldIn === 'group' ? say.residentReadsInGroup : say.residentReads}</figcaption>
      <blockquote>{preview.text}</blockquote>
    </figure>
  );
}
