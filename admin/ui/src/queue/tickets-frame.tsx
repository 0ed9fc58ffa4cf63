import type { ReactNode } from 'react';
import { Page } from '../page/page.tsx';
import { SectionLinks } from '../page/section-links.tsx';
import { useMay } from '../session/session.ts';

interface TicketsFrameProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

/** The pages about many tickets. */
export function TicketsFrame({ children, ...head }: TicketsFrameProps) {
  const isOffice = useMay('callbacks.read');
  const links = [
    { to: '/tickets', name: '队列' },
    { to: '/tickets/board', name: '看板' },
    ...(isOffice
      ? [
          { to: '/tickets/decisions', name: '待决定' },
          { to: '/tickets/callbacks', name: '回访' },
        ]
      : []),
  ];
  return (
    <Page {...head}>
      <SectionLinks label="工单" links={links} />
      {children}
    </Page>
  );
}
