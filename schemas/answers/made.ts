/** What an answer is built from: nobody changes what others have made. */
export type Made<T> = T extends readonly (infer Item)[]
  ? readonly Made<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Made<T[Key]> }
    : T;
