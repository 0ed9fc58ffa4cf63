import type { ReactNode } from 'react';
import { Page } from '../page/page.tsx';
import { SectionLinks } from '../page/section-links.tsx';
import { useMay } from '../session/session.ts';
import './understanding.css';

interface UnderstandingFrameProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

export function UnderstandingFrame({ children, ...head }: UnderstandingFrameProps) {
  const mayReview = useMay('understanding.review');
  const links = [
    { to: '/understanding', name: '理解试验' },
    ...(mayReview ? [{ to: '/understanding/corrections', name: '纠正与训练' }] : []),
  ];
  return (
    <Page {...head}>
      <SectionLinks label="理解" links={links} />
      {children}
    </Page>
  );
}
