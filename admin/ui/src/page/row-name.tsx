import { Button } from 'antd';

interface RowNameProps {
  readonly name: string;
  /** Absent where the reader may not open it. */
  readonly onOpen: (() => void) | undefined;
  readonly note: string | undefined;
}

/** The name of a row, which opens it, and a word that tells it from others of the name. */
export function RowName({ name, onOpen, note }: RowNameProps) {
  return (
    <>
      {onOpen === undefined ? (
        name
      ) : (
        <Button type="link" className="row-button" onClick={onOpen}>
          {name}
        </Button>
      )}{' '}
      <span className="muted">{note}</span>
    </>
  );
}
