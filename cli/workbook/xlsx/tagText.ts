/** Changes one attribute in the text of a tag and leaves the others as they are written. Knows no vocabulary. */

/** An open or empty tag with the attribute set (in its place, or as the last one), or removed for null. */
export function withAttribute(tag: string, name: string, value: string | number | null): string {
  const attribute = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  const written = value === null ? '' : ` ${name}="${value}"`;
  if (attribute.test(tag)) return tag.replace(attribute, () => written);
  return tag.replace(/\s*\/?>$/, (end) => written + end.trimStart());
}
