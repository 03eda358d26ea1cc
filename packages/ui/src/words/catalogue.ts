// What a catalogue of words is, and the typed keys that follow from it.

/** Words of one namespace in one language: nested groups down to sentences, as read from a JSON file. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue
}

/** Plural forms are told by i18next's suffix: `lines_one` and `lines_other` are both the key `lines`. */
type WithoutPlural<Key extends string> =
  Key extends `${infer Stem}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Stem : Key

/** Every key of a catalogue as a path: 'basket.empty'. A misspelt one does not compile. */
export type WordKey<Words> = {
  [Key in keyof Words & string]: Words[Key] extends string
    ? WithoutPlural<Key>
    : `${Key}.${WordKey<Words[Key]>}`
}[keyof Words & string]

/** What is put into the placeholders. Amounts, dates and quantities come formatted; `count` picks the plural. */
export type WordValues = Readonly<Record<string, string | number>> & { readonly count?: number }

/** Finds the words for a key and fills in the values. */
export type Translate<Words> = (key: WordKey<Words>, values?: WordValues) => string
