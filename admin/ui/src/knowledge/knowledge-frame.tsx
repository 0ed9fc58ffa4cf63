import type { ReactNode } from 'react';
import { Page } from '../page/page.tsx';
import { SectionLinks } from '../page/section-links.tsx';
import { useMay } from '../session/session.ts';

interface KnowledgeFrameProps {
  readonly title: string;
  readonly lead?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function KnowledgeFrame({ children, ...head }: KnowledgeFrameProps) {
  const mayGaps = useMay('knowledge.gaps');
  const mayRegression = useMay('regression.read');
  const mayHosts = useMay('link_hosts.read');
  const mayEmbeddings = useMay('embeddings.read');
  const links = [
    { to: '/knowledge', name: '条目' },
    { to: '/knowledge/try', name: '试一试' },
    ...(mayGaps ? [{ to: '/knowledge/gaps', name: '未命中问题' }] : []),
    ...(mayRegression ? [{ to: '/knowledge/regression', name: '回归问题' }] : []),
    { to: '/knowledge/services', name: '办事目录' },
    { to: '/knowledge/directory', name: '通讯录' },
    ...(mayHosts ? [{ to: '/knowledge/links', name: '可用网站' }] : []),
    { to: '/knowledge/exchange', name: '导入导出' },
    ...(mayEmbeddings ? [{ to: '/knowledge/embeddings', name: '按意思检索' }] : []),
  ];
  return (
    <Page {...head}>
      <SectionLinks label="知识库" links={links} />
      {children}
    </Page>
  );
}
