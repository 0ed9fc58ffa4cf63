/** How long a line is beside the longest: the hot spots show before anything is read. */
export function ShareBar({ count, most }: { readonly count: number; readonly most: number }) {
  const share = most === 0 ? 0 : (count / most) * 100;
  return (
    <span className="share">
      <span className="share-bar" style={{ width: `${share}%` }} aria-hidden="true" />
      <span>{count}</span>
    </span>
  );
}
