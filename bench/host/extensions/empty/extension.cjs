/** In the place of ours: what is measured with it VS Code does by itself. */
exports.activate = () => ({});
