/** `npm run function-docs`: writes docs/functions.md and the metadata Excel reads, from the catalogue. */
import { writeFile } from 'node:fs/promises';
import { functionsMetadata } from '#addin/functions/catalogue';
import { functionDocs } from './functionDocs';

await writeFile('docs/functions.md', functionDocs());
for (const [language, locale] of [
  ['zh', 'zh-CN'],
  ['en', 'en-US'],
] as const) {
  const text = `${JSON.stringify(functionsMetadata(language), null, 2)}\n`;
  await writeFile(`addin/functions/functions.${locale}.json`, text);
}
