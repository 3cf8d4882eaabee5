/** What is told of the program itself. */

/** Of a package or a font that is built into the program. */
export interface Licence {
  name: string;
  version: string;
  /** As the package names it: `MIT`. */
  licence: string;
  text: string;
}
