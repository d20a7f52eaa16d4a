import assert from 'node:assert/strict';
import { EXPORT_FORMATS } from '../../src/editor/exportFormats';
import { FILE_FORMATS } from '../../src/report/formats/fileFormats';

describe('the formats to save the report in', () => {
  it('are those of the command line', () => {
    assert.deepEqual(EXPORT_FORMATS.map(({ format }) => format).sort(), [...FILE_FORMATS.keys()].sort());
  });

  it('have the endings of their files', () => {
    for (const { format, extension } of EXPORT_FORMATS)
      for (const [name] of FILE_FORMATS.get(format)!.files)
        assert.ok(extension === '' ? !name.includes('.') : name.endsWith(`.${extension}`), name);
  });
});
