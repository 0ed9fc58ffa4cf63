import { useMutation } from '@tanstack/react-query';
import { Button, ConfigProvider } from 'antd';
import { upload } from '../api.ts';
import type { EntryPicture } from '../contract.ts';
import { Failure } from '../page/failure.tsx';
import { AnswerPicture } from './answer-bubble.tsx';

interface PictureFieldProps {
  /** Given by the form item. */
  readonly id?: string;
  readonly value?: EntryPicture | undefined;
  readonly onChange?: (picture: EntryPicture | undefined) => void;
}

/** Sent up as soon as it is chosen; the entry's own once it is saved. */
export function PictureField({ id, value, onChange }: PictureFieldProps) {
  const { componentDisabled } = ConfigProvider.useConfig();
  const send = useMutation({
    mutationFn: (file: File) => upload<EntryPicture>('/knowledge-pictures', file, {}),
    onSuccess: (picture) => onChange?.(picture),
  });
  const take = ({ target }: { readonly target: HTMLInputElement }) => {
    const file = target.files?.[0];
    if (file !== undefined) send.mutate(file);
    target.value = '';
  };
  return (
    <>
      {value !== undefined && <AnswerPicture picture={value} />}
      <div className="buttons">
        <input
          id={id}
          type="file"
          disabled={componentDisabled}
          accept="image/jpeg,image/png,image/webp,image/gif"
          onChange={take}
        />
        {value !== undefined && <Button onClick={() => onChange?.(undefined)}>去掉图片</Button>}
      </div>
      <p className="muted">跟在答案后面发给居民。请勿放二维码、个人信息和门牌。不收 PDF，请截图。</p>
      {send.isError && <Failure error={send.error} />}
    </>
  );
}
