import { Alert, Button } from 'antd';
import type { Directory, DirectoryBody } from '../contract.ts';

interface MissingLinesProps extends Pick<Directory, 'missing'> {
  readonly onFill: ((line: Partial<DirectoryBody>) => void) | undefined;
}

const fieldNames: Readonly<Record<Directory['missing'][number]['field'], string>> = {
  phone: '电话',
  name: '名称',
  hours: '办公时间',
  address: '地址',
};

/** What published answers need and nobody has entered. */
export function MissingLines({ missing, onFill }: MissingLinesProps) {
  if (missing.length === 0) return null;
  return (
    <Alert
      className="missing-lines"
      type="warning"
      showIcon
      title={`还有 ${missing.length} 项没有登记，用到它们的答案会写“暂未录入”`}
      description={
        <ul>
          {missing.map(({ key, keyName, field, areaPath, areaName, entries }) => (
            <li key={areaPath + key + field}>
              {areaName} · {keyName}
              {fieldNames[field]}（{entries} 条答案在等）{' '}
              {onFill !== undefined && (
                <Button size="small" onClick={() => onFill({ key, areaPath, name: keyName })}>
                  登记
                </Button>
              )}
            </li>
          ))}
        </ul>
      }
    />
  );
}
