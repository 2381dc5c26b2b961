/** A sample store was asked to take real figures, or the other way round. */
export class StoreMixed extends Error {
  constructor(root: string, held: 'sample' | 'real', taken: 'sample' | 'real') {
    super(
      `the store in ${root} holds ${held} figures and takes no ${taken} ones; set ALONGSIDE_HOME to another folder`,
    );
  }
}
