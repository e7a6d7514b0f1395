/** Words shown to people, always in both languages; Chinese is what offices read first. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}
