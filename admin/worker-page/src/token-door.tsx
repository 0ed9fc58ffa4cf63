import { useState } from 'preact/hooks';

interface TokenDoorProps {
  readonly words: {
    readonly doorTitle: string;
    readonly doorHint: string;
    readonly openMine: string;
    readonly opening: string;
  };
  readonly problem: string | undefined;
  readonly onOpen: () => Promise<void>;
}

/** Opening the address of a link uses nothing up: a preview looks at it, too. The button does. */
export function TokenDoor({ words, problem, onOpen }: TokenDoorProps) {
  const [busy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    await onOpen();
    setBusy(false);
  };
  return (
    <main class="door">
      <h1>{words.doorTitle}</h1>
      <p>{words.doorHint}</p>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <button type="button" class="primary" disabled={busy} onClick={() => void open()}>
        {busy ? words.opening : words.openMine}
      </button>
    </main>
  );
}
