/**
 * Standards that several rules cite. Decides their full names only.
 */
import type { Words } from '#domain/words';

export const GB_11643: Words = {
  zh: 'GB 11643《公民身份号码》',
  en: 'GB 11643, Citizen identification number',
};
