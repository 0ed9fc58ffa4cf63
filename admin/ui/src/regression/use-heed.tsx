/** Before residents are answered otherwise: what that does to the regression questions, and whether it is wanted. */
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { post } from '../api.ts';
import type { ChangeBody, ChangePreview } from '../contract.ts';
import { ChangeFailure } from '../page/change-failure.tsx';
import { ChangeDialog } from './change-dialog.tsx';

interface Asked {
  readonly preview: ChangePreview;
  readonly deed: Deed;
}

/** What is done then; a reason is given where something right would become wrong. */
type Deed = (reason: string | undefined) => void;

export interface Heed {
  /** Looks first; does it at once when nothing would come out otherwise. */
  readonly heed: (change: ChangeBody, deed: Deed) => void;
  readonly looking: boolean;
  /** The question, or why there is none: to be shown somewhere on the page. */
  readonly dialog: ReactNode;
}

/** `path` is what is asked: `/knowledge/:id/check` or an import's. */
export function useHeed(path: string): Heed {
  const [asked, setAsked] = useState<Asked>();
  const look = useMutation({ mutationFn: (change: ChangeBody) => post<ChangePreview>(path, change) });
  const heed = (change: ChangeBody, deed: Deed) =>
    look.mutate(change, {
      onSuccess: (preview) => {
        if (preview.changes.length === 0) deed(undefined);
        else setAsked({ preview, deed });
      },
    });
  const dialog =
    asked === undefined ? (
      look.isError && <ChangeFailure error={look.error} />
    ) : (
      <ChangeDialog
        preview={asked.preview}
        onBack={() => setAsked(undefined)}
        onConfirm={(reason) => {
          setAsked(undefined);
          asked.deed(reason);
        }}
      />
    );
  return { heed, looking: look.isPending, dialog };
}
