const { DocumentDropOrPasteEditKind, languages } = require('vscode');

const metadata = {
  providedPasteEditKinds: [DocumentDropOrPasteEditKind.Empty.append('bench', 'asked')],
  pasteMimeTypes: ['text/plain'],
};

/** Is asked at each paste, as ours is, and has nothing to say: what VS Code takes to ask. */
exports.activate = ({ subscriptions }) => {
  const provider = { provideDocumentPasteEdits: () => undefined };
  subscriptions.push(languages.registerDocumentPasteEditProvider({ scheme: 'file' }, provider, metadata));
};
