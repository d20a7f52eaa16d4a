import { repository, version } from '../../package.json';

export const VERSION = version;

/** The project's address. */
export const HOME = repository.url.replace(/\.git$/, '');
