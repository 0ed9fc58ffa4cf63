/** Calm and dense: one quiet colour for what can be acted on; warning colours always come with a word. */
import type { ThemeConfig } from 'antd';

const wantsStillness = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

export const theme: ThemeConfig = {
  token: {
    // Told here and not by a style sheet: what opens and closes waits for the end of its own motion.
    motion: !wantsStillness,
    colorPrimary: '#1f6f6a',
    colorLink: '#17615d',
    colorInfo: '#2b6cb0',
    colorSuccess: '#2f7d32',
    colorWarning: '#9a5b00',
    colorWarningBg: '#fdf4e3',
    colorWarningBorder: '#e3c184',
    colorError: '#b3261e',
    colorErrorBg: '#fdeeed',
    colorErrorBorder: '#e9b3ae',
    colorTextSecondary: '#55606b',
    colorTextTertiary: '#66707a',
    colorTextPlaceholder: '#6b757f',
    colorBgLayout: '#f4f6f7',
    borderRadius: 6,
    controlHeight: 36,
    fontSize: 14,
    fontFamily:
      "-apple-system, BlinkMacSystemFont, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif",
  },
};
