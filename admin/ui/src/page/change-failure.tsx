import { ApiError } from '../api.ts';
import { Conflict } from './conflict.tsx';
import { Failure } from './failure.tsx';

/** Why a change was not made; after a conflict, what others did meanwhile. */
export function ChangeFailure({ error }: { readonly error: Error }) {
  const conflict = error instanceof ApiError ? error.body.conflict : undefined;
  return conflict === undefined ? <Failure error={error} /> : <Conflict conflict={conflict} />;
}
