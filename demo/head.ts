/** The demo's last commit. Whoever changes the story changes this with it; the test compares. */
export const DEMO_HEAD = 'daf5ede4d49f96a827273fc75541ccc4779ef627';
