import { useMay } from '../session/session.ts';
import type { Asked } from './statistics-filters.tsx';

/** The tickets behind the figures, for who may take them out. */
export function TicketExportLink({ asked }: { readonly asked: Asked }) {
  const mayExport = useMay('tickets.export');
  if (!mayExport) return null;
  const { areaPath, from, to } = asked;
  const query = new URLSearchParams({ from, to, ...(areaPath === undefined ? {} : { areaPath }) });
  return (
    <a href={`/api/ticket-export?${query.toString()}`} download>
      工单清单（CSV，个人信息已隐去，记入审计日志）
    </a>
  );
}
