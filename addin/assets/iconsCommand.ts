/** `npm run icons`: draws every icon of the add-in in every size Office asks for. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DRAWINGS } from '#addin/assets/drawings';
import { iconFile, ICON_SIZES } from '#addin/assets/iconFiles';
import { pngOf } from '#addin/assets/rasterise';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

for (const [name, layers] of Object.entries(DRAWINGS)) {
  for (const size of ICON_SIZES) writeFileSync(join(FOLDER, iconFile(name, size)), pngOf(layers, size));
}
