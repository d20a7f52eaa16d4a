/** A file's path and the blob that it has there: how a file is read depends on its name. */
export interface PlacedBlob {
  readonly path: string;
  readonly blob: string;
}
