/** Which passwords a person may choose for themselves. */

const usual = ['123456', 'abcdef', 'qwerty', 'password', '111111', '888888', '666666', '5201314', 'admin'];
const fewestDifferent = 5;

/** What everybody tries first: the login name in it, few different characters, or the usual sequences. */
export function isGuessable(password: string, login: string): boolean {
  const lower = password.toLowerCase();
  if (lower.includes(login.toLowerCase())) return true;
  if (new Set(lower).size < fewestDifferent) return true;
  return usual.some((sequence) => lower.includes(sequence));
}
