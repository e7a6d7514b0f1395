// A jest environment in which a script can be run in the tests' own realm: office.js lives in global variables.
const { TestEnvironment } = require('jest-environment-node');
const { runInContext } = require('node:vm');

module.exports = class OfficeEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.runScript = (source, filename) => runInContext(source, this.context, { filename });
  }
};
