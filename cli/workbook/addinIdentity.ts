/** Who the add-in is to a workbook that keeps its settings; a test holds it equal to the manifest. */

export const ADDIN_ID = '6d1f8c52-3b74-4c5e-9f0a-7e5b2a90c4d1';
export const ADDIN_VERSION = '0.1.0.0';
