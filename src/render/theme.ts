// The default colours as values, for pictures that leave the page and have no style sheet around them.
// The page itself takes them from the custom properties in elements/styles; both lists are the same.

/** Colours of one scheme. `hues`: eight, told apart by colour-blind readers, at least 4.5:1 on paper, panel and band. */
export interface Theme {
  readonly paper: string;
  readonly panel: string;
  readonly band: string;
  readonly line: string;
  readonly ink: string;
  readonly soft: string;
  readonly disputed: string;
  readonly hues: readonly string[];
  /** CSS `font-family` of the text, and of titles; without them, the element's own. */
  readonly font?: string;
  readonly headingFont?: string;
}

export const LIGHT_THEME: Theme = {
  paper: '#fbfaf6',
  panel: '#ffffff',
  band: '#f4f1ea',
  line: '#dfdacf',
  ink: '#1c1e22',
  soft: '#5a5e66',
  disputed: '#a83a22',
  hues: ['#23639f', '#b0412a', '#6c4b99', '#1a7355', '#855c0c', '#a3306f', '#2f6b78', '#5b5f1d'],
};
