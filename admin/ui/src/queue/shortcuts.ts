/** What keys do on a page of tickets. */
import type { Shortcut } from '../page/use-shortcuts.ts';
import { moveRowFocus, rowInFocus } from '../page/row-focus.ts';

interface Doing {
  readonly toggle: (id: string) => void;
  readonly letGo: () => void;
}

export function queueShortcuts({ toggle, letGo }: Doing): readonly Shortcut[] {
  return [
    { key: 'j', does: '下一件', run: () => moveRowFocus(1) },
    { key: 'k', does: '上一件', run: () => moveRowFocus(-1) },
    { key: 'Enter', does: '打开这一件' },
    { key: 'x', does: '选中或取消这一件', run: () => toggleRow(toggle) },
    { key: 'Escape', does: '取消所有选择', run: letGo },
    { key: '/', does: '搜索', run: focusSearch },
  ];
}

function toggleRow(toggle: (id: string) => void): void {
  const id = rowInFocus();
  if (id !== undefined) toggle(id);
}

function focusSearch(): void {
  document.querySelector<HTMLInputElement>('.queue-search input')?.focus();
}
