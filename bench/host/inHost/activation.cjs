/**
 * VS Code's own marks of an extension's start, in milliseconds of the day: when it began and ended to load its file, and to activate
 * it, with what that began and waited for.
 */
exports.activationOf = (extension) => {
  const marks = globalThis.MonacoPerformanceMarks.getMarks();
  const at = (name) => {
    const mark = marks.find((one) => one.name === `code/extHost/${name}/${extension}`);
    if (!mark) throw new Error(`VS Code has no mark ${name} of ${extension}`);
    return mark.startTime;
  };
  return {
    load: [at('willLoadExtensionCode'), at('didLoadExtensionCode')],
    activate: [at('willActivateExtension'), at('didActivateExtension')],
  };
};
