declare module 'subset-font' {
  /** The options used here of https://github.com/papandreou/subset-font. */
  function subsetFont(
    typeface: Buffer,
    characters: string,
    options: {
      targetFormat: 'woff2';
      variationAxes: { wght: { min: number; max: number } };
      keepFeatures: string[];
    },
  ): Promise<Buffer>;
  export = subsetFont;
}
