/** A picture, re-encoded; its bytes lie in the picture store under `fileKey`. */
export interface Attachment {
  readonly id: string;
  readonly fileKey: string;
  readonly mime: 'image/jpeg';
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly createdAt: Date;
}
