import path from 'node:path';

const FOLDER = path.resolve(__dirname, '../../../corpus');

/** A module of corpus/: plain JavaScript, from outside what is transpiled, so its type is what the caller says. */
export async function corpusModule(name: string): Promise<unknown> {
  return import(path.join(FOLDER, name));
}
