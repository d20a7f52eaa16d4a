/** The demo's last commit. Whoever changes the story changes this with it; the test compares. */
export const DEMO_HEAD = '21b70439876fb760135e0cdd692ca01ce338a987';
