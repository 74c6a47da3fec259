import { Injectable, Optional } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

const shortest = 12;
const longest = 200;

/** OWASP's least for argon2id, which is what the library uses: 19 MiB, two passes. */
const leastCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

@Injectable()
export class Passwords {
  private decoy: Promise<string> | undefined;

  /** @param cost of one's own for tests, which sign in a thousand times */
  constructor(@Optional() private readonly cost: typeof leastCost = leastCost) {}

  hash(password: string): Promise<string> {
    return hash(password, this.cost);
  }

  /** Takes the same time when there is no hash, so that it does not tell who has an account. */
  async matches(password: string, stored: string | undefined): Promise<boolean> {
    this.decoy ??= this.hash('nobody has this password');
    const right = await verify(stored ?? (await this.decoy), password);
    return right && stored !== undefined;
  }
}

/** What is wrong with a new password, in a sentence; null when nothing is. */
export function weaknessOf(password: string, email: string): string | null {
  if (password.length < shortest) {
    return `The password must have ${shortest} characters or more: three unrelated words will do.`;
  }
  if (password.length > longest) return `The password must have ${longest} characters or fewer.`;
  if (password.toLowerCase().includes(email.toLowerCase())) {
    return 'The password must not contain the email address.';
  }
  return null;
}
