/** Lines of what a file says that tell who generates it, which is said above everything: of these none is left out. */
export const FIRST_LINES = 40;
