import { randomBytes } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { cloneTemplate, dropClone } from './clone-template';

// Every test file works on a database of its own, named in the settings before the file's imports
// read them, and gone when it ends.
const adminUrl = inject('adminUrl');
const name = `test_${randomBytes(8).toString('hex')}`;

process.env.DATABASE_URL = await cloneTemplate(adminUrl, name);
process.env.AUTH_SECRET ??= 'a secret of the tests, long enough to sign with';

afterAll(async () => {
  await dropClone(adminUrl, name);
});
