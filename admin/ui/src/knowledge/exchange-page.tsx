/** Entries in and out as files: choose, see what every row would do, then import. */
import { useState } from 'react';
import { KnowledgeFrame } from './knowledge-frame.tsx';
import { ExportLinks } from './export-links.tsx';
import { ImportChoice } from './import-choice.tsx';
import { ImportOutcome } from './import-outcome.tsx';
import { useMay } from '../session/session.ts';
import './knowledge.css';

export function ExchangePage() {
  const mayWrite = useMay('knowledge.write');
  const [id, setId] = useState<string>();
  return (
    <KnowledgeFrame
      title="导入导出"
      lead="用表格或文档批量增改条目。先检查每一行会怎样，再导入为草稿；发布前机器人不会用它们回答。"
    >
      <div className="split">
        {mayWrite && (
          <section className="panel" aria-label="导入">
            <h2>导入</h2>
            <ImportChoice onPlanned={setId} />
          </section>
        )}
        <section className="panel" aria-label="导出">
          <h2>导出</h2>
          <ExportLinks />
        </section>
      </div>
      {id !== undefined && <ImportOutcome key={id} id={id} />}
    </KnowledgeFrame>
  );
}
