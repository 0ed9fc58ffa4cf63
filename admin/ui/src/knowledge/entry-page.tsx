import { Link, useParams } from 'react-router';
import type { EntryDetail } from '../contract.ts';
import { Page } from '../page/page.tsx';
import { QueryView } from '../page/query-view.tsx';
import { useMay } from '../session/session.ts';
import { EntryEditor } from './entry-editor.tsx';
import { EntryStanding } from './entry-standing.tsx';
import { EntryVersionsPanel } from './entry-versions-panel.tsx';
import { useEntry } from './use-entry.ts';
import './knowledge.css';

export function EntryPage() {
  const { id = '' } = useParams();
  const query = useEntry(id);
  return (
    <Page title="知识条目" lead={<Link to="/knowledge">← 回到知识库</Link>}>
      <QueryView query={query}>{(entry) => <Entry key={entry.id} entry={entry} />}</QueryView>
    </Page>
  );
}

function Entry({ entry }: { readonly entry: EntryDetail }) {
  const mayHistory = useMay('knowledge.history');
  return (
    <div className="split">
      <section className="panel" aria-label="内容">
        <EntryEditor entry={entry} />
      </section>
      <div>
        <EntryStanding entry={entry} />
        {mayHistory && <EntryVersionsPanel entry={entry} />}
      </div>
    </div>
  );
}
