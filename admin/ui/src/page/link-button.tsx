import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';

interface LinkButtonProps {
  readonly to: string;
  readonly children: ReactNode;
}

/** Looks like the page's main button, is a link: opens in a new tab like one. */
export function LinkButton({ to, children }: LinkButtonProps) {
  const href = useHref(to);
  const go = useLinkClickHandler<HTMLElement>(to);
  return (
    <Button type="primary" href={href} onClick={go}>
      {children}
    </Button>
  );
}
