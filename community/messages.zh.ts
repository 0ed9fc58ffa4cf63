/** Words of the community's own that people see or post. */
export const bindingWords = { group: '绑定', staff: '认证' } as const;

export function bindingMessage(purpose: keyof typeof bindingWords, code: string): string {
  return `${bindingWords[purpose]} ${code}`;
}
