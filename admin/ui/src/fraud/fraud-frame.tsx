import type { ReactNode } from 'react';
import { Page } from '../page/page.tsx';
import { SectionLinks } from '../page/section-links.tsx';
import { useMay } from '../session/session.ts';
import './fraud.css';

interface FraudFrameProps {
  readonly title: string;
  readonly lead: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function FraudFrame({ children, ...head }: FraudFrameProps) {
  const seesFigures = useMay('fraud.figures');
  const links = [
    { to: '/fraud', name: '预警' },
    ...(seesFigures ? [{ to: '/fraud/figures', name: '数量' }] : []),
    { to: '/fraud/types', name: '本地类型' },
  ];
  return (
    <Page {...head}>
      <SectionLinks label="反诈预警" links={links} />
      {children}
    </Page>
  );
}
