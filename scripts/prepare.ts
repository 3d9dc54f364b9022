/** Makes again what data/ holds of other packages and of the code itself. Each step writes the same bytes from the same input. */
import './fonts.ts';
import { prepareEastAsianFonts } from './east-asian-fonts.ts';
import { prepareLanguages } from './languages.ts';
import { writeOpenApi } from './openapi.ts';
import { writePlaces } from './places.ts';

writePlaces();
prepareLanguages();
writeOpenApi();
await prepareEastAsianFonts();
