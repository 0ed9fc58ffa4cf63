/** 「要是门口多几盏灯就好了」: what is wished for is not there yet, and 要是 does not make it idle. Pure. */
import type { Fired } from './rule-book.ts';

const wishes = /(?:要是|如果|若是|能不能|要能|能|多|再)[^。!?]{2,20}$/;

/** 就好了 behind a wish tells of nothing that was mended, and advises nobody. */
export function isPartOfWish(form: string, start: number, term: string): boolean {
  return term.startsWith('就好') && wishes.test(form.slice(0, start));
}

/** What a rule of proposals or wishes found, up to where it would be good. */
export function isProposed({ rule, start }: Fired, form: string): boolean {
  return (
    (rule.label.endsWith('.suggestion') || rule.label.endsWith('.help.wish')) &&
    /就好了|就更好|该?多好|就方便/.test(form.slice(start))
  );
}
