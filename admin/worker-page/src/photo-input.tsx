import * as say from './messages.zh.ts';

interface PhotoInputProps {
  readonly label: string;
  readonly photos: readonly File[];
  readonly onChange: (photos: readonly File[]) => void;
}

/** The phone's camera or its pictures: asked for both at once, some browsers inside apps leave the camera out. */
export function PhotoInput({ label, photos, onChange }: PhotoInputProps) {
  const add = (input: HTMLInputElement) => {
    onChange([...photos, ...(input.files ?? [])]);
    input.value = '';
  };
  return (
    <div class="field">
      <span class="label">{label}</span>
      <div class="pair">
        <label class="button">
          {say.takePhoto}
          <input
            class="hidden-input"
            type="file"
            accept="image/*"
            capture="environment"
            onChange={(event) => add(event.currentTarget)}
          />
        </label>
        <label class="button">
          {say.choosePhoto}
          <input
            class="hidden-input"
            type="file"
            accept="image/*"
            multiple
            onChange={(event) => add(event.currentTarget)}
          />
        </label>
      </div>
      {photos.length > 0 && (
        <p class="row">
          <span>{say.photosTaken(photos.length)}</span>
          <button type="button" class="plain" onClick={() => onChange([])}>
            {say.removePhoto}
          </button>
        </p>
      )}
    </div>
  );
}
