/**
 * The page's colours. In the editor the theme's own variables win; in a browser, light or dark by the reader's choice.
 * Vendor fills are pale (dark in the dark) because labels stand on them; ownership fills carry no text.
 */
export const REPORT_COLOURS = `
:root { color-scheme: light dark; }
body.vscode-dark, body.vscode-high-contrast { color-scheme: dark; }
/* A light theme of high contrast has both classes. */
body.vscode-light, body.vscode-high-contrast-light { color-scheme: light; }
body {
  --ink: var(--vscode-editor-foreground, light-dark(#1b1f23, #e4e4e0));
  --paper: var(--vscode-editor-background, light-dark(#fdfdfb, #17191c));
  --quiet: light-dark(#575e66, #a6acb3);
  --rule: light-dark(#d9dbd5, #3a3e43);
  --panel: light-dark(#f4f4ef, #1f2226);
  --link: var(--vscode-textLink-foreground, light-dark(#1d4f7c, #8bbbe8));
  --focus: var(--vscode-focusBorder, light-dark(#1d4f7c, #8bbbe8));
  --field: var(--vscode-input-background, light-dark(#ffffff, #101214));
  --field-rule: var(--vscode-input-border, light-dark(#8a9097, #6c737a));
  --good: light-dark(#2a7553, #58b98a);
  --waiting: light-dark(#96650b, #dba94a);
  --bad: light-dark(#a8382c, #ee8174);
  --aside: light-dark(#737a81, #8d949b);
  --texture: light-dark(rgb(27 31 35 / 0.3), rgb(255 255 255 / 0.26));
  --vendor-texture: light-dark(rgb(27 31 35 / 0.13), rgb(255 255 255 / 0.11));
}
.o-assigned { fill: light-dark(#2f7d5b, #3c9068); }
.o-conditional { fill: light-dark(#93c2a6, #5d8f74); }
.o-pending { fill: light-dark(#e0b45c, #a57d2c); }
.o-joint { fill: light-dark(#9dbbd8, #557a9c); }
.o-background { fill: light-dark(#6f93bd, #4d709a); }
.o-licensed { fill: light-dark(#a394c8, #6f6196); }
.o-unknown { fill: light-dark(#b9bdc1, #5d6268); }
.o-retained { fill: light-dark(#c35a4d, #b2493d); }
.o-third-party { fill: light-dark(#cfd5d8, #4a4f54); }
.o-none { fill: light-dark(#e3e5e1, #33373b); }
.v-own { fill: light-dark(#b3cadb, #2c4c63); }
.v-1 { fill: light-dark(#f0d09a, #67501f); }
.v-2 { fill: light-dark(#b7d6ba, #2f5238); }
.v-3 { fill: light-dark(#dfbfd6, #593b52); }
.v-4 { fill: light-dark(#e8bba8, #663c2f); }
.v-5 { fill: light-dark(#c3c0e6, #413e6e); }
.v-6 { fill: light-dark(#d3cda6, #504c2c); }
.v-7 { fill: light-dark(#aed9d6, #24514f); }
.v-other { fill: light-dark(#d7dad5, #3d4145); }
.v-unknown { fill: light-dark(#ecece7, #26292c); }
.v-bots { fill: light-dark(#e0e5ea, #32373d); }
body.vscode-high-contrast, body.vscode-high-contrast-light {
  --quiet: var(--ink);
  --aside: var(--ink);
  --rule: var(--vscode-contrastBorder, currentColor);
  --panel: var(--paper);
}
@media print {
  :root, body { color-scheme: light; }
}
@media (forced-colors: active) {
  body { --quiet: CanvasText; --aside: CanvasText; --rule: CanvasText; --texture: CanvasText; --vendor-texture: GrayText; }
  .fill { fill: Canvas; }
  .o-assigned, .o-retained { fill: GrayText; }
  .chart .edge, .bar .edge, .map rect { stroke: CanvasText; }
  .map text, .chart text { fill: CanvasText; }
  .tone { forced-color-adjust: none; }
}
`;
