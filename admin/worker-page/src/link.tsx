import type { ComponentChildren } from 'preact';
import { go } from './route.ts';

interface LinkProps {
  readonly to: string;
  readonly class?: string;
  readonly current?: boolean;
  readonly children: ComponentChildren;
}

/** A real link, followed without loading the page anew. */
export function Link({ to, current = false, children, class: className }: LinkProps) {
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    go(to);
  };
  return (
    <a
      href={to}
      onClick={follow}
      {...(className === undefined ? {} : { class: className })}
      {...(current ? { 'aria-current': 'page' as const } : {})}
    >
      {children}
    </a>
  );
}
