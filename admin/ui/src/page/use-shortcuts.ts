/** Single keys for those who work here all day. They can be switched off (WCAG 2.1.4), and never take what is typed. */
import { useEffect, useEffectEvent } from 'react';

export interface Shortcut {
  /** As the browser names it: `j`, `/`, `?`, `Escape`. */
  readonly key: string;
  /** For the list of keys. */
  readonly does: string;
  /** Absent: what the browser does with it anyway. */
  readonly run?: () => void;
}

const editable = 'input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=combobox]';

/** What stands over the page has its own keys. */
function isCovered(): boolean {
  return [...document.querySelectorAll('[role=dialog]')].some((dialog) => dialog.getClientRects().length > 0);
}

/** Whether a key pressed there is meant as a shortcut. */
function isForShortcuts(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return false;
  const { target } = event;
  const isTyping = target instanceof Element && target.closest(editable) !== null;
  return !isTyping && !isCovered();
}

export function useShortcuts(shortcuts: readonly Shortcut[], on: boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const shortcut = shortcuts.find(({ key }) => key === event.key);
    if (shortcut?.run === undefined || !isForShortcuts(event)) return;
    event.preventDefault();
    shortcut.run();
  });
  useEffect(() => {
    if (!on) return undefined;
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on]);
}
