/** Makes again what data/ holds of other packages. Each step writes the same bytes from the same packages. */
import './fonts.ts';
import { prepareEastAsianFonts } from './east-asian-fonts.ts';
import { prepareLanguages } from './languages.ts';
import { writePlaces } from './places.ts';

writePlaces();
prepareLanguages();
await prepareEastAsianFonts();
