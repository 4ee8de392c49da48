/** `npm run draw:architecture`: draws the picture in CONTRIBUTING.md, after a change of `import-rules.ts`. */
import { writeFileSync } from 'node:fs';
import { ARCHITECTURE_FILE, drawArchitecture } from './architecture.ts';
import { FOLDERS } from './import-rules.ts';

writeFileSync(ARCHITECTURE_FILE, await drawArchitecture(FOLDERS));
console.log(`${ARCHITECTURE_FILE} written.`);
