import v8 from 'node:v8'; import fs from 'node:fs';
import { openWorks } from './openWorks.mjs'; import { querySets } from './querySets.mjs'; import { sourceWorks } from './engine/sourceWorks.mjs';
for (const language of process.argv.slice(2)) { const works = await openWorks(language); const sets = await querySets(works, language, {seed:1, quick:false}); fs.writeFileSync(`/tmp/f/tune-${language}.bin`, v8.serialize({sets, sources: sourceWorks(works)})); console.log(language, sets.positives.length, sets.negatives.length); }
