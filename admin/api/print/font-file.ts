/** The font with Chinese letters that comes with the program: of reports and of picture cards. */
import path from 'node:path';

export const fontFile = path.join(import.meta.dirname, 'fonts', 'NotoSansSC-Regular.ttf');
