// Compiles each file for jest with the bundler that ships the product: what ships is what is tested.
const { transformSync, version } = require('esbuild');
const { createHash } = require('node:crypto');

const options = (filename) => ({
  loader: filename.endsWith('x') ? 'tsx' : filename.endsWith('.ts') ? 'ts' : 'js',
  format: 'cjs',
  jsx: 'automatic',
  target: 'node20',
  // jest loads modules by require only.
  supported: { 'dynamic-import': false },
  sourcemap: 'inline',
  sourcefile: filename,
});

module.exports = {
  getCacheKey: (source, filename) =>
    createHash('sha1')
      .update(`${version}\0${JSON.stringify(options(filename))}\0${source}`)
      .digest('hex'),
  process: (source, filename) => transformSync(source, options(filename)),
};
