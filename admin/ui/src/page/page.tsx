/** The frame of every page: its name as heading and window title, what can be done at once, the content. */
import { useEffect, useRef, type ReactNode } from 'react';
import './page.css';

interface PageProps {
  readonly title: string;
  /** Buttons at the right of the heading. */
  readonly actions?: ReactNode;
  /** One line under the heading that says what the page is for. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

export function Page({ title, actions, lead, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · 格格管理后台`;
  }, [title]);
  // A screen reader hears the new page, and Tab goes on from its top.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && <p className="muted">{lead}</p>}
        </div>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
