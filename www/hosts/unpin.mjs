// After `npm install` in a host: takes the hash of our own tarball out of its lock file, as each build has another one.
// Everything else stays pinned. `npm ci` takes a tarball without a hash as it is.
//
//   node ../unpin.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
for (const entry of Object.values(lock.packages)) {
  if (entry.resolved?.startsWith('file:')) delete entry.integrity;
}
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
