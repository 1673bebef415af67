// Colours as values, for pictures that have no style sheet around them: those that leave the page, and canvases. Which they are is
// asked of the page.

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

/** CSS `font-family` of the sign ≠: many fonts compose it of two signs, badly. */
export const SIGN_FONT = '"DejaVu Sans",system-ui,sans-serif';
