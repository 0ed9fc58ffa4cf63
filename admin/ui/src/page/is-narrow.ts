import { Grid } from 'antd';

/** Narrower than 768 px: a phone, where tables become cards and the menu a drawer. */
export function useIsNarrow(): boolean {
  return Grid.useBreakpoint().md === false;
}
