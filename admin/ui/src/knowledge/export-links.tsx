const formats = [
  { format: 'xlsx', name: 'Excel 表格（.xlsx）', use: '改好后可以原样导回' },
  { format: 'csv', name: 'CSV 表格', use: '改好后可以原样导回' },
  { format: 'markdown', name: 'Markdown 文档', use: '便于阅读和存档' },
  { format: 'maxkb', name: 'MaxKB 问答表', use: '分段标题、分段内容、问题三列' },
  { format: 'fastgpt', name: 'FastGPT 问答表', use: 'q、a、indexes 三列' },
] as const;

export function ExportLinks() {
  return (
    <ul className="export-links">
      {formats.map(({ format, name, use }) => (
        <li key={format}>
          <a href={`/api/knowledge-export?format=${format}`} download>
            {name}
          </a>{' '}
          <span className="muted">{use}</span>
        </li>
      ))}
    </ul>
  );
}
