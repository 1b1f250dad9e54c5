import { AddressBook } from './address-book.ts';
import { addressKey, domainKey } from './address-key.ts';

/**
 * Who wants no letters: addresses, and whole domains without those below them. Of addresses it keeps no text, as an
 * `AddressBook` does.
 */
export class SuppressionList {
  readonly #addresses = new AddressBook();
  readonly #domains = new Set<string>();
  #count = 0;

  add(email: string): void {
    if (this.#addresses.find(email) !== null) return;
    this.#addresses.keep(email, 0, 0);
    this.#count += 1;
  }

  /** `example.org`, without the `@`. */
  addDomain(domain: string): void {
    const key = domainKey(domain);
    if (!this.#domains.has(key)) this.#count += 1;
    this.#domains.add(key);
  }

  /** However the address is written. */
  has(email: string): boolean {
    if (this.#count === 0) return false;
    if (this.#domains.size > 0) {
      const key = addressKey(email);
      if (this.#domains.has(key.slice(key.lastIndexOf('@') + 1))) return true;
    }
    return this.#addresses.find(email) !== null;
  }

  /** How many different addresses and domains it has. */
  get size(): number {
    return this.#count;
  }
}
