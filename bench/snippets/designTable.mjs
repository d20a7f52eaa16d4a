/** What the prototype reached for JavaScript, balanced and strict, in per cent at 5, 10, 20 and 50 lines. */
export const DESIGN = {
  exact: { balanced: [82, 98, 98, 98], strict: [48, 93, 97, 97] },
  format: { balanced: [81, 98, 98, 98], strict: [48, 93, 97, 97] },
  rename: { balanced: [45, 86, 94, 94], strict: [17, 72, 92, 93] },
  insert: { balanced: [47, 62, 89, 98], strict: [29, 57, 87, 97] },
  delete: { balanced: [31, 72, 89, 94], strict: [10, 41, 83, 93] },
  all: { balanced: [17, 50, 68, 92], strict: [5, 33, 61, 84] },
};

export const DESIGN_FALSE = { balanced: 1.26, strict: 0.37 };
