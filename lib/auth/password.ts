import 'server-only';
import { hash, verify } from '@node-rs/argon2';

/** The second choice of OWASP's password storage cheat sheet for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const shortestPassword = 10;

/** The argon2id hash of a password, with its own salt and cost written in it. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** Of a random password that nobody kept: what is verified where there is no account. Same cost as the others. */
export const dummyHash =
  '$argon2id$v=19$m=19456,t=2,p=1$eXb/XsQPFAIoVvW83LwXvQ$TlDeZ3olF6U+blHG8hy+XoEUcrwiiZ5V/r1VxX0EZQE';

/**
 * Whether a password fits a hash. Without a hash it does the same work on a
 * dummy and says no, so that the time taken does not tell who has an account.
 */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  const fits = await verify(passwordHash ?? dummyHash, password);
  return passwordHash !== null && fits;
}
