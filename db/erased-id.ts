import { addressHash } from './address-hash';

/**
 * What stands in place of an id that is an e-mail address, once its customer is
 * erased: enough to know them by when they are told of again, too little to
 * write to them. Ids that are no address stay as they are.
 */
export function erasedId(externalId: string): string {
  return externalId.includes('@') ? `erased:${addressHash(externalId)}` : externalId;
}
