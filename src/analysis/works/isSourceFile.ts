/** Endings of files that hold code which somebody may copy: no prose, data, configuration or declarations of types alone. */
const CODE: ReadonlySet<string> = new Set(
  `asm astro bash bat c c++ cc cjs clj cljs coffee cpp cs css cts cu cxx d dart el erl es6 ex exs f90 fs go gradle groovy h
   h++ hh hpp hs htm html hxx inc inl ino java jl js jsm jsx kt kts less lisp lua m mjs ml mm mts nim pas php php5 phtml pl
   pm pm6 ps1 pxd py pyx r rb rs s sass scala scm scss sh sol sql svelte swift tcc tcl ts tsx v vala vb vhd vim vue zig zsh`.split(
    /\s+/,
  ),
);

/** Whether a file, by its name, is worth fingerprinting. */
export function isSourceFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const dot = name.lastIndexOf('.');
  return dot > 0 && CODE.has(name.slice(dot + 1)) && !/\.d\.[cm]?ts$/.test(name);
}
