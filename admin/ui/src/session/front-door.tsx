/** The plain sheet for what comes before the pages. */
import { useEffect, type ReactNode } from 'react';
import './front-door.css';

interface FrontDoorProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

export function FrontDoor({ title, lead, children }: FrontDoorProps) {
  useEffect(() => {
    document.title = `${title} · 格格管理后台`;
  }, [title]);
  return (
    <main className="front-door">
      <section className="front-door-sheet">
        <p className="front-door-brand">格格 · 管理后台</p>
        <h1>{title}</h1>
        <p className="muted">{lead}</p>
        {children}
      </section>
    </main>
  );
}
