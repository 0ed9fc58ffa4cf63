import { useEffect, useState } from 'preact/hooks';
import type { ReportBody, ReportChoices } from './contract.ts';
import { type Drawn, Field, inputOf, missingIn } from './field.tsx';
import * as say from './messages.zh.ts';
import { PhotoInput } from './photo-input.tsx';
import { shrinkPhoto } from './photo.ts';
import { go, paths } from './route.ts';
import type { NewUnsent } from './unsent.ts';
import { usePhone } from './use-phone.ts';

/** 网格员巡查: what was found, where, with a photo; opened as a ticket like any other. */
export function ReportPage() {
  const { phone } = usePhone();
  const [choices, setChoices] = useState<ReportChoices>();
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    void phone.choices().then((found) => {
      setChoices(found);
      setAsked(true);
    });
  }, [phone]);
  return (
    <main>
      <h1>{say.reportTitle}</h1>
      <p class="muted">{say.emergencyFirst}</p>
      {choices === undefined ? (
        <p>{asked ? say.unreachableNow : say.loading}</p>
      ) : (
        <ReportForm choices={choices} />
      )}
    </main>
  );
}

function fieldsFor({ places, categories, urgencies }: ReportChoices): readonly Drawn[] {
  const placeOptions = places.map(({ areaId, name }) => ({ code: areaId, name }));
  return [
    { name: 'areaId', label: say.reportPlace, kind: 'choice', required: true, options: placeOptions },
    { name: 'unit', label: say.reportUnit, kind: 'text', required: false, maxLength: 20 },
    { name: 'spot', label: say.reportSpot, kind: 'text', required: false, maxLength: 20 },
    { name: 'category', label: say.reportCategory, kind: 'choice', required: true, options: categories },
    { name: 'urgency', label: say.reportUrgency, kind: 'choice', required: true, options: urgencies },
    { name: 'words', label: say.reportWords, kind: 'text', required: true, maxLength: 500 },
  ];
}

function ReportForm({ choices }: { readonly choices: ReportChoices }) {
  const { phone, shown } = usePhone();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({ urgency: 'normal' });
  const [photos, setPhotos] = useState<readonly File[]>([]);
  const [problem, setProblem] = useState<string>();
  const fields = fieldsFor(choices);

  const submit = async () => {
    const missing = missingIn(fields, values);
    setProblem(missing);
    if (missing !== undefined) return;
    const key = phone.newKey();
    // Made of the fields above, each checked again by the server.
    const body = { ...inputOf(fields, values), key } as ReportBody;
    const base = { staffId: shown.session?.id ?? '', about: key };
    const label = say.reportLabel(body.words.slice(0, 20));
    const bytes = await Promise.all(photos.map(shrinkPhoto));
    const pictures = bytes.map((one): NewUnsent => ({
      ...{ ...base, kind: 'photo', key: phone.newKey(), bytes: one },
      ...{ label: say.photoOf(label), to: `/reports/${key}` },
    }));
    await phone.submit({ ...base, kind: 'report', key, label, body }, ...pictures);
    go(paths.list);
  };

  return (
    <section class="form" aria-label={say.reportTitle}>
      {fields.map((field) => (
        <Field
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
      <PhotoInput label={say.photosLabel + say.optional} photos={photos} onChange={setPhotos} />
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <button type="button" class="primary" onClick={() => void submit()}>
        {say.reportSend}
      </button>
    </section>
  );
}
