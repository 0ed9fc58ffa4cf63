import * as say from './messages.zh.ts';

interface PhotoInputProps {
  readonly label: string;
  readonly photos: readonly File[];
  readonly onChange: (photos: readonly File[]) => void;
}

/** The phone's own camera or its pictures. */
export function PhotoInput({ label, photos, onChange }: PhotoInputProps) {
  const add = (input: HTMLInputElement) => {
    onChange([...photos, ...(input.files ?? [])]);
    input.value = '';
  };
  return (
    <div class="field">
      <span class="label">{label}</span>
      <label class="button">
        {say.addPhoto}
        <input
          class="hidden-input"
          type="file"
          accept="image/*"
          multiple
          onChange={(event) => add(event.currentTarget)}
        />
      </label>
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
