/** A turn of phrase that takes a danger out of the here and now, or shows that it is none. */
export interface Turn {
  readonly code: string;
  /** With 4 no second reader makes a danger of it. */
  readonly weight: number;
  readonly pattern: RegExp;
  /** How far from the finding the turn may stand; `covering`: some of the finding lies inside it. */
  readonly stands: 'near' | 'covering' | 'anywhere';
  readonly only?: string;
  /** What in the text takes the doubt away. */
  readonly unless?: RegExp;
}
