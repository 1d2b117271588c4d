/** The colours that a drawing names. */
export type Colour = 'own' | 'proposed' | 'proposed-base' | 'other' | 'ink' | 'quiet' | 'paper' | 'wash';

/** What a drawing writes for a colour. */
export type Palette = (colour: Colour) => string;

/** In a page: the page's own tokens, so that dark mode and paper need no other drawing. */
export const pagePalette: Palette = (colour) =>
  colour === 'wash' ? 'var(--spruce-wash)' : `var(--chart-${colour})`;

/** In a file of its own: the tokens' values on light paper (a test compares them with src/styles/tokens.css). */
export const fileColours: Record<Colour, string> = {
  own: '#1f5a46',
  proposed: '#a66a05',
  'proposed-base': '#f2c66d',
  other: '#666c69',
  ink: '#1c201e',
  quiet: '#666c69',
  paper: '#fcfbf7',
  wash: '#e1ebe5',
};

export const filePalette: Palette = (colour) => fileColours[colour];
