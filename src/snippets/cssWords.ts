/** Properties, which nobody can name otherwise, rules of CSS and Sass; values, units, functions, what is selected of itself. */
export const CSS = {
  keywords: `accent-color align-content align-items align-self all animation animation-delay animation-direction
    animation-duration animation-fill-mode animation-iteration-count animation-name animation-play-state
    animation-timing-function appearance aspect-ratio backdrop-filter backface-visibility background
    background-attachment background-blend-mode background-clip background-color background-image background-origin
    background-position background-position-x background-position-y background-repeat background-size block-size
    border border-block border-block-end border-block-start border-bottom border-bottom-color
    border-bottom-left-radius border-bottom-right-radius border-bottom-style border-bottom-width border-collapse
    border-color border-image border-image-outset border-image-repeat border-image-slice border-image-source
    border-image-width border-inline border-inline-end border-inline-start border-left border-left-color
    border-left-style border-left-width border-radius border-right border-right-color border-right-style
    border-right-width border-spacing border-style border-top border-top-color border-top-left-radius
    border-top-right-radius border-top-style border-top-width border-width bottom box-decoration-break box-shadow
    box-sizing break-after break-before break-inside caption-side caret-color charset clear clip clip-path color
    color-scheme column-count column-fill column-gap column-rule column-rule-color column-rule-style
    column-rule-width column-span column-width columns contain container container-name container-type content
    content-visibility counter-increment counter-reset counter-set cursor default direction display each else
    empty-cells extend fill fill-opacity fill-rule filter flex flex-basis flex-direction flex-flow flex-grow
    flex-shrink flex-wrap float font font-face font-family font-feature-settings font-kerning font-size
    font-size-adjust font-stretch font-style font-variant font-variant-numeric font-weight for forward function gap
    grid grid-area grid-auto-columns grid-auto-flow grid-auto-rows grid-column grid-column-end grid-column-gap
    grid-column-start grid-gap grid-row grid-row-end grid-row-gap grid-row-start grid-template grid-template-areas
    grid-template-columns grid-template-rows height hyphens if image-rendering import important include inline-size
    inset inset-block inset-inline isolation justify-content justify-items justify-self keyframes layer left
    letter-spacing line-break line-height list-style list-style-image list-style-position list-style-type margin
    margin-block margin-block-end margin-block-start margin-bottom margin-inline margin-inline-end
    margin-inline-start margin-left margin-right margin-top mask mask-image mask-position mask-repeat mask-size
    max-block-size max-height max-inline-size max-width media min-block-size min-height min-inline-size min-width
    mix-blend-mode mixin namespace object-fit object-position opacity order orphans outline outline-color
    outline-offset outline-style outline-width overflow overflow-anchor overflow-wrap overflow-x overflow-y
    overscroll-behavior padding padding-block padding-block-end padding-block-start padding-bottom padding-inline
    padding-inline-end padding-inline-start padding-left padding-right padding-top page page-break-after
    page-break-before page-break-inside perspective perspective-origin place-content place-items place-self
    pointer-events position property quotes resize return right rotate row-gap scale scroll-behavior scroll-margin
    scroll-padding scroll-snap-align scroll-snap-type scrollbar-color scrollbar-gutter scrollbar-width shape-outside
    speak src stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-opacity stroke-width
    supports tab-size table-layout text-align text-align-last text-anchor text-decoration text-decoration-color
    text-decoration-line text-decoration-style text-decoration-thickness text-indent text-overflow text-rendering
    text-shadow text-size-adjust text-transform text-underline-offset text-wrap top touch-action transform
    transform-box transform-origin transform-style transition transition-delay transition-duration
    transition-property transition-timing-function translate unicode-bidi unicode-range use user-select
    vertical-align visibility while white-space widows width will-change word-break word-spacing word-wrap
    writing-mode z-index zoom`,
  globals: `a absolute active after alpha always antialiased article aside attr audio auto avoid b balance baseline before
    between black block blue body bold bolder border-box both break-all break-word button calc canvas capitalize
    caption cell center ch checked circle clamp cm code col collapse color-mix column conic-gradient content-box
    context-menu counter cover crosshair cubic-bezier currentColor currentcolor dashed dd decimal deg dense details
    disabled disc div dl dotted double drop-shadow dt ease ease-in ease-in-out ease-out ellipsis em empty enabled
    end env even fieldset figcaption figure first-child fit-content fixed flex-end flex-start flow-root focus
    focus-visible focus-within footer form forwards fr from full-width geometricPrecision grab gray green grey h1 h2
    h3 h4 h5 h6 has header hidden hover hr hsl hsla html i iframe img infinite inherit initial inline inline-block
    inline-flex inline-grid inline-table inner input inside invalid is italic justify label landscape large larger
    last-child legend li linear linear-gradient link list-item local lower-alpha lowercase ltr main matrix max
    max-content medium middle min min-content minmax mm monospace move ms nav no-repeat none normal not not-allowed
    nowrap nth-child oblique odd ol only only-child optgroup optimizeLegibility option orange outer output outset
    outside over p paint placeholder pointer portrait pre pre-line pre-wrap print progress pt purple px rad
    radial-gradient rect red relative rem repeat repeat-x repeat-y reverse revert rgb rgba ridge root row rtl
    running sans-serif scaleX scaleY screen scroll section select selection separate serif small smaller smooth
    solid space-around space-between space-evenly span start static step-end step-start sticky stretch strong sub
    subpixel-antialiased summary sup super svg system-ui table table-caption table-cell table-row target tbody td
    text text-bottom text-top textarea tfoot th thead thick thin to tr translate3d translateX translateY translateZ
    transparent turn u ul underline unset uppercase url valid var vh video visible visited vmax vmin vw wait where
    white wrap x-large xx-large yellow`,
};
